internal import Application
internal import Credentialing
internal import Edge

/// Questions to the catalog as addresses say them.
enum CatalogAddress {
    /// Reads a query. What says nothing is left out; at most twenty filters count.
    static func query(_ fields: FormFields) -> CatalogQuery {
        let filters = CatalogFilter.Kind.allCases.flatMap { kind in
            fields.values(kind.rawValue).filter { !$0.isEmpty }.map { CatalogFilter(kind, String($0.prefix(400))) }
        }
        var seen: Set<CatalogFilter> = []
        return CatalogQuery(
            text: String(fields.line("q").prefix(200)),
            filters: Array(filters.filter { seen.insert($0).inserted }.prefix(20)),
            // A button of the order comes after the field that keeps the one before.
            order: fields.values("sort").last.flatMap(CatalogOrder.init) ?? .best,
            page: fields.int("page") ?? 1
        )
    }

    /// Names and values of a query, the page left out.
    static func fields(_ query: CatalogQuery) -> [(name: String, value: String?)] {
        [("q", query.text.isEmpty ? nil : query.text)]
            + query.filters.map { ($0.kind.rawValue, $0.value) }
            + [("sort", query.order == .best ? nil : query.order.rawValue)]
    }

    /// The address of a page of the list.
    static func path(_ query: CatalogQuery, page: Int = 1) -> String {
        Path.with(Path.catalog, fields(query) + [("page", page > 1 ? String(page) : nil)])
    }

    /// The question in words, such as “Coaches · 2 to 5 hours”.
    static func words(_ query: CatalogQuery, labels: [CatalogFilter: String]) -> String {
        let text = query.text.trimmed
        let filters = query.filters.map { FilterWords.words($0, label: labels[$0] ?? "") }
        return ((text.isEmpty ? [] : ["“\(text)”"]) + filters).joined(separator: " · ")
    }
}
