internal import Credentialing
internal import Crypto
internal import Foundation
internal import LinkedData

extension Dossier {
    /// SHA-256 of the canonical form (RFC 8785) of what was offered for judgment: what was given for the items that
    /// count, choices, self-evaluation, pointers and answers. Files stand in it by their own digests.
    func digest() throws -> String {
        let bytes = try JCS.canonicalize(canonical)
        return SHA256.hash(data: Data(bytes)).map { byte in
            let text = String(byte, radix: 16)
            return byte < 16 ? "0" + text : text
        }.joined()
    }

    private var canonical: JSONValue {
        let active = Set(activeItems.map(\.item.key))
        let given = responses.filter { active.contains($0.address.item) }.sorted { $0.address < $1.address }
        return [
            "version": .string(submission.version.text), "attempt": .string(String(submission.attempt)),
            "choices": Self.object(choices), "declared": Self.object(declared),
            "responses": .array(given.map(\.canonical)),
            "selfEvaluation": .array(
                selfEvaluations.values.sorted { $0.criterion < $1.criterion }.map { evaluation in
                    [
                        "criterion": .string(evaluation.criterion), "level": .string(evaluation.level),
                        "note": .string(evaluation.note),
                    ]
                }
            ),
            "pointers": .array(pointers.map(\.canonical)),
            "answers": .array(
                answers.values.sorted { $0.criterion < $1.criterion }.map { answer in
                    ["criterion": .string(answer.criterion), "text": .string(answer.text)]
                }
            ),
        ]
    }

    private static func object(_ keys: [String: Set<String>]) -> JSONValue {
        .object(
            JSONObject(
                keys.sorted { $0.key < $1.key }.map { ($0.key, .array($0.value.sorted().map { .string($0) })) }
            )
        )
    }
}

extension ResponseAddress {
    fileprivate var canonical: JSONValue {
        [.string(item), .string(String(set)), .string(slot), .string(String(position))]
    }
}

extension EvidencePointer {
    fileprivate var canonical: JSONValue {
        [
            "criterion": .string(criterion), "indicator": .string(indicator), "at": address.canonical,
            "place": .string(place), "why": .string(why),
        ]
    }
}

extension Response {
    fileprivate var canonical: JSONValue {
        [
            "at": address.canonical, "kind": .string(kind.rawValue), "language": .string(language),
            "text": .string(text), "file": file.map { .string($0.digest) } ?? .null,
            "link": link.map { .string($0) } ?? .null,
            "date": logDate.map { .string($0.description) } ?? .null,
            "fields": .object(JSONObject(fields.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })),
            "students": students.map { .string($0.rawValue) } ?? .null,
            "permissionNote": .string(permissionNote), "earlier": earlier.map { .string($0.text) } ?? .null,
        ]
    }
}
