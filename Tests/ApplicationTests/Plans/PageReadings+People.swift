import Application
import Credentialing
import PlatformKit
import Storage

extension PageReadings {
    static let rosters = [
        PageReading("the list of people") { scene in
            let samuel = try await scene.actor("Samuel")
            let last = scene.cast.people["Dolores"]
            _ = try await scene.platform.people(after: nil, for: samuel)
            for filter in filters(scene) {
                _ = try await scene.platform.people(matching: filter, after: nil, for: samuel)
                _ = try await scene.platform.people(matching: filter, after: last, for: samuel)
            }
            _ = try await scene.platform.administeredOrganizations(for: samuel)
            _ = try await scene.platform.organizationMenu(choosing: scene.cast.district, for: samuel)
            _ = try await scene.platform.waitingInvitations(for: samuel)
        },
        PageReading("the list of people where there are many") { scene in
            try await scene.addPeople(2_500)
            let samuel = try await scene.actor("Samuel")
            let last = scene.cast.people["Dolores"]
            _ = try await scene.platform.people(after: nil, for: samuel)
            for filter in filters(scene) {
                _ = try await scene.platform.people(matching: filter, after: last, for: samuel)
            }
        },
        PageReading("the list of people taken home") { scene in
            let samuel = try await scene.actor("Samuel")
            try await scene.platform.noteExport(of: PeopleFilter(organization: scene.cast.district), by: samuel)
        },
        PageReading("organizations") { scene in
            let samuel = try await scene.actor("Samuel")
            let (birch, cedar) = (scene.cast.birchHollow, scene.cast.cedarRidge)
            _ = try await scene.platform.organizations(for: samuel)
            _ = try await scene.platform.organizations(matching: "ced", after: birch, for: samuel)
            _ = try await scene.platform.organization(birch, for: samuel)
            let child = ChildOrganization(name: "Aspen Annex", kind: .school)
            let id = try await scene.platform.addOrganization(child, below: birch, by: samuel)
            try await scene.platform.renameOrganization(id, to: "Aspen House", by: samuel)
            try await scene.platform.moveOrganization(id, below: cedar, by: samuel)
        },
        PageReading("a file of people") { scene in
            let samuel = try await scene.actor("Samuel")
            let text = """
                given name,family name,work e-mail,organization,role,from,to,action
                Odell,Marsh,odell@tamarackvalley.example,birch-hollow,learner,,,add
                Dolores,Whitaker,\(Cast.address(of: "Dolores Whitaker")),birch-hollow,author,,,add
                Linh,Nguyen,\(Cast.address(of: "Linh Nguyen")),birch-hollow,,,,end
                Marcus,Whitefeather,\(Cast.address(of: "Marcus Whitefeather")),cedar-ridge,author,,2090-01-01,add
                Marcus,Whitefeather,\(Cast.address(of: "Marcus Whitefeather")),cedar-ridge,author,,2091-01-01,add
                """
            let id = try await scene.platform.takeRoster(Array(text.utf8), named: "people.csv", by: samuel)
            let review = try await scene.platform.roster(id, for: samuel)
            guard try await scene.platform.applyRoster(id, showing: review.mark, by: samuel) == .done(5) else {
                throw Refusal.notFound
            }
        },
    ]

    private static func filters(_ scene: PlanScene) -> [PeopleFilter] {
        [
            PeopleFilter(), PeopleFilter(words: "ima cas"), PeopleFilter(organization: scene.cast.birchHollow),
            PeopleFilter(role: .administrator), PeopleFilter(words: "ima", role: .learner, state: .active),
            PeopleFilter(state: .closed), PeopleFilter(state: .coming),
        ]
    }
}
