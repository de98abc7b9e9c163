internal import Credentialing

/// A value of a title by which the catalog is narrowed, as it is stored.
struct FacetRow: Hashable, Sendable {
    let filter: CatalogFilter
    /// The author's words for it, where the value alone does not say it.
    let label: String
}

extension PublishedForm {
    /// Everything this title is found by when its organization publishes it. A title that names no role or no grade is
    /// for all of them.
    func facets(in organization: ID<Organization>) -> [FacetRow] {
        let about = title.about
        let roles = about.roles.isEmpty ? SchoolRole.allCases : about.roles
        let grades = about.grades.isEmpty ? GradeBand.allCases : about.grades
        var rows = roles.map { FacetRow(filter: CatalogFilter(.role, $0.rawValue), label: "") }
        rows += grades.map { FacetRow(filter: CatalogFilter(.grade, $0.rawValue), label: "") }
        rows += [
            CatalogFilter(.subject, title.subject.rawValue), CatalogFilter(.level, title.level.rawValue),
            CatalogFilter(.hours, HoursRange(minutes: title.minutes).rawValue),
            CatalogFilter(.language, Self.language(title.language)),
            CatalogFilter(.organization, organization.text),
        ].map { FacetRow(filter: $0, label: "") }
        rows += Self.evidence(of: title).map { FacetRow(filter: CatalogFilter(.evidence, $0), label: "") }
        rows += Self.standards(of: title)
        var seen: Set<CatalogFilter> = []
        return rows.filter { seen.insert($0.filter).inserted }
    }

    /// The language without its country: “en” of “en-US”.
    private static func language(_ tag: String) -> String {
        String(tag.prefix { $0 != "-" }).lowercased()
    }

    /// Kinds of slots; “answers” when only questions are asked.
    private static func evidence(of title: MicroCredential) -> [String] {
        let kinds = title.placedItems.flatMap { placed -> [String] in
            guard case .evidence(let evidence) = placed.item.body else { return [] }
            return evidence.slots.map(\.kind.rawValue)
        }
        return kinds.isEmpty ? ["answers"] : kinds
    }

    private static func standards(of title: MicroCredential) -> [FacetRow] {
        let all = title.alignments + title.rubric.criteria.flatMap(\.alignments)
        return all.flatMap { alignment in
            let code = alignment.code.isEmpty ? alignment.name : alignment.code
            let label = alignment.code.isEmpty ? alignment.name : "\(alignment.code) \(alignment.name)"
            return [
                FacetRow(filter: CatalogFilter(.standard, alignment.framework), label: ""),
                FacetRow(filter: .standard(code, of: alignment.framework), label: label),
            ]
        }
    }
}

extension CatalogFilter {
    /// One standard: its framework, a bar, its code.
    static func standard(_ code: String, of framework: String) -> CatalogFilter {
        CatalogFilter(.code, "\(framework)|\(code)")
    }
}
