internal import Application
internal import Credentialing

/// Where a collection is begun.
struct NewCollectionPage: Page {
    static let template = "collections/new"

    let title: String
    let action: String
    let back: String
    let problems: FormNotice?
    let name: InputField
    let summary: TextField
    let place: SelectField

    init(_ form: CollectionForm, places: [(id: ID<Organization>, name: String)]) {
        title = FormNotice.title("Make a collection", form.problems)
        action = Path.collections
        back = Path.collections
        problems = FormNotice(form.problems)
        name = form.name
        summary = form.summary
        place = SelectField(
            "organization",
            "Organization",
            options: places.map { place in
                ChoiceField.Choice(place.name, value: place.id.text, isChosen: form.organization == place.id.text)
            }
        )
    }
}
