import Testing

/// Something that pages, the outbox or the command line ask of the platform, called as they call it. What has to be
/// there before goes through `scene.cast.platform`, which notes nothing.
struct PageReading: Sendable, CustomTestStringConvertible {
    let name: String
    let call: @Sendable (PlanScene) async throws -> Void

    init(_ name: String, _ call: @escaping @Sendable (PlanScene) async throws -> Void) {
        self.name = name
        self.call = call
    }

    var testDescription: String { name }
}

/// Every intention of the platform, run once at least. Whoever adds one adds a call of `scene.platform` in the file of
/// its area: `QueryPlanTests` finds those that are missing, and a statement that reads a growing table from end to end.
enum PageReadings {
    static let all: [PageReading] =
        catalog + collections + titles + offerings + versions + review + signIn + signOn + accounts + learning
        + composing
        + evidence
        + judging + awards + issuing + people + merging + administration + background + authoring

    /// Intentions whose plans are not looked at, with the reason.
    static let exceptions = [
        "checkInvariants": "reads every table from end to end on purpose, on the command line, a stretch at a time",
        "chronicleOfferings": "fills an empty installation with invented work, on the command line",
        "chronicleLists": "fills an empty installation with invented work, on the command line",
        "write": "fills an empty installation with invented work, on the command line",
        "withoutSideIndexes": "fills an empty installation with invented work, on the command line",
        "settleChronicle": "fills an empty installation with invented work, on the command line",
        "checkFiles": "reads every file from end to end on purpose, on the command line",
    ]
}
