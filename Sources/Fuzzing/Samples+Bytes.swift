import LinkedData
import OpenBadges

extension Samples {
    /// A picture of one pixel with a comment.
    static let png: [UInt8] =
        PNGChunks.signature
        + PNGChunks.bytes("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
        + PNGChunks.bytes("tEXt", Array("Comment".utf8) + [0] + Array("hello".utf8))
        + PNGChunks.bytes("IDAT", [0x78, 0x9C, 0x63, 0x60, 0x00, 0x00, 0x00, 0x02, 0x00, 0x01])
        + PNGChunks.bytes("IEND", [])

    static let svg: [[UInt8]] = [
        Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8),
        Array(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- a badge --><svg xmlns="http://www.w3.org/2000/svg" xmlns:x='http://www.w3.org/1999/xlink' width="10">
            <title>Badge &amp; more &#233;</title><g fill="red"><path d="M0 0"/><![CDATA[ <raw> ]]></g><?pi data?></svg>
            """.utf8
        ),
    ]

    /// Graphs whose unnamed nodes look alike: rings, a star, a clique and a grid.
    static let graphs: [[UInt8]] = [
        ring(12), ring(60), lines((0..<40).map { ("hub", "n\($0)") }),
        lines((0..<6).flatMap { left in (0..<6).filter { $0 != left }.map { ("n\(left)", "n\($0)") } }),
        lines(
            (0..<5).flatMap { row in
                (0..<5).flatMap {
                    [("n\(row)-\($0)", "n\(row)-\(($0 + 1) % 5)"), ("n\(row)-\($0)", "n\((row + 1) % 5)-\($0)")]
                }
            }
        ),
    ]

    private static func ring(_ count: Int) -> [UInt8] {
        lines((0..<count).map { ("n\($0)", "n\(($0 + 1) % count)") })
    }

    static func lines(_ edges: [(String, String)]) -> [UInt8] {
        edges.flatMap { Array("_:\($0.0) <https://p.example/p> _:\($0.1) .\n".utf8) }
    }

    static func packedLists() throws -> [[UInt8]] {
        var generator = SplitMix64(seed: 5)
        let noise = (0..<16_384).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
        let zeros = [UInt8](repeating: 0, count: 16_384)
        return [
            try Gzip.compress(zeros), try Gzip.compress(noise), try Gzip.compress([]),
            try Gzip.compress(Array("text".utf8)),
        ]
    }

    static func keyDocuments(did: String, keys: [IssuerKey], at time: DateTimeStamp) throws -> [JSONValue] {
        var methods: [JSONValue] = keys.enumerated().map { position, key in
            [
                "id": .string("\(did)#key-\(position)"), "type": "JsonWebKey", "controller": .string(did),
                "publicKeyJwk": .object(key.publicKey.jwk),
            ]
        }
        for multikey in keys.compactMap(\.publicKey.multikey) {
            methods.append([
                "id": .string("#\(multikey)"), "type": "Multikey", "controller": .string(did),
                "publicKeyMultibase": .string(multikey), "expires": "2030-01-01T00:00:00Z",
            ])
        }
        let document: JSONValue = [
            "@context": ["https://www.w3.org/ns/did/v1"], "id": .string(did), "verificationMethod": .array(methods),
            "assertionMethod": [.string("\(did)#key-0"), "#key-1"], "alsoKnownAs": ["https://school.example/"],
        ]
        var documents = [document]
        for key in keys {
            documents.append(.object(key.publicKey.jwk))
            documents.append(.object(try KeyFile.unprotected(key).json))
        }
        return documents
    }
}
