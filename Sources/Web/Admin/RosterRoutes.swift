internal import Application
internal import Credentialing
internal import Edge
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// Many people at once: a file is sent in, shown as what it would change, and then applied as it was shown. And the
/// list of people as such a file.
package enum RosterRoutes: Area {
    package static let pageTypes: [any Page.Type] = [RosterPage.self, RosterReviewPage.self]
    package static let uploads = [Path.roster]

    package static func add(to site: Site) {
        taking(site)
        applying(site)
        files(site)
    }

    private static func taking(_ site: Site) {
        let (platform, pages, fairUse) = (site.platform, site.pages, site.fairUse)
        site.members.get("admin/people/import") { request, context in
            _ = try await platform.organizationMenu(choosing: nil, for: context.actor)
            return try await pages.show(RosterPage(), for: request, context)
        }
        site.members.post("admin/people/import") { request, context in
            _ = try await platform.organizationMenu(choosing: nil, for: context.actor)
            try await fairUse.count(.upload, by: context)
            let sent = try await SentRoster(request, context)
            guard !sent.bytes.isEmpty else {
                let page = RosterPage(FormProblems("file", "Choose a CSV file with people in it"))
                return try await pages.showAgain(page, for: request, context)
            }
            do {
                let id = try await platform.takeRoster(sent.bytes, named: sent.name, by: context.actor)
                return pages.redirect(to: Path.roster(id))
            } catch let fault as RosterFault {
                let page = RosterPage(FormProblems("file", fault.sentence))
                return try await pages.showAgain(page, for: request, context)
            }
        }
    }

    private static func applying(_ site: Site) {
        let (platform, pages, fairUse) = (site.platform, site.pages, site.fairUse)
        site.members.get("admin/people/import/:id") { request, context in
            let review = try await platform.roster(ID(try context.parameter("id")), for: context.actor)
            let query = try FormFields(urlencoded: request.uri.query ?? "")
            let part = RosterReviewPage.Part(rawValue: query.line("show")) ?? .all
            let page = RosterReviewPage(review, part: part, after: max(0, query.int("after") ?? 0))
            return try await pages.show(page, for: request, context)
        }
        site.members.post("admin/people/import/:id/apply") { request, context in
            let id = ID<RosterReview>(try context.parameter("id"))
            // Who cannot see it does not hear that it would ask who they are.
            _ = try await platform.roster(id, for: context.actor)
            try context.demandFresh()
            try await fairUse.count(.upload, by: context)
            let mark = try context.form().line("mark")
            switch try await platform.applyRoster(id, showing: mark, by: context.actor) {
            case .done(let count):
                let words = RosterWords.changes(count)
                let made = words.prefix(1).uppercased() + words.dropFirst() + (count == 1 ? " is made." : " are made.")
                return pages.redirect(to: Path.roster(id), flash: Flash(made))
            case .isOther:
                let review = try await platform.roster(id, for: context.actor)
                let words =
                    "Something changed since this page was made, so nothing was done yet. This is what the file comes to now."
                let page = RosterReviewPage(review, part: .all, after: 0, other: words)
                return try await pages.show(page, for: request, context, status: .conflict)
            case .stopped(let count):
                let done = RosterWords.changes(count)
                let flash = Flash(
                    "Somebody changed something meanwhile. After \(done) the rest was left; it is below.",
                    kind: .wait
                )
                return pages.redirect(to: Path.roster(id), flash: flash)
            }
        }
    }

    private static func files(_ site: Site) {
        let (platform, fairUse) = (site.platform, site.fairUse)
        site.members.get("admin/people/import/sample.csv") { _, context in
            let places = try await platform.organizations(count: 2, for: context.actor).organizations
            let text = RosterSample.text(places.map(\.name), from: LocalDate(at: platform.clock.now(), in: "UTC"))
            return Response(
                status: .ok,
                headers: PeopleFile.headers(named: "people-sample.csv"),
                body: ResponseBody(byteBuffer: ByteBuffer(string: text))
            )
        }
        site.members.get("admin/people.csv") { request, context in
            let form = PeopleFilterForm(try FormFields(urlencoded: request.uri.query ?? ""))
            try await fairUse.count(.export, by: context)
            let file = try await PeopleFile(form.filter, from: platform, for: context.actor)
            return file.response
        }
    }
}

/// A file of people as it arrived.
private struct SentRoster {
    private(set) var bytes: [UInt8] = []
    private(set) var name = "the file"

    /// Reads the form part by part, and no more of a file than shows that it is too large.
    init(_ request: Request, _ context: some PageContext) async throws {
        var limits = MultipartReader.Limits()
        limits.skippedBytes = 16 << 20
        var reader = try await MultipartReader(request, context: context, limits: limits)
        while let part = try await reader.nextPart() {
            guard part.name == "file" else { continue }
            if let given = part.fileName, !given.isEmpty { name = String(given.prefix(120)) }
            while bytes.count <= RosterText.limit, let chunk = try await reader.nextChunk() {
                bytes.append(contentsOf: chunk.readableBytesView)
            }
        }
    }
}

extension Path {
    /// Where a file of people is sent in.
    package static let roster = "/admin/people/import"
    static let rosterSample = "/admin/people/import/sample.csv"
    /// The list of people as a file.
    package static let peopleExport = "/admin/people.csv"

    /// A file of people that was sent in.
    static func roster(_ id: ID<RosterReview>) -> String { roster + "/" + PercentText.encoded(id.text) }
}
