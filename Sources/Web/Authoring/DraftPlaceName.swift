/// The parts of a draft by name, as their places begin.
enum DraftPlaceName: String, CaseIterable {
    case title, about, research, before, pieces, bounds, scales, supports, agreements, renewal, alignments, files
    case section, item, option, criterion

    /// - Parameter place: such as `about` or `item-7`; `nil` for what is no part.
    init?(_ place: String) {
        let name = place.split(separator: "-", maxSplits: 1)
        guard let first = name.first, let found = DraftPlaceName(rawValue: String(first)) else { return nil }
        guard found.isNumbered == (name.count > 1) else { return nil }
        self = found
    }

    private var isNumbered: Bool {
        switch self {
        case .section, .item, .option, .criterion: true
        default: false
        }
    }
}
