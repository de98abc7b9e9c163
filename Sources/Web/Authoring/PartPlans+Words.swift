internal import Credentialing

extension PartPlans {
    static let levels: [FieldPlan.Choice] = [
        .init("", "Choose a level"), .init("foundation", "Foundation: first use of a practice"),
        .init("practice", "Practice: used with judgment"), .init("lead", "Lead: shared with colleagues"),
    ]

    static let subjects: [FieldPlan.Choice] =
        [.init("", "Choose a subject")]
        + MicroCredential.Subject.allCases.map {
            .init($0.rawValue, $0.words)
        }

    static let roles: [FieldPlan.Choice] = SchoolRole.allCases.map { .init($0.rawValue, $0.words) }

    static let grades: [FieldPlan.Choice] = GradeBand.allCases.map { .init($0.rawValue, $0.words) }

    static let slotKinds: [FieldPlan.Choice] =
        [.init("", "Choose a kind")]
        + Slot.Kind.allCases.map { kind -> FieldPlan.Choice in
            let words =
                switch kind {
                case .text: "Written account"
                case .document: "Document"
                case .studentWork: "Student work"
                case .audio: "Audio"
                case .video: "Video"
                case .image: "Image"
                case .log: "Dated log"
                case .data: "Data"
                case .link: "Link"
                case .observation: "Observation by a witness"
                }
            return .init(kind.rawValue, words)
        }
}

extension PartPlans {
    /// What the history tells of files; they have a page of their own.
    var filesPlan: PartPlan {
        PartPlan(
            title: "Files that go with it",
            advice: [],
            fields: [
                FieldPlan(
                    "files",
                    "Files",
                    .list(
                        [
                            FieldPlan("name", "Name", .line), FieldPlan("title", "What it is", .line),
                            FieldPlan("alt", "Alternative text", .line), FieldPlan("size", "Bytes", .number),
                            FieldPlan("digest", "Content (SHA-256)", .line),
                        ],
                        of: "file"
                    )
                )
            ]
        )
    }
}
