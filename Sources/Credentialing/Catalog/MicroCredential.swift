/// What one version of a micro-credential says, whole (`content-model.md`). A published version never changes.
///
/// Every part that a person or a program refers to has a `key`, unique within the title and kept across versions.
/// Texts named "Markdown" may hold the allow-listed subset; all others are plain.
package struct MicroCredential: Hashable, Sendable {
    /// How demanding the practice is; it decides the edge of the crest.
    package enum Level: String, CaseIterable, Sendable {
        case foundation, practice, lead
    }

    /// The area a title belongs to; it decides the plant of the crest.
    package enum Subject: String, CaseIterable, Sendable {
        case literacy, mathematics, science, leadership, inclusion, community, arts, languages, technology
    }

    /// The title's own name among its author's titles, kept across versions: letters a–z, digits and hyphens.
    package var key: String
    /// In Title Case.
    package var title: String
    /// BCP 47 tag of the language in which the title is written.
    package var language: String
    package var level: Level
    package var subject: Subject
    package var about: About
    /// Where a title leads, comes from, or what it stands in for.
    package var relations: [Relation]
    /// Who may choose it.
    package var needs: [Need]
    /// Choices the learner states before anything else.
    package var declares: [Declare]
    /// Optional pieces before the evidence: learning and practice.
    package var pieces: [Piece]
    package var sections: [Section]
    /// Bounds over everything that is given.
    package var bounds: TotalBounds
    /// Word limits that several items share.
    package var jointBounds: [JointBound]
    package var rubric: Rubric
    package var declarations: [Declaration]
    package var supports: Supports
    package var renewal: Renewal?
    package var alignments: [FrameworkAlignment]
    /// Templates and examples that learners may download.
    package var files: [TemplateFile]

    /// A title with nothing in it yet but its names.
    package init(key: String, title: String, level: Level, subject: Subject, language: String = "en-US") {
        self.key = key
        self.title = title
        self.language = language
        self.level = level
        self.subject = subject
        about = About()
        relations = []
        needs = []
        declares = []
        pieces = []
        sections = []
        bounds = TotalBounds()
        jointBounds = []
        rubric = Rubric()
        declarations = Declaration.usual
        supports = Supports()
        renewal = nil
        alignments = []
        files = []
    }
}
