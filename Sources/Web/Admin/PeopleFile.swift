internal import Application
internal import Credentialing
internal import Files
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// The list of people as a file in the columns in which one is sent in. It is written as it is read, some hundreds of
/// people at a time, so that it needs the same memory for a school and for a state.
struct PeopleFile: Sendable {
    /// Before the text, for spreadsheets that take it for something else than UTF-8.
    static let byteOrderMark = "\u{FEFF}"

    private let filter: PeopleFilter
    private let platform: Platform
    private let actor: Actor
    private let first: PeopleListing

    /// Begins to read; what the person may not see is refused before the first byte.
    init(_ filter: PeopleFilter, from platform: Platform, for actor: Actor) async throws {
        var filter = filter
        if filter.state == .invited { filter.state = nil }
        (self.filter, self.platform, self.actor) = (filter, platform, actor)
        first = try await platform.people(matching: filter, after: nil, count: Self.stretch, for: actor)
        try await platform.noteExport(of: filter, by: actor)
    }

    private static let stretch = 400

    var response: Response {
        Response(
            status: .ok,
            headers: Self.headers(named: "people.csv"),
            body: ResponseBody { writer in
                try await writer.write(ByteBuffer(string: Self.byteOrderMark + Self.head))
                var listing = first
                while true {
                    try await writer.write(ByteBuffer(string: listing.people.map(Self.lines).joined()))
                    guard let next = listing.next else { break }
                    listing = try await platform.people(
                        matching: filter,
                        after: next,
                        count: Self.stretch,
                        for: actor
                    )
                }
                try await writer.finish(nil)
            }
        )
    }

    /// The names of the columns.
    static let head = CommaText.line(RosterColumn.allCases.map(\.rawValue))

    static func headers(named name: String) -> HTTPFields {
        [
            .contentType: "text/csv; charset=utf-8", .xContentTypeOptions: "nosniff",
            .cacheControl: "private, no-store",
            .contentDisposition: CleanFileName(name).disposition(.download),
        ]
    }

    /// One line for each membership. A name is kept as one; its last word goes to the second column, and both together
    /// are the name again.
    private static func lines(_ entry: PersonEntry) -> String {
        let words = entry.person.name.split(separator: " ")
        let (given, family) = (words.dropLast().joined(separator: " "), words.last.map(String.init) ?? "")
        return entry.places.map { place in
            CommaText.line([
                given, family, entry.address ?? "", place.slug,
                place.roles.sorted().map(\.words).joined(separator: "; "), place.since?.description ?? "",
                place.lastDay?.description ?? "", "add",
            ])
        }.joined()
    }
}

/// A file to begin with, with the names of organizations that the administrator has.
enum RosterSample {
    static func text(_ places: [String], from today: LocalDate) -> String {
        let first = places.last ?? places.first ?? ""
        let next = today.adding(months: 1)
        let lines = [
            ["Ana", "Ruiz", "ana.ruiz@school.example", first, "learner", "", "", "add"],
            ["Noor", "Haddad", "noor.haddad@school.example", first, "learner; assessor", next.description, "", "add"],
            ["Walt", "Ihde", "walt.ihde@school.example", first, "", "", next.description, "end"],
        ]
        return PeopleFile.byteOrderMark + PeopleFile.head + lines.map(CommaText.line).joined()
    }
}
