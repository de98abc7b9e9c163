import ArgumentParser
import LinkedData
import OpenBadges

extension Key {
    /// `proven key show`
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show the public parts of a key file, among them its did:key.",
            discussion: """
                Needs no passphrase, and prints nothing secret. The line that begins with did:key: is an issuer id \
                that needs no website; an RSA key has none.

                EXAMPLES
                  proven key show issuer.key
                  proven key show issuer.key | grep ^did:key:
                  proven key show issuer.key --json
                """
        )

        @Argument(help: ArgumentHelp("A key file.", valueName: "FILE"))
        var file: String

        @Flag(help: "Print JSON.")
        var json = false

        func run() throws {
            let key = try Key.file(at: file)
            guard !json else { return Output.json(Self.json(of: key)) }
            Output.line("\(key.publicKey.kind.rawValue) key \(key.id)")
            Output.line("made \(key.createdAt)")
            Output.line(
                key.protection == .passphrase ? "private half sealed with a passphrase" : "private half NOT PROTECTED"
            )
            Output.line("public key (JWK) \(JSONWriter().text(of: .object(key.publicKey.jwk)))")
            if let multikey = key.publicKey.multikey { Output.line("public key (Multikey) \(multikey)") }
            if let did = key.publicKey.didKey { Output.line(did) }
        }

        private static func json(of file: KeyFile) -> JSONValue {
            func value(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
            let key = file.publicKey
            return [
                "id": .string(file.id),
                "kind": .string(key.kind.rawValue),
                "algorithm": .string(key.kind.algorithm.rawValue),
                "createdAt": .string(file.createdAt.description),
                "protection": .string(file.protection.rawValue),
                "publicKeyJwk": .object(key.jwk),
                "publicKeyMultibase": value(key.multikey),
                "did": value(key.didKey),
                "verificationMethod": value(key.ownMethod),
            ]
        }
    }
}

extension PublicKey {
    /// The method of the key in its own `did:key` document; `nil` where there is none.
    var ownMethod: String? {
        guard let did = didKey, let multikey else { return nil }
        return "\(did)#\(multikey)"
    }
}
