/// What a reader learns of a title before choosing it.
package struct About: Hashable, Sendable {
    /// A named step, definition or strategy of the method.
    package struct Component: Hashable, Sendable {
        package var name: String
        /// Markdown.
        package var text: String

        /// A component.
        package init(name: String, text: String) {
            self.name = name
            self.text = text
        }
    }

    /// A work the rationale rests on.
    package struct Citation: Hashable, Sendable {
        /// The whole reference, as it is printed.
        package var text: String
        /// An https address, when there is one.
        package var link: String?

        /// A reference.
        package init(text: String, link: String? = nil) {
            self.text = text
            self.link = link
        }
    }

    /// Something to read, watch or use; never required.
    package struct Resource: Hashable, Sendable {
        package var title: String
        package var link: String?
        package var minutes: Int?
        /// Plain text: what it is good for.
        package var note: String

        /// A resource.
        package init(title: String, link: String? = nil, minutes: Int? = nil, note: String = "") {
            self.title = title
            self.link = link
            self.minutes = minutes
            self.note = note
        }
    }

    /// Someone who made, reviewed or paid for the title.
    package struct Contributor: Hashable, Sendable {
        package var name: String
        /// Such as developer, reviewer, funder.
        package var part: String

        /// A contributor.
        package init(name: String, part: String) {
            self.name = name
            self.part = part
        }
    }

    /// One sentence for lists.
    package var summary = ""
    /// "The educator does X so that Y."
    package var competency = ""
    /// The practice in a few sentences. Markdown.
    package var method = ""
    package var components: [Component] = []
    /// Why it works, by research. Markdown.
    package var rationale = ""
    package var citations: [Citation] = []
    package var resources: [Resource] = []
    /// For whom, such as "Teachers, grades K–12".
    package var audience: [String] = []
    /// The roles it is for, by which the catalog is narrowed; for everyone when none is named.
    package var roles: [SchoolRole] = []
    /// The grades whose students it is about; for all when none is named.
    package var grades: [GradeBand] = []
    /// Whole hours as printed, when the sum of the pieces' minutes does not say it.
    package var hours: Int?
    /// SPDX name or words.
    package var license = ""
    package var contributors: [Contributor] = []

    /// Nothing said yet.
    package init() {}
}
