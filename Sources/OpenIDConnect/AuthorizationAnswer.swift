/// What comes back with the browser (RFC 6749 §4.1.2).
package enum AuthorizationAnswer: Hashable, Sendable {
    /// A code, for a question with that state.
    case code(String, state: String)
    /// A code without any question of ours: a start from the provider's portal. It is never used; a question of our
    /// own is asked instead, so that nobody can be signed in to another's account.
    case unasked
    /// A no, perhaps with the state of the question.
    case declined(String, state: String?)

    /// Reads the fields of the address.
    ///
    /// - Parameters:
    ///   - fields: As decoded; of a name that is there twice, nothing is believed.
    ///   - metadata: Whose answer it should be, to compare `iss` (RFC 9207 §2.4).
    /// - Throws: ``SignOnFault/notAsked(_:)``.
    package init(fields: [(name: String, value: String)], from metadata: ProviderMetadata) throws(SignOnFault) {
        func value(_ name: String) throws(SignOnFault) -> String? {
            let found = fields.filter { $0.name == name }
            guard found.count < 2 else { throw .notAsked("\(name) is there twice") }
            return found.first?.value
        }
        let issuer = try value("iss")
        guard issuer != nil || !metadata.namesIssuer else { throw .notAsked("it does not name its issuer") }
        if let issuer, !issuer.utf8.elementsEqual(metadata.issuer.utf8) {
            throw .notAsked("it is another issuer's answer")
        }
        let state = try value("state").flatMap { $0.isEmpty ? nil : $0 }
        if let error = try value("error") {
            self = .declined(Self.word(error), state: state)
            return
        }
        guard let code = try value("code"), !code.isEmpty, code.utf8.count <= 4096 else {
            throw .notAsked("it has no code")
        }
        self = state.map { .code(code, state: $0) } ?? .unasked
    }

    /// An error code as it may go into a log: letters and underscores.
    private static func word(_ text: String) -> String {
        let letters = text.utf8.prefix(64).filter { (0x61...0x7A).contains($0) || $0 == 0x5F }
        return letters.isEmpty ? "error" : String(decoding: letters, as: UTF8.self)
    }
}
