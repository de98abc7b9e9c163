import ContentFormat
import Credentialing
import Edge
import PlatformKit

@testable import Application
@testable import Web

extension PageSamples {
    static var copies: [any Page] {
        let places = [OrganizationChoice(id: ID("o"), name: "Tamarack Valley Schools", depth: 0)]
        var faulty: FormatProblems?
        do {
            _ = try MicroCredential(yaml: "microcredential: 1\nwrong: 2\n", name: "the file")
        } catch {
            faulty = error
        }
        let shelf = ProposalShelf(
            waiting: [proposal(.open)],
            own: [proposal(.open), proposal(.taken, answer: "Thanks."), proposal(.declined, answer: "No.")]
        )
        return [
            ForkPage(history), ForkPage(history, problems: FormProblems("organization", "No license")),
            ImportPage(places), ImportPage(places, problems: FormProblems("file", "Choose a file")),
            ImportPage(places, HandedFile(), format: faulty),
            ProposePage(history), ProposePage(history, text: "x", problems: FormProblems("text", "Say it")),
            ProposalsPage(shelf), ProposalsPage(shelf, late: "Thanks."),
            ProposalsPage(ProposalShelf(waiting: [], own: [])),
            ProposalsPage(shelf, answering: ID("r"), answer: "", problems: FormProblems("answer-r", "Say why")),
            VersionsOfTitlePage(history),
        ]
    }

    private static let history: VersionHistory = {
        var reader = TitleReader()
        reader.mayPropose = true
        reader.mayForkTo = [OrganizationChoice(id: ID("o"), name: "Tamarack Valley Schools", depth: 0)]
        return VersionHistory(
            achievement: ID("a"),
            slug: "wait-time",
            title: "Wait Time",
            organization: "Alder District",
            timeZone: "America/Denver",
            steps: [],
            earlier: [],
            retirement: nil,
            lineage: nil,
            license: "CC BY 4.0",
            reader: reader,
            now: .sample
        )
    }()

    private static func proposal(_ state: RevisionProposal.State, answer: String = "") -> RevisionProposal {
        RevisionProposal(
            id: ID("r"),
            achievement: ID("a"),
            slug: "wait-time",
            title: "Wait Time",
            number: 1,
            author: ID("p"),
            authorName: "Imani Castellano",
            text: "Ask for one lesson.",
            created: .sample,
            state: state,
            answer: answer,
            zone: "America/Denver"
        )
    }
}
