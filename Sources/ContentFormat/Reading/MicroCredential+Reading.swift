package import Credentialing
internal import LinkedData

extension MicroCredential {
    /// The version of the file format that is read and written.
    package static let formatVersion = 1

    /// Reads a YAML file of an author. Nothing is guessed: whatever is unknown, missing, out of bounds or leads nowhere
    /// is told with its line, all of it at once.
    ///
    /// Whether the parts fit together is looked at when each of them can be read.
    package init(yaml bytes: [UInt8], name: String) throws(FormatProblems) {
        let reading = Reading()
        let tree = Tree.yaml(bytes, reporting: reading)
        self = reading.isClean ? Self.read(tree, reading) : MicroCredential.unread
        if reading.isClean { TemplateContent.check(files, tree, reading) }
        if reading.isClean {
            for fault in faults { reading.report(tree.line(at: fault.path), fault.sentence) }
        }
        guard reading.isClean else { throw FormatProblems(name: name, problems: reading.problems) }
    }

    /// Reads YAML text, as the bytes of a file.
    package init(yaml text: String, name: String) throws(FormatProblems) {
        try self.init(yaml: Array(text.utf8), name: name)
    }

    /// Reads the canonical document in which a version is stored. Drafts are stored so, too: whether the parts fit
    /// together is not looked at.
    package init(canonicalText: String) throws(FormatProblems) {
        let reading = Reading()
        let tree: Tree
        do throws(JSONError) {
            tree = Tree(try JSONParser(maximumDepth: 40).parse(canonicalText))
        } catch {
            let problem = FormatProblem(line: error.line, sentence: error.description)
            throw FormatProblems(name: "canonical document", problems: [problem])
        }
        self = Self.read(tree, reading)
        guard reading.isClean else {
            throw FormatProblems(name: "canonical document", problems: reading.problems)
        }
    }

    /// Every key that the reader of a YAML text asks for: the documentation has to explain each.
    static func knownKeys(readingYAML text: String) -> Set<String> {
        let reading = Reading()
        _ = read(Tree.yaml(Array(text.utf8), reporting: reading), reading)
        return reading.known
    }

    private static var unread: MicroCredential {
        MicroCredential(key: "", title: "", level: .foundation, subject: .literacy)
    }

    static func read(_ tree: Tree, _ reading: Reading) -> MicroCredential {
        let fields = Fields(tree, as: "the file", reading: reading)
        let title = MicroCredential(reading: fields)
        fields.reportUnknown()
        return title
    }

    private init(reading fields: Fields) {
        if fields.has("microcredential") {
            let version = fields.number("microcredential")
            if version != Self.formatVersion {
                fields.miss(
                    "microcredential",
                    "The file is of format version \(version); this program reads version \(Self.formatVersion)."
                )
            }
        } else {
            fields.miss("microcredential", "The first line must be “microcredential: 1”, the version of the format.")
            _ = fields.optionalNumber("microcredential")
        }
        self.init(
            key: fields.text("key"),
            title: fields.text("title"),
            level: fields.choice("level"),
            subject: fields.choice("subject"),
            language: fields.text("language", default: "en-US")
        )
        // It goes with the file and is read on its own: see `TitleOrigin`.
        _ = fields.part("origin") { TitleOrigin(reading: $0) }
        about = fields.part("about") { About(reading: $0) } ?? About()
        relations = fields.list("relations") { Relation(reading: $0) }
        needs = fields.list("needs") { Need(reading: $0) }
        declares = fields.list("declares") { Declare(reading: $0) }
        pieces = fields.list("pieces") { Piece(reading: $0) }
        sections = fields.list("sections") { Section(reading: $0) }
        bounds = TotalBounds(reading: fields)
        jointBounds = fields.list("jointBounds") { JointBound(reading: $0) }
        rubric = fields.part("rubric") { Rubric(reading: $0) } ?? Rubric()
        let isUsual = !fields.has("declarations")
        let own = fields.list("declarations") { Declaration(key: $0.text("key"), text: $0.text("text")) }
        declarations = isUsual ? Declaration.usual : own
        supports = fields.part("supports") { Supports(reading: $0) } ?? Supports()
        renewal = fields.part("renewal") { Renewal(reading: $0) }
        alignments = fields.list("alignments") { FrameworkAlignment(reading: $0) }
        files = fields.list("files") { TemplateFile(reading: $0) }
    }
}
