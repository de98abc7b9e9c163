internal import Application
internal import Edge

/// Adds an address.
package struct AddAddressPage: Page {
    package static let template = "account/add-address"

    package let title: String
    package let problems: FormNotice?
    package let email: InputField

    init(typed: String = "", problems: FormProblems = FormProblems()) {
        title = FormNotice.title("Add an address", problems)
        self.problems = FormNotice(problems)
        email = InputField(
            "email",
            "The address",
            value: typed,
            hint: "One that is yours alone, such as the one you use at home.",
            type: "email",
            autocomplete: "email",
            isNarrow: true,
            problems: problems
        )
    }
}

/// Has the button that puts an address on the account.
package struct ConfirmAddressPage: Page {
    package static let template = "account/confirm-address"

    package let title = "Add this address"
    package let address: String
    package let action: String

    init(address: String, token: String) {
        self.address = address
        action = Path.addresses + "/confirm/" + PercentText.encoded(token)
    }
}
