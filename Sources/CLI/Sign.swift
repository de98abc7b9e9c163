import ArgumentParser
import LinkedData
import OpenBadges

/// `proven sign`
struct Sign: ParsableCommand {
    /// How a credential is secured.
    enum Suite: String, ExpressibleByArgument, CaseIterable {
        case eddsaRDFC2022 = "eddsa-rdfc-2022"
        case eddsaJCS2022 = "eddsa-jcs-2022"
        case vcJWT = "vc-jwt"
    }

    static let configuration = CommandConfiguration(
        abstract: "Sign a credential, and print it signed.",
        discussion: """
            With eddsa-rdfc-2022 the result is the same JSON with a proof in it; the key is an Ed25519 key. So it is \
            with eddsa-jcs-2022, which Open Badges 3.0 does not name, and not every verifier of badges understands. \
            With vc-jwt it is a token (compact JWS), signed as the key can: by RS256 with an RSA key, which every \
            verifier of Open Badges understands, by EdDSA with an Ed25519 key, by ES256 with a P-256 key.

            The credential is looked over first. What breaks a rule of the standards is refused, with its place; what \
            is only doubtful is a warning. The issuer it names must be the one whose key signs, or nobody will be able \
            to verify it. Without --method, a proof names the key by its did:key, and vc-jwt puts the public \
            key into the token.

            EXAMPLES
              proven sign badge.json --key issuer.key --suite eddsa-rdfc-2022 > signed.json
              proven sign badge.json --key rsa.key --suite vc-jwt > badge.jwt

            Ends with 1 when the credential is refused or the passphrase is wrong.
            """
    )

    @Argument(help: ArgumentHelp("The credential as JSON, without a proof; - is standard input.", valueName: "FILE"))
    var file: String

    @Option(name: .customLong("key"), help: ArgumentHelp("The key file of the issuer.", valueName: "KEYFILE"))
    var keyFile: String

    @Option(help: "How to secure it.")
    var suite: Suite

    @Option(help: ArgumentHelp("The URL by which the key is published.", valueName: "URL"))
    var method: String?

    @Option(
        help: ArgumentHelp("When the proof is made (not for vc-jwt); now, if left out.", valueName: "TIME"),
        transform: Moment.init(argument:)
    )
    var created: Moment?

    @OptionGroup var passphraseOptions: PassphraseOptions

    func validate() throws {
        if let method, !IRI.isWellFormed(method) { throw ValidationError("--method is not an absolute URL.") }
        if created != nil, suite == .vcJWT {
            throw ValidationError("--created belongs to a proof; a token does not say when it was signed.")
        }
    }

    func run() throws {
        let candidate = try SigningCandidate(parsing: try Input.bytes(of: file))
        let stored = try Key.file(at: keyFile)
        let method = try method(for: stored.publicKey)
        try candidate.refuseFaults()
        candidate.warn(method: method, key: stored.publicKey, isToken: suite == .vcJWT)
        let key = try open(stored)
        switch suite {
        case .eddsaRDFC2022, .eddsaJCS2022: Output.write(try embed(candidate.document, key, method ?? ""))
        case .vcJWT: Output.write(try token(candidate.document, key, method))
        }
    }

    /// The name of the key in the result; `nil` for a token that carries the key itself.
    private func method(for key: PublicKey) throws(Complaint) -> String? {
        guard suite != .vcJWT else { return method }
        guard key.kind == .ed25519 else {
            throw .usage(
                "\(suite.rawValue) signs with Ed25519 keys, and \(keyFile) holds a key of the kind \(key.kind.rawValue)."
            )
        }
        return method ?? key.ownMethod
    }

    private func open(_ stored: KeyFile) throws(Complaint) -> IssuerKey {
        let phrase = stored.protection == .passphrase ? try passphraseOptions.passphrase(confirms: false) : nil
        do throws(KeyFileError) {
            return try stored.open(passphrase: phrase)
        } catch {
            throw .content("\(keyFile): \(error.description)")
        }
    }

    private func embed(_ document: JSONObject, _ key: IssuerKey, _ method: String) throws(Complaint) -> [UInt8] {
        let time = created?.time ?? Moment.present.time
        do throws(SecuringError) {
            let signed =
                suite == .eddsaJCS2022
                ? try EdDSAJCS2022.sign(document, with: key, method: method, created: time)
                : try EdDSARDFC2022.sign(document, with: key, method: method, created: time)
            return JSONWriter(isPretty: true).bytes(of: .object(signed)) + [UInt8(ascii: "\n")]
        } catch {
            throw .content(error.description)
        }
    }

    private func token(_ document: JSONObject, _ key: IssuerKey, _ method: String?) throws(Complaint) -> [UInt8] {
        do throws(VCJWT.IssueError) {
            return Array(try VCJWT.issue(credential: document, key: key, methodURL: method).utf8) + [UInt8(ascii: "\n")]
        } catch {
            throw .content(error.description)
        }
    }
}
