import LinkedData

/// Status entries and lists (Bitstring Status List 1.0 §2; Open Badges 3.0, 1EdTech Revocation List).
extension Shape {
    /// The class of a status entry, by its type.
    static func statusEntry(for object: JSONObject, needsID: Bool = false) -> Shape {
        let types = types(of: object)
        func has(_ name: String) -> Bool { types.contains(where: name.isExactly) }
        if has("BitstringStatusListEntry") { return bitstringEntry }
        return needsID || has("1EdTechRevocationList") ? identified("the status") : typed("the status")
    }

    private static let bitstringEntry = typed("the status").refined(
        "the status",
        types: [],
        [
            .one("statusPurpose", .text),
            .one("statusListIndex", .index),
            .one("statusListCredential", .uri),
            .optional("statusSize", .count),
        ],
        invariants: [ownID, messages]
    )

    private static let ownID: Invariant = { object, path, walk in
        guard let id = object["id"]?.string, let list = object["statusListCredential"]?.string, id.isExactly(list)
        else { return }
        let sentence = "“id” of the status may not be the URL of the list; leave it out."
        walk.report(sentence, at: path.member("id"), .status)
    }

    private static let messages: Invariant = { object, path, walk in
        guard object["statusPurpose"]?.string == "message" else { return }
        let size = object["statusSize"]?.number?.integer ?? 1
        guard (1...16).contains(size), object["statusMessage"]?.array?.count != 1 << size else { return }
        let sentence = "Put one message for each of the \(1 << size) values into “statusMessage”."
        walk.report(sentence, at: path.member("statusMessage"), .status)
    }

    static let statusListV2 = statusListCredential(of: credentialV2)
    static let statusListV1 = statusListCredential(of: credentialV1)

    private static func statusListCredential(of base: Shape) -> Shape {
        base.refined(
            "the status list",
            types: [["BitstringStatusListCredential"]],
            [.one("credentialSubject", .object { statusListSubject }, .subject)]
        )
    }

    private static let statusListSubject = Shape(
        "the subject of the status list",
        types: [["BitstringStatusList"]],
        [
            .optional("id", .uri),
            .some("statusPurpose", .text),
            .one("encodedList", .text),
            .optional("ttl", .number),
        ]
    )
}
