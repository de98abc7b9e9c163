internal import Application
internal import AsyncHTTPClient
internal import Credentialing
internal import Foundation
internal import Server

/// An installation that is there already, with pages to ask for and links that sign in the people who do.
struct SurveyedPlace: Sendable {
    let place: ServedPlace
    let sample: FoundSample
    let sizes: [(name: String, count: Int)]
    private let links: [Who: String]
    private let credential: String
    private let claimed: ID<Allocation>?
    private let draftItem: String

    /// Whose pages they are.
    enum Who: String, CaseIterable, Sendable {
        case learner, assessor, lead, administrator, localAdministrator
    }

    /// Opens the installation, makes what has to be there (a reading in somebody's hands, a public badge, links), and
    /// closes it again.
    init(folder: URL, database: String?) async throws {
        var given = ["data": folder.path()]
        given["database.url"] = database
        let sources = try await ConfigurationSources(options: given, environment: [:])
        let opened = try await OpenedPlatform(try sources.configuration())
        let platform = opened.platform
        guard let port = URL(string: platform.settings.publicURL)?.port else {
            throw BenchProblem("\(folder.path()) is published at \(platform.settings.publicURL), not on a port here.")
        }
        place = ServedPlace(folder: folder, port: port, database: database)
        sample = try await platform.read { try $0.foundSample() }
        sizes = try await platform.read { try $0.sizes() }
        let learner = try await Self.actor(sample.learner, on: platform)
        let assessor = try await Self.actor(sample.assessor, on: platform)
        credential = try await Self.shared(sample.award, by: learner, on: platform)
        draftItem = try await platform.ownWork(sample.draft.submission, by: learner).activeItems.first?.item.key ?? ""
        claimed = await Self.claimed(sample.open, by: assessor, on: platform)
        let people: [Who: ID<Person>?] = [
            .learner: sample.learner, .assessor: sample.assessor, .lead: sample.lead,
            .administrator: sample.administrator, .localAdministrator: sample.localAdministrator,
        ]
        var links: [Who: String] = [:]
        for (who, person) in people {
            guard let person else { continue }
            let address = try await platform.read { try $0.address(of: person) }
            let link = try await platform.signInLink(address: address)
            links[who] = String(link.dropFirst(platform.settings.publicURL.count))
        }
        self.links = links
        try await opened.close()
    }

    private static func actor(_ person: ID<Person>, on platform: Platform) async throws -> Actor {
        let address = try await platform.read { try $0.address(of: person) }
        let link = try await platform.signInLink(address: address)
        let session = try await platform.signIn(
            linkToken: String(link.split(separator: "/").last ?? ""),
            agent: "bench"
        )
        guard let signedIn = try await platform.signedIn(sessionToken: session.token) else {
            throw BenchProblem("A link does not sign in.")
        }
        return signedIn.actor
    }

    private static func shared(_ award: ID<Award>, by learner: Actor, on platform: Platform) async throws -> String {
        try await platform.shareAward(award, isPublic: true, by: learner)
        return try await platform.read { try $0.credential(of: award) }
    }

    /// The first reading that the assessor may take; work of their own school is passed over.
    private static func claimed(
        _ open: [ID<Allocation>],
        by assessor: Actor,
        on platform: Platform
    ) async -> ID<Allocation>? {
        for reading in open {
            guard (try? await platform.claimReading(reading, by: assessor)) != nil,
                (try? await platform.openWork(reading, by: assessor)) != nil
            else { continue }
            return reading
        }
        return nil
    }

    /// Everyone signed in, and what each asks for. Pages of people who are not there are left out.
    func visits(by anyone: Visitor) async throws -> [PageVisit] {
        var visitors: [Who: Visitor] = [:]
        for (who, link) in links { visitors[who] = try await anyone.signedIn(link: link) }
        let open = Self.open(sample, credential: credential).map { PageVisit($0.0, $0.1, anyone) }
        return open
            + paths.compactMap { name, path, who in visitors[who].map { PageVisit(name, path, $0) } }
    }

    private static func open(_ sample: FoundSample, credential: String) -> [(String, String)] {
        [
            ("front", "/"), ("catalog", "/catalog"), ("catalog-search", "/catalog?q=students"),
            ("catalog-slip", "/catalog?q=studants"), ("catalog-narrowed", "/catalog?role=coach"),
            ("title", "/catalog/\(sample.slug)"), ("title-versions", "/catalog/\(sample.slug)/versions"),
            ("version", sample.version), ("collections", "/collections"), ("issuer", "/issuers/\(sample.issuer)"),
            ("status-list", "/status/\(sample.statusList)"), ("credential", "/credentials/\(credential)"),
            ("credential-json", "/credentials/\(credential).json"), ("verify", "/verify"), ("sign-in", "/sign-in"),
        ]
    }

    private var paths: [(String, String, Who)] {
        let (enrollment, draft) = (sample.draft.enrollment, sample.draft.submission)
        var paths: [(String, String, Who)] = [
            ("home", "/home", .learner), ("my-work", "/work", .learner),
            ("task-list", "/enrollments/\(enrollment)", .learner),
            ("composer", "/submissions/\(draft)/items/\(draftItem)", .learner),
            ("check-answers", "/submissions/\(draft)/check", .learner),
            ("feedback", "/submissions/\(sample.notYet)/feedback", .learner),
            ("who-has-seen", "/submissions/\(sample.notYet)/views", .learner), ("record", "/record", .learner),
            ("award", "/awards/\(sample.award)", .learner), ("account", "/account", .learner),
            ("queue", "/assess", .assessor), ("judged", "/assess/judged", .assessor),
            ("lead-queue", "/assess", .lead), ("lead-notes", "/assess/notes", .lead),
            ("people", "/admin/people", .administrator), ("people-search", "/admin/people?q=maria", .administrator),
            ("people-rare", "/admin/people?q=zoe+zuniga", .administrator),
            ("people-role", "/admin/people?role=assessor", .administrator),
            ("people-closed", "/admin/people?state=closed", .administrator),
            ("organizations", "/admin/organizations", .administrator),
            ("person", "/admin/people/\(sample.learner)", .administrator),
            ("invitations", "/admin/invitations", .administrator), ("audit", "/admin/audit", .administrator),
            ("mail", "/admin/mail", .administrator), ("signing-in", "/admin/signing-in", .administrator),
            ("offerings", "/admin/offerings", .administrator),
            ("revocations", "/revocations", .administrator),
            ("local-people", "/admin/people", .localAdministrator),
            ("local-search", "/admin/people?q=maria", .localAdministrator),
            ("local-audit", "/admin/audit", .localAdministrator),
            ("local-offerings", "/admin/offerings", .localAdministrator),
        ]
        if let claimed { paths.append(("workspace", "/assess/readings/\(claimed)", .assessor)) }
        return paths
    }
}

extension PageVisit {
    /// A page whose heading does not matter.
    init(_ name: String, _ path: String, _ visitor: Visitor) {
        self.init(name: name, path: path, visitor: visitor, heading: "")
    }
}
