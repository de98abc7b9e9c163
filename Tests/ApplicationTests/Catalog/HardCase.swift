internal import Application
internal import Credentialing
internal import Foundation
internal import PlatformKit
internal import Storage

/// Imani on a title of one of the hard shapes, with everything that choosing it needs.
struct HardCase {
    let cast: Cast
    let open: OpenTitle
    let submission: ID<Submission>
    let imani: Actor
    private let name: String

    var platform: Platform { cast.platform }

    init(_ name: String) async throws {
        self.name = name
        cast = try await Cast.assemble(on: .testing())
        imani = try await cast.actor("Imani")
        switch name {
        case "observation-and-earlier": try await Self.earn("de-escalation", cast, as: "Imani")
        case "joint-words-and-declares": try await Self.earn("wait-time", cast, as: "Imani")
        default: break
        }
        open = try await cast.publish(ExampleTitles.case(name))
        submission = try await Self.choose(open, cast, as: "Imani")
    }

    /// Chooses a title, stating all that only people can know.
    static func choose(_ open: OpenTitle, _ cast: Cast, as name: String) async throws -> ID<Submission> {
        try await cast.platform.chooseTitle(
            slug: open.slug,
            approach: .show,
            stating: Set(open.title.needs.map(\.key)),
            by: try await cast.actor(name)
        ).submission
    }

    /// Earns a title of the demo.
    @discardableResult
    static func earn(_ title: String, _ cast: Cast, as name: String) async throws -> ID<Submission> {
        let open = try await cast.publish(ExampleTitles.title(title))
        let submission = try await choose(open, cast, as: name)
        try await cast.fill(submission, as: name)
        try await cast.submit(submission, as: name)
        try await cast.judge(submission)
        return submission
    }

    /// Gives everything, in the way that this shape asks for.
    func fill() async throws {
        if name == "observation-and-earlier" { try await takeEarlier() }
        if name == "choice-of-sets" {
            try await platform.chooseOptions(["aloud", "preview"], for: "ways", of: submission, by: imani)
        }
        try await addFiles()
        try await cast.fill(submission, as: "Imani")
        if name == "joint-words-and-declares" { try await write(80, to: "students") }
    }

    /// Uploads real files of the demo to every slot that takes files.
    private func addFiles() async throws {
        for placed in try await work().activeItems {
            guard case .evidence(let evidence) = placed.item.body else { continue }
            for set in 1...evidence.sets {
                for slot in evidence.slots where slot.kind.takesFiles {
                    try await addFiles(to: slot, at: ResponseAddress(item: placed.item.key, set: set, slot: slot.key))
                }
            }
        }
    }

    private func addFiles(to slot: Slot, at place: ResponseAddress) async throws {
        let given = try await work().responses(to: place.item, set: place.set, slot: place.slot).count
        let names = Self.files(for: slot.kind)
        for number in given..<max(given, slot.count.from ?? 1) {
            let name = names[number % names.count]
            let bytes = Array(try Data(contentsOf: Self.evidence.appending(path: name)))
            let added = try await cast.addFile(named: name, bytes, to: place, of: submission, as: "Imani")
            try await platform.describeFile(
                added.response,
                students: EvidenceRequirement.Students.none,
                permissionNote: "",
                of: submission,
                by: imani
            )
        }
    }

    private static let evidence = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Examples/evidence")

    private static func files(for kind: Slot.Kind) -> [String] {
        switch kind {
        case .audio: ["calm-practice-talk.mp3"]
        case .video: ["ice-discussion.mp4"]
        case .image, .studentWork: ["claims-1-before-1.jpg"]
        case .data: ["tally-grade-4.csv", "tally-grade-8.csv"]
        default: ["calm-routine-hallway.pdf"]
        }
    }

    /// Takes the page of the earlier work.
    func takeEarlier() async throws {
        let place = ResponseAddress(item: "own-practice", slot: "page")
        let offered = try await platform.earlierEvidence(for: place, of: submission, by: imani).offered
        guard let first = offered.first else { throw Refusal.notFound }
        try await platform.takeEarlierEvidence(first.response.id, to: place, of: submission, by: imani)
    }

    /// Answers a prompt in so many words.
    func write(_ words: Int, to item: String) async throws {
        let address = ResponseAddress(item: item)
        _ = try await platform.saveAnswer(
            Array(repeating: "word", count: words).joined(separator: " "),
            at: address,
            of: submission,
            expecting: try await work().response(at: address)?.revision ?? 0,
            by: imani
        )
    }

    func work() async throws -> Dossier {
        try await platform.ownWork(submission, by: imani)
    }

    /// The sentences of what is missing.
    func missing() async throws -> [String] {
        SelfCheck.missing(in: try await work()).map(\.sentence)
    }

    /// Takes a response away, whatever its kind.
    func remove(_ address: ResponseAddress) async throws {
        let id = submission
        _ = try await platform.write { work in
            try work.run(
                """
                DELETE FROM response WHERE submission = \(id) AND item = \(address.item)
                    AND set_number = \(address.set) AND slot = \(address.slot) AND position = \(address.position)
                """
            )
        }
    }

    /// Claims the reading as Tomás.
    func claim() async throws -> (reading: ID<Allocation>, reader: Actor) {
        let reading = try await cast.openReading(of: submission)
        let reader = try await cast.actor("Tomás")
        try await platform.claimReading(reading, by: reader)
        _ = try await platform.openWork(reading, by: reader)
        return (reading, reader)
    }

    /// The judgment that meets everything.
    func goodDraft() async throws -> Assessment.Draft {
        var draft = Assessment.Draft(overall: "Thank you for this work.")
        for criterion in try await work().openCriteria {
            draft.entries[criterion.key] = Assessment.Draft.Entry(
                level: criterion.required,
                indicators: Set(criterion.indicators.map(\.key))
            )
        }
        return draft
    }

    /// Awards of the work, and the criteria that its decision found met.
    func outcome() async throws -> (awards: Int, met: Set<String>) {
        let id = submission
        return try await platform.read { transaction in
            let awards = try transaction.count(
                """
                SELECT COUNT(*) AS n FROM award w JOIN decision d ON d.id = w.decision
                WHERE d.submission = \(id) AND w.basis = 'decision'
                """
            )
            let met = try transaction.rows(
                """
                SELECT c.criterion FROM decision d JOIN decision_criterion c ON c.decision = d.id
                WHERE d.submission = \(id) AND c.is_met = 1
                """
            ).map { try $0.text("criterion") }
            return (awards, Set(met))
        }
    }
}
