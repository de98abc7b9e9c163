internal import Application
internal import Credentialing
internal import Foundation

/// What filters of the catalog are called.
enum FilterWords {
    /// The question that a kind of filter answers.
    static func head(_ kind: CatalogFilter.Kind) -> String {
        switch kind {
        case .role: "For whom"
        case .grade: "Students"
        case .subject: "Area"
        case .level: "Level"
        case .hours: "Time"
        case .evidence: "What you show"
        case .standard: "Standards"
        case .code: "One standard"
        case .language: "Language"
        case .organization: "From"
        }
    }

    /// A filter as it is read by itself.
    ///
    /// - Parameter label: The author's words, for kinds whose value does not say it.
    static func words(_ filter: CatalogFilter, label: String) -> String {
        switch filter.kind {
        case .role: SchoolRole(rawValue: filter.value)?.words ?? filter.value
        case .grade: GradeBand(rawValue: filter.value)?.words ?? filter.value
        case .subject: MicroCredential.Subject(rawValue: filter.value)?.words ?? filter.value
        case .level: MicroCredential.Level(rawValue: filter.value)?.words ?? filter.value
        case .hours: HoursRange(rawValue: filter.value)?.words ?? filter.value
        case .evidence: Slot.Kind(rawValue: filter.value)?.words ?? "Written answers"
        case .language: language(filter.value)
        case .standard: filter.value
        case .code, .organization: label.isEmpty ? filter.value : label
        }
    }

    /// A language by its tag, in English.
    static func language(_ tag: String) -> String {
        Locale(identifier: "en_US").localizedString(forLanguageCode: tag) ?? tag
    }
}

extension SchoolRole {
    /// The people who have it.
    var words: String {
        switch self {
        case .teacher: "Teachers"
        case .paraprofessional: "Paraprofessionals"
        case .principal: "School leaders"
        case .coach: "Coaches"
        case .counselor: "Counselors"
        case .librarian: "Librarians"
        case .supportStaff: "Support staff"
        }
    }
}

extension GradeBand {
    /// As schools say it.
    var words: String {
        switch self {
        case .preK: "PreK"
        case .k2: "Grades K–2"
        case .g3to5: "Grades 3–5"
        case .g6to8: "Grades 6–8"
        case .g9to12: "Grades 9–12"
        case .adult: "Adults"
        }
    }
}

extension HoursRange {
    /// As people say it.
    var words: String {
        switch self {
        case .upTo2: "Up to 2 hours"
        case .upTo5: "2 to 5 hours"
        case .upTo10: "5 to 10 hours"
        case .upTo20: "10 to 20 hours"
        case .more: "More than 20 hours"
        }
    }
}

extension Slot.Kind {
    /// The kind of evidence.
    var words: String {
        switch self {
        case .text: "A written account"
        case .document: "A document"
        case .studentWork: "Student work"
        case .audio: "Audio"
        case .video: "Video"
        case .image: "Images"
        case .log: "A dated log"
        case .data: "Data"
        case .link: "A link"
        case .observation: "A witness's observation"
        }
    }
}

extension CatalogOrder {
    /// The order in a word or two.
    func words(isSearch: Bool) -> String {
        switch self {
        case .best: isSearch ? "Best match" : "Title"
        case .title: "Title"
        case .newest: "Newest"
        case .shortest: "Shortest"
        }
    }
}
