internal import Credentialing
internal import Foundation

extension CatalogFacet {
    /// Every kind with its values, in the order in which people think of them; where there is none, the most first.
    static func all(_ options: [(FacetRow, count: Int)], names: [String: String]) -> [CatalogFacet] {
        CatalogFilter.Kind.allCases.compactMap { kind in
            let own = options.filter { $0.0.filter.kind == kind }.map { row, count in
                Option(value: row.filter.value, label: names[row.filter.value] ?? row.label, count: count)
            }
            return own.isEmpty ? nil : CatalogFacet(kind: kind, options: kind.sorted(own))
        }
    }
}

extension CatalogFilter.Kind {
    fileprivate func sorted(_ options: [CatalogFacet.Option]) -> [CatalogFacet.Option] {
        let order: [String]
        switch self {
        case .role: order = SchoolRole.allCases.map(\.rawValue)
        case .grade: order = GradeBand.allCases.map(\.rawValue)
        case .level: order = MicroCredential.Level.allCases.map(\.rawValue)
        case .hours: order = HoursRange.allCases.map(\.rawValue)
        case .code: return options.sorted { $0.label.compare($1.label, options: .numeric) == .orderedAscending }
        case .subject, .evidence, .standard, .language, .organization:
            return options.sorted { ($1.count, $0.label, $0.value) < ($0.count, $1.label, $1.value) }
        }
        return options.sorted { (order.firstIndex(of: $0.value) ?? 0) < (order.firstIndex(of: $1.value) ?? 0) }
    }
}

extension CatalogSnapshot {
    /// The words for filters whose value does not say them.
    func labels(of filters: [CatalogFilter], names: [String: String]) -> [CatalogFilter: String] {
        filters.reduce(into: [:]) { labels, filter in
            let label = names[filter.value] ?? facet(filter)?.label ?? ""
            if !label.isEmpty { labels[filter] = label }
        }
    }
}
