package import Credentialing
internal import Foundation

/// A form that arrived after its session had run out: kept for that person alone until it is sent again.
package struct UnsentForm: Hashable, Sendable {
    /// One field, as sent.
    package struct Field: Hashable, Sendable, Codable {
        package let name: String
        package let value: String

        /// A name with its value.
        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    package let fields: [Field]

    /// A form as it arrived.
    package init(fields: [Field]) {
        self.fields = fields
    }
}

extension Platform {
    /// Hours for which an unsent form is kept, and for which a session that ran out can still keep one.
    package static let unsentHours = 24
    /// Forms that are kept for one person; the oldest go.
    static let unsentForms = 20
    /// Bytes that such a form may have.
    package static let unsentBytes = 256 << 10

    /// Keeps a form for the person whose session was over a short while ago. One that was ended from elsewhere keeps
    /// nothing. The newest stands.
    ///
    /// - Parameter isSignedOut: the person signed out in that very browser, and another window of it still held the form.
    /// - Returns: for whom it is kept; `nil` when it is not.
    /// - Throws: ``Refusal`` when the form is too long to be kept.
    @discardableResult package func keepUnsent(
        _ form: UnsentForm,
        at path: String,
        sessionToken: String,
        isSignedOut: Bool = false
    ) async throws -> ID<Person>? {
        let digest = Secret.digest(sessionToken)
        let document = String(decoding: try JSONEncoder.stable.encode(form.fields), as: UTF8.self)
        let idleMinutes = settings.sessionIdleMinutes
        return try await write { work in
            let since = work.now.adding(seconds: -Self.unsentHours * 3600)
            let owner = try work.ownerOfLapsedSession(
                digest: digest,
                since: since,
                idleMinutes: idleMinutes,
                mayHaveEnded: isSignedOut
            )
            guard let owner, path.utf8.count <= 512 else { return nil }
            guard document.utf8.count <= Self.unsentBytes else {
                throw Refusal.limit(
                    """
                    You were signed out meanwhile, and this form is too long to be kept for you. Go back, copy what you \
                    wrote, sign in and paste it.
                    """
                )
            }
            try work.keepUnsent(document, of: owner, at: path)
            return owner
        }
    }

    /// Keeps what a person wrote into one form while they sent another of the same page; the page gives it back.
    package func keepTyped(_ form: UnsentForm, at path: String, of actor: Actor) async throws {
        let document = String(decoding: try JSONEncoder.stable.encode(form.fields), as: UTF8.self)
        guard document.utf8.count <= Self.unsentBytes else { return }
        try await write { try $0.keepUnsent(document, of: actor.person, at: path) }
    }

    /// The form that a person could not send at a path, when there is one.
    package func unsentForm(at path: String, of actor: Actor) async throws -> UnsentForm? {
        let since = clock.now().adding(seconds: -Self.unsentHours * 3600)
        let text = try await read { try $0.unsentForm(of: actor.person, at: path, since: since) }
        guard let text else { return nil }
        return UnsentForm(fields: try JSONDecoder().decode([UnsentForm.Field].self, from: Data(text.utf8)))
    }

    /// Forgets a form that was sent again.
    package func forgetUnsent(at path: String, of actor: Actor) async throws {
        try await write { try $0.forgetUnsent(of: actor.person, at: path) }
    }
}
