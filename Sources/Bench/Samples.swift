import Foundation
import LinkedData

/// Unsigned credentials to measure with, every one of them different.
struct Samples {
    private let simple: JSONObject
    /// Whether the simple one is the sample of the standards data.
    let isOfficial: Bool

    /// With the sample of 1EdTech's validator when `PROVEN_STANDARDS` says where it is, else with one like it.
    init() throws {
        let folder = ProcessInfo.processInfo.environment["PROVEN_STANDARDS"]
        let file = folder.map { URL(fileURLWithPath: $0).appendingPathComponent("ob30-1edtech-validator/simple.json") }
        isOfficial = file.map { FileManager.default.fileExists(atPath: $0.path) } ?? false
        if let file, isOfficial {
            guard let object = try JSONValue(parsing: Array(Data(contentsOf: file))).object else {
                throw BenchProblem("\(file.path) is no JSON object.")
            }
            simple = object
        } else {
            simple = Self.ownSimple.object ?? JSONObject()
        }
    }

    /// The simple credential with ids and texts of its own.
    func simple(_ number: Int) -> [UInt8] {
        var credential = simple
        credential["proof"] = nil
        return JSONWriter().bytes(of: Self.varied(.object(credential), number))
    }

    /// A credential with that many results, a tenth as many rubric levels, and ids and texts of its own.
    func results(_ count: Int, number: Int) -> [UInt8] {
        var credential = Self.ownSimple.object ?? JSONObject()
        let rubric = "https://school.example/rubrics/\(number)"
        let levels = (0..<max(count / 10, 1)).map { level -> JSONValue in
            [
                "id": .string("\(rubric)/levels/\(level)"),
                "type": ["RubricCriterionLevel"],
                "name": .string("Level \(level) of \(number)"),
                "description": "The plan names what learners will be able to do, and how everybody will notice.",
            ]
        }
        let results = (0..<count).map { position -> JSONValue in
            [
                "type": ["Result"],
                "resultDescription": .string(rubric),
                "achievedLevel": .string("\(rubric)/levels/\(position % levels.count)"),
                "value": .string("\(position)"),
            ]
        }
        let subject: JSONValue = [
            "id": "did:example:teacher",
            "type": ["AchievementSubject"],
            "achievement": [
                "id": "https://school.example/badges/feedback",
                "type": ["Achievement"],
                "name": "Feedback that moves learners on",
                "description": "Gives feedback that learners act on.",
                "criteria": ["narrative": "Two lessons observed, and a portfolio."],
                "resultDescription": [
                    [
                        "id": .string(rubric),
                        "type": ["ResultDescription"],
                        "name": "Planning",
                        "resultType": "RubricCriterionLevel",
                        "rubricCriterionLevel": .array(levels),
                    ]
                ],
            ],
            "result": .array(results),
        ]
        credential["credentialSubject"] = subject
        return JSONWriter().bytes(of: Self.varied(.object(credential), number))
    }

    private static let ownSimple: JSONValue = [
        "@context": [
            "https://www.w3.org/ns/credentials/v2",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
        ],
        "id": "https://school.example/credentials/1",
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "issuer": ["id": "https://school.example/issuer", "type": ["Profile"], "name": "Hill School"],
        "validFrom": "2026-01-01T00:00:00Z",
        "name": "Feedback",
        "credentialSubject": [
            "id": "did:example:teacher",
            "type": ["AchievementSubject"],
            "achievement": [
                "id": "https://school.example/badges/feedback",
                "type": ["Achievement"],
                "name": "Feedback",
                "description": "Shown by those who give feedback in lessons that learners understand and act on.",
                "criteria": [
                    "narrative": "Colleagues put the teacher forward, and the school confirms it after two visits."
                ],
            ],
        ],
    ]

    /// The same with the number behind every id, name and narrative.
    private static func varied(_ value: JSONValue, _ number: Int) -> JSONValue {
        switch value {
        case .array(let elements): return .array(elements.map { varied($0, number) })
        case .object(let object):
            return .object(
                JSONObject(
                    object.map { member in
                        if ["id", "name", "narrative"].contains(member.name), let text = member.value.string {
                            return (member.name, .string("\(text)-\(number)"))
                        }
                        return (member.name, varied(member.value, number))
                    }
                )
            )
        default: return value
        }
    }
}
