internal import Foundation
internal import Yams

/// What one person of the demo does with one title, as written in `Examples/demo/*.submission.yaml`. The loader does it
/// by the product's own intentions, so that nothing in the demo could not have happened.
struct DemoStory: Decodable, Sendable {
    /// How far the story goes.
    enum State: String, Decodable, Sendable {
        case draft, submitted, inReview, notYet, awarded
    }

    /// One answer.
    struct Answer: Decodable, Sendable {
        let item: String
        let set: Int?
        let slot: String?
        let position: Int?
        let kind: String
        let text: String?
        let file: String?
        let link: String?
        let date: String?
        let students: String?
        let note: String?
        let witness: String?
        let answers: [String: String]?
    }

    /// The learner's own view of a criterion.
    struct Evaluation: Decodable, Sendable {
        let level: String
        let note: String?
    }

    /// A pointer of the evidence map.
    struct Pointer: Decodable, Sendable {
        let criterion: String
        let indicator: String?
        let item: String
        let slot: String?
        let set: Int?
        let position: Int?
        let `where`: String?
        let why: String?
    }

    /// One reader's judgment.
    struct Reading: Decodable, Sendable {
        let reader: String?
        let levels: [String: String]
        let indicators: [String: [String]]?
        /// Feedback on single indicators, by criterion and indicator.
        let indicatorFeedback: [String: [String: String]]?
        let feedback: [String: String]?
        let overall: String
    }

    /// One attempt: what is new in it, and how it was judged.
    struct Attempt: Decodable, Sendable {
        let responses: [Answer]?
        let selfEvaluations: [String: Evaluation]?
        let pointers: [Pointer]?
        let feedbackAnswers: [String: String]?
        let assessments: [Reading]?
    }

    /// The key of a title in `Examples/titles`.
    let title: String
    /// First name of a person of the demo.
    let learner: String
    let state: State
    let readers: [String]?
    /// Who holds the reading, when it is in review.
    let reader: String?
    let choices: [String: [String]]?
    let declared: [String: [String]]?
    let attempts: [Attempt]

    /// All stories of a folder, in the order of their names.
    static func all(in folder: URL) throws -> [DemoStory] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
        return try names.filter { $0.hasSuffix(".submission.yaml") }.map { name in
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            do { return try YAMLDecoder().decode(DemoStory.self, from: text) } catch {
                throw DemoProblem("\(name) cannot be read: \(error)")
            }
        }
    }
}

/// Why the demo cannot be loaded.
package struct DemoProblem: Error, CustomStringConvertible, Sendable {
    package let description: String

    init(_ description: String) {
        self.description = description
    }
}
