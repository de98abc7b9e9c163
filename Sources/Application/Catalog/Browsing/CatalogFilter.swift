/// One thing that the catalog is narrowed by, such as “for coaches”. Several narrow together: what is shown has all.
package struct CatalogFilter: Hashable, Sendable {
    /// What a filter is about, in the order in which pages show it.
    package enum Kind: String, CaseIterable, Sendable {
        case role, grade, subject, level, hours, evidence, standard
        /// One standard of a framework.
        case code
        case language, organization
    }

    package let kind: Kind
    package let value: String

    /// A filter as an address says it. A value that no title has finds nothing.
    package init(_ kind: Kind, _ value: String) {
        self.kind = kind
        self.value = value
    }
}

/// A stretch of hours by which titles are found.
package enum HoursRange: String, CaseIterable, Sendable {
    case upTo2 = "0-2"
    case upTo5 = "2-5"
    case upTo10 = "5-10"
    case upTo20 = "10-20"
    case more = "20-"

    /// The stretch in which so many minutes lie.
    package init(minutes: Int) {
        self =
            switch minutes {
            case ...120: .upTo2
            case ...300: .upTo5
            case ...600: .upTo10
            case ...1200: .upTo20
            default: .more
            }
    }
}

/// The order of a list of titles.
package enum CatalogOrder: String, CaseIterable, Sendable {
    /// How well a title answers the words; by title when there are none.
    case best
    case title, newest, shortest
}

/// What a list can be narrowed by further, with how many of its titles each value would leave.
package struct CatalogFacet: Hashable, Sendable {
    /// One value.
    package struct Option: Hashable, Sendable {
        package let value: String
        /// The words of the title's author, or the name of the organization; empty when the value says it.
        package let label: String
        /// Titles that are left when the list is narrowed by it.
        package let count: Int

        /// A value with its count.
        package init(value: String, label: String, count: Int) {
            self.value = value
            self.label = label
            self.count = count
        }
    }

    package let kind: CatalogFilter.Kind
    package let options: [Option]

    /// The values of a kind.
    package init(kind: CatalogFilter.Kind, options: [Option]) {
        self.kind = kind
        self.options = options
    }
}
