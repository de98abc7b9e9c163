internal import Application
internal import Foundation
internal import HTTPTypes
internal import Hummingbird

/// What the script puts to an authenticator, in the JSON of WebAuthn Level 3 §5.1.8 and §5.1.9. Everybody has to show
/// the device who they are.
enum PasskeyQuestionJSON {
    /// The question to a passkey that is there.
    static func response(_ question: PasskeyQuestion) throws -> Response {
        try json(
            Request(
                challenge: question.challenge,
                rpId: question.party,
                timeout: timeout,
                userVerification: "required",
                allowCredentials: question.credentials.map { Key(id: $0) }
            )
        )
    }

    /// The question for a new one.
    static func response(_ question: NewPasskeyQuestion) throws -> Response {
        try json(
            Creation(
                challenge: question.challenge,
                rp: Creation.Party(id: question.party, name: question.partyName),
                user: Creation.User(id: question.handle, name: question.account, displayName: question.name),
                pubKeyCredParams: question.algorithms.map { Creation.Parameter(alg: $0) },
                timeout: timeout,
                excludeCredentials: question.others.map { Key(id: $0) },
                authenticatorSelection: Creation.Selection(),
                attestation: "none"
            )
        )
    }

    private static let timeout = PasskeyQuestion.minutes * 60_000

    private struct Key: Encodable {
        let type = "public-key"
        let id: String
    }

    private struct Request: Encodable {
        let challenge: String
        let rpId: String
        let timeout: Int
        let userVerification: String
        let allowCredentials: [Key]
    }

    private struct Creation: Encodable {
        struct Party: Encodable {
            let id: String
            let name: String
        }

        struct User: Encodable {
            let id: String
            let name: String
            let displayName: String
        }

        struct Parameter: Encodable {
            let type = "public-key"
            let alg: Int64
        }

        struct Selection: Encodable {
            let residentKey = "required"
            let requireResidentKey = true
            let userVerification = "required"
        }

        let challenge: String
        let rp: Party
        let user: User
        let pubKeyCredParams: [Parameter]
        let timeout: Int
        let excludeCredentials: [Key]
        let authenticatorSelection: Selection
        let attestation: String
    }

    private static func json(_ question: some Encodable) throws -> Response {
        Response(
            status: .ok,
            headers: [.contentType: "application/json", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: try JSONEncoder().encode(question)))
        )
    }
}
