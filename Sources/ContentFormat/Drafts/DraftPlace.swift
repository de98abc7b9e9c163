/// The names of the parts of a title that is being written.
package enum DraftPlace {
    /// Parts of which there are several, numbered.
    package enum Kind: String, CaseIterable, Sendable {
        case section, item, option, criterion
    }

    package static let outline = "outline"
    package static let title = "title"
    package static let about = "about"
    package static let research = "research"
    package static let before = "before"
    package static let pieces = "pieces"
    package static let bounds = "bounds"
    package static let scales = "scales"
    package static let supports = "supports"
    package static let agreements = "agreements"
    package static let renewal = "renewal"
    package static let alignments = "alignments"
    package static let files = "files"

    /// Those that every title has, with the keys of the file format that each holds.
    static let fixed: [(place: String, keys: [String])] = [
        (title, ["key", "title", "language", "level", "subject"]),
        (before, ["relations", "needs", "declares"]),
        (pieces, ["pieces"]), (bounds, ["bounds", "jointBounds"]),
        (agreements, ["declarations"]), (alignments, ["alignments"]), (files, ["files"]),
    ]

    /// What of `about` stands in the part "research".
    static let researched = ["rationale", "citations", "resources"]

    /// Which of several a place is; `nil` for those that every title has.
    package static func kind(of place: String) -> Kind? {
        Kind.allCases.first { place.hasPrefix($0.rawValue + "-") }
    }

    /// Whether a place can be one at all.
    package static func isPlace(_ place: String) -> Bool {
        if let kind = kind(of: place) { return Int(place.dropFirst(kind.rawValue.count + 1)) != nil }
        return fixed.contains { $0.place == place }
            || [outline, about, research, scales, supports, renewal].contains(place)
    }
}
