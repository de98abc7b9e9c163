internal import LinkedData
internal import OpenBadges

/// What the browser says of the question that it put to the authenticator (WebAuthn Level 3 §5.8.1).
package struct ClientData: Sendable {
    /// What was asked for.
    package enum Ceremony: String, Sendable {
        case creation = "webauthn.create"
        case assertion = "webauthn.get"
    }

    static let maximumSize = 8 << 10

    package let challenge: [UInt8]
    let bytes: [UInt8]
    private let type: String
    private let origin: String
    private let isFramed: Bool

    /// Reads it; nothing of it is believed yet.
    package init(_ bytes: [UInt8]) throws(WebAuthnFault) {
        let parser = JSONParser(maximumDepth: 8, maximumSize: Self.maximumSize, maximumValues: 100)
        guard let said = try? parser.parse(bytes).object else {
            throw .clientData("it is not a JSON object")
        }
        guard let type = said["type"]?.string, let origin = said["origin"]?.string,
            let challenge = said["challenge"]?.string.flatMap({ Base64URL.decode($0) })
        else { throw .clientData("type, origin or challenge are missing") }
        if let framed = said["crossOrigin"], framed.bool == nil {
            throw .clientData("it does not say whether it comes out of a frame")
        }
        self.bytes = bytes
        self.type = type
        self.origin = origin
        self.challenge = challenge
        isFramed = said["crossOrigin"]?.bool == true || said["topOrigin"] != nil
    }

    /// Steps 7 to 12 of §7.1 and 10 to 15 of §7.2: the ceremony, the challenge, our own origin, in no frame of others.
    func check(_ ceremony: Ceremony, challenge asked: [UInt8], of party: RelyingParty) throws(WebAuthnFault) {
        guard type.utf8.elementsEqual(ceremony.rawValue.utf8) else { throw .clientData("it was for something else") }
        guard !asked.isEmpty, challenge.count == asked.count,
            zip(challenge, asked).reduce(UInt8(0), { $0 | ($1.0 ^ $1.1) }) == 0
        else { throw .clientData("the challenge is another") }
        guard origin.utf8.elementsEqual(party.origin.utf8) else { throw .clientData("it was asked by another site") }
        guard !isFramed else { throw .clientData("it was asked in a frame of another site") }
    }
}
