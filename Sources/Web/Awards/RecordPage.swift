internal import Application
internal import Credentialing

/// What a person has earned, the newest first.
struct RecordPage: Page {
    static let template = "awards/record"

    /// One award.
    struct Entry: Sendable {
        let path: String
        let crest: String
        let title: String
        let summary: String
        let about: String
        let standing: String
        let isRevoked: Bool
    }

    let title = "My record"
    let isEmpty: Bool
    let catalog: String
    let entries: [Entry]

    init(_ record: [RecordEntry]) {
        isEmpty = record.isEmpty
        catalog = Path.catalog
        entries = record.map(Entry.init)
    }
}

extension RecordPage.Entry {
    init(_ entry: RecordEntry) {
        path = Path.award(entry.award)
        crest = Path.crest(entry.achievement, entry.version)
        title = entry.title
        summary = entry.summary
        about =
            "Awarded \(DateWords.date(entry.awarded, zone: entry.timeZone)) by \(entry.issuer). Badge \(entry.number)."
        standing = entry.isRevoked ? "Taken back" : entry.isPublic ? "Anyone with the link" : "Only you"
        isRevoked = entry.isRevoked
    }
}
