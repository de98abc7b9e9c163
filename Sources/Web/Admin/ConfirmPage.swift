package import Application
package import Credentialing

/// Asks before a loss: what will and what will not be lost.
package struct ConfirmPage: Page {
    package static let template = "admin/confirm"

    package let title: String
    package let sentence: String
    package let kept: String
    package let action: String
    package let button: String
    package let back: String

    /// Before an account is closed.
    package static func closing(_ person: Person) -> ConfirmPage {
        ConfirmPage(
            title: "Close the account of \(person.name)?",
            sentence: "They are signed out everywhere at once and cannot sign in any more.",
            kept: "Their awards stay valid, their work and history stay, and you can open the account again.",
            action: Path.person(person.id) + "/close",
            button: "Close the account",
            back: Path.person(person.id)
        )
    }

    /// Before a membership is ended.
    package static func ending(_ place: PersonEntry.Place, of person: Person) -> ConfirmPage {
        ConfirmPage(
            title: "End the membership of \(person.name) at \(place.name)?",
            sentence: "They can no longer do there what they did as \(RoleWords.list(place.roles)).",
            kept: "Their awards stay valid and their own. To bring them back, invite them again.",
            action: Path.membership(place.membership, of: person.id, "end"),
            button: "End the membership",
            back: Path.person(person.id)
        )
    }
}
