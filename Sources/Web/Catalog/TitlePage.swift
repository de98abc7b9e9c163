internal import Application
internal import Credentialing

/// A micro-credential whole, for anyone: what it is, what is shown, and the very rubric that assessors use.
struct TitlePage: Page {
    static let template = "catalog/title"

    /// A titled text.
    struct Component: Sendable {
        let name: String
        let text: SafeHTML
    }

    /// A reference or a resource.
    struct Source: Sendable {
        let text: String
        let link: String?
        let note: String
    }

    /// An optional piece before the evidence.
    struct PieceView: Sendable {
        let kind: String
        let title: String
        let text: SafeHTML
        let minutes: Int
        let sources: [Source]
    }

    /// A section of what is asked.
    struct SectionView: Sendable {
        let key: String
        let title: String
        let text: SafeHTML
        let bounds: [Line]
        let hasBounds: Bool
        let parts: [PartView]
    }

    /// Another title that this one stands beside.
    struct Related: Sendable {
        let relation: String
        let name: String
        /// Its address, when its organization is the same.
        let address: String?
    }

    /// How an award is kept alive.
    struct RenewalView: Sendable {
        let due: String
        let words: SafeHTML
        let tasks: [Line]
        let hasTasks: Bool
    }

    /// A plain line of a list.
    struct Line: Sendable {
        let text: String
    }

    /// A word and its meaning.
    struct Term: Sendable {
        let term: String
        let text: String
    }

    /// Which version this is, when that is not plain, and where another is.
    struct Notice: Sendable {
        let head: String
        let text: String
        let link: String?
        let linkText: String
    }

    /// What the reader may do next.
    struct Choosing: Sendable {
        let action: String
        let isSignedIn: Bool
    }

    /// Before every anchor, so that several titles may stand on one page.
    let prefix: String
    let card: ShareCard
    let title: String
    /// The language of its texts, when it is not that of the page.
    let language: String?
    let summary: String
    let competency: String
    let crest: String
    let crestWords: String
    let facts: [Term]
    let file: String
    let compare: String
    let versions: String
    let choosing: Choosing?
    let work: String?
    let whyNot: String?
    /// Where it is opened to people, for those who may.
    let offer: String?
    /// Where the next version is begun or gone on with, for those who may.
    let revise: String?
    let notices: [Notice]
    let method: SafeHTML
    let hasComponents: Bool
    let components: [Component]
    let rationale: SafeHTML
    let citationCount: String
    let hasCitations: Bool
    let citations: [Source]
    let hasPieces: Bool
    let pieces: [PieceView]
    let hasResources: Bool
    let resources: [Source]
    let hasNeeds: Bool
    let needs: [Term]
    let hasDeclares: Bool
    let declares: [Term]
    let sections: [SectionView]
    let hasAlongside: Bool
    let alongside: FilesView
    let total: String
    let bounds: [Line]
    let hasBounds: Bool
    let figures: FiguresView?
    let rubric: RubricView
    let declarations: [Line]
    let hasSupports: Bool
    let hasGlossary: Bool
    let glossary: [Term]
    let hasScenarios: Bool
    let scenarios: [Line]
    let hasDoesNotCount: Bool
    let doesNotCount: [Line]
    let hasMisses: Bool
    let misses: [Line]
    let hasExemplars: Bool
    let exemplars: [Source]
    let renewal: RenewalView?
    let hasRelated: Bool
    let related: [Related]
    let hasAlignments: Bool
    let alignments: [Source]
    let hasContributors: Bool
    let contributors: [Line]
}
