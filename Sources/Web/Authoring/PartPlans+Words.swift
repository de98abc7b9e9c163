internal import Credentialing

extension PartPlans {
    static let levels: [FieldPlan.Choice] = [
        .init("", "Choose a level"), .init("foundation", "Foundation: first use of a practice"),
        .init("practice", "Practice: used with judgment"), .init("lead", "Lead: shared with colleagues"),
    ]

    static let subjects: [FieldPlan.Choice] =
        [.init("", "Choose a subject")]
        + MicroCredential.Subject.allCases.map {
            .init($0.rawValue, $0.rawValue.prefix(1).uppercased() + $0.rawValue.dropFirst())
        }

    static let roles: [FieldPlan.Choice] = SchoolRole.allCases.map { role in
        let words =
            switch role {
            case .teacher: "Teachers"
            case .paraprofessional: "Paraprofessionals"
            case .principal: "Principals and other leaders"
            case .coach: "Instructional coaches"
            case .counselor: "Counselors"
            case .librarian: "Librarians"
            case .supportStaff: "Support staff"
            }
        return .init(role.rawValue, words)
    }

    static let grades: [FieldPlan.Choice] = GradeBand.allCases.map { band in
        let words =
            switch band {
            case .preK: "Pre-kindergarten"
            case .k2: "Kindergarten to grade 2"
            case .g3to5: "Grades 3 to 5"
            case .g6to8: "Grades 6 to 8"
            case .g9to12: "Grades 9 to 12"
            case .adult: "Adults"
            }
        return .init(band.rawValue, words)
    }

    static let slotKinds: [FieldPlan.Choice] = Slot.Kind.allCases.map { kind in
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
