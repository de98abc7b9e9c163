package import Application

/// How work is judged, for whoever wants to know before they begin.
package struct JudgingPage: Page {
    package static let template = "home/judging"

    package let title = "How judging works"

    /// There is nothing to fill in.
    package init() {}
}

/// What we do so that everyone can use the pages, what we know to be missing, and whom to tell.
package struct AccessibilityPage: Page {
    package static let template = "home/accessibility"

    package let title = "Accessibility"
    package let organization: String

    /// The statement of an organization.
    package init(organization: String) {
        self.organization = organization
    }
}

/// What is kept about people, who sees it, and for how long. Numbers are the settings in force.
package struct PrivacyPage: Page {
    package static let template = "home/privacy"

    package let title = "Privacy"
    package let organization: String
    package let idleMinutes: Int
    package let hours: Int
    package let linkMinutes: Int

    /// The statement of an organization with its settings.
    package init(organization: String, settings: Settings) {
        self.organization = organization
        idleMinutes = settings.sessionIdleMinutes
        hours = settings.sessionMinutes / 60
        linkMinutes = settings.signInLinkMinutes
    }
}
