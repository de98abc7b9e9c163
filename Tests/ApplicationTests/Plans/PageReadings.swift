import Application
import Credentialing
import PlatformKit
import Testing

/// One reading behind a page, called as the page calls it.
struct PageReading: Sendable, CustomTestStringConvertible {
    let name: String
    let call: @Sendable (PlanScene) async throws -> Void

    init(_ name: String, _ call: @escaping @Sendable (PlanScene) async throws -> Void) {
        self.name = name
        self.call = call
    }

    var testDescription: String { name }
}

/// Every reading that a page makes. Whoever adds a reading adds a line; a statement in it that reads a growing table
/// from end to end fails the plan test.
enum PageReadings {
    static let all: [PageReading] = catalog + learning + judging + administration

    static let catalog = [
        PageReading("the catalog") { scene in
            _ = try await scene.platform.browseCatalog(CatalogQuery())
        },
        PageReading("a search in the catalog") { scene in
            _ = try await scene.platform.browseCatalog(
                CatalogQuery(text: "waiting", subject: .literacy, level: .practice)
            )
        },
        PageReading("a title") { scene in
            _ = try await scene.platform.title(slug: scene.open.slug, for: scene.cast.actor("Imani"))
        },
        PageReading("the name of the site") { scene in
            _ = try await scene.platform.siteName(for: nil)
            _ = try await scene.platform.siteName(for: scene.cast.actor("Imani"))
        },
    ]

    static let learning = [
        PageReading("the learner's own work") { scene in
            _ = try await scene.platform.ownWork(scene.second, by: scene.cast.actor("Imani"))
        },
        PageReading("the learner's home") { scene in
            _ = try await scene.platform.learnerHome(of: scene.cast.actor("Imani"))
        },
        PageReading("the list of one's work") { scene in
            _ = try await scene.platform.ownWorkList(of: scene.cast.actor("Imani"))
        },
        PageReading("an attempt as its learner works on it") { scene in
            _ = try await scene.platform.work(on: scene.draft, by: scene.cast.actor("Linh"))
        },
        PageReading("who has seen the evidence") { scene in
            _ = try await scene.platform.evidenceViews(of: scene.second, by: scene.cast.actor("Imani"))
        },
        PageReading("feedback") { scene in
            _ = try await scene.platform.feedback(on: scene.first, by: scene.cast.actor("Imani"))
        },
        PageReading("one's record") { scene in
            _ = try await scene.platform.record(of: scene.cast.actor("Dolores"))
        },
        PageReading("one's account") { scene in
            _ = try await scene.platform.account(of: scene.cast.actor("Imani"))
        },
    ]

    static let administration = [
        PageReading("people") { scene in
            _ = try await scene.platform.people(matching: "", after: nil, for: scene.cast.actor("Samuel"))
        },
        PageReading("a search for people") { scene in
            _ = try await scene.platform.people(matching: "ima", after: nil, for: scene.cast.actor("Samuel"))
        },
        PageReading("open invitations") { scene in
            _ = try await scene.platform.openInvitations(for: scene.cast.actor("Samuel"))
        },
        PageReading("open revocations") { scene in
            _ = try await scene.platform.openRevocations(by: scene.cast.actor("Samuel"))
        },
    ]

    static let judging = [
        PageReading("the queue of an assessor") { scene in
            _ = try await scene.platform.assessmentQueue(of: scene.cast.actor("Tomás"))
        },
        PageReading("the queue of a lead assessor") { scene in
            _ = try await scene.platform.assessmentQueue(of: scene.cast.actor("Helen"), page: 2)
        },
        PageReading("a dossier") { scene in
            _ = try await scene.platform.openWork(scene.reading, by: scene.cast.actor("Priya"))
        },
        PageReading("a reading that someone else holds") { scene in
            _ = try await scene.platform.readingTurn(scene.reading, for: scene.cast.actor("Tomás"))
        },
        PageReading("what was judged") { scene in
            _ = try await scene.platform.judgedList(of: scene.cast.actor("Tomás"))
        },
        PageReading("one judgment") { scene in
            _ = try await scene.platform.judgedWork(scene.judged, by: scene.cast.actor("Tomás"))
        },
        PageReading("notes to the lead") { scene in
            _ = try await scene.platform.leadNotes(of: scene.cast.actor("Helen"))
        },
    ]
}
