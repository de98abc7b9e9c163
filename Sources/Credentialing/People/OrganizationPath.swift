/// The way from the root of a tree of organizations to one of them, as `/root/child/`.
package struct OrganizationPath: Hashable, Sendable, Codable {
    /// Begins and ends with a slash.
    package let text: String

    /// A path as stored.
    package init(_ text: String) {
        self.text = text
    }

    /// The path of an organization below this one, or of a root when there is none.
    package init(below parent: OrganizationPath?, _ id: ID<Organization>) {
        text = (parent?.text ?? "/") + id.text + "/"
    }

    /// The organizations on the way, the root first, this one last.
    package var organizations: [ID<Organization>] {
        text.split(separator: "/").map { ID(String($0)) }
    }

    /// The top of the tree.
    package var root: OrganizationPath? {
        organizations.first.map { OrganizationPath(below: nil, $0) }
    }

    /// Whether the other organization is this one or lies below it.
    package func holds(_ other: OrganizationPath) -> Bool {
        other.text.utf8.starts(with: text.utf8)
    }

    /// The first text after all paths at or below this one: together with `text` the bounds of an index range.
    package var upperBound: String {
        String(text.dropLast()) + "0"
    }
}
