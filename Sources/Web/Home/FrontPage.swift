/// What a visitor sees first.
package struct FrontPage: Page {
    package static let template = "home/front"

    package let title = "Micro-credentials"
    package let organization: String

    /// The front page of an organization.
    package init(organization: String) {
        self.organization = organization
    }
}
