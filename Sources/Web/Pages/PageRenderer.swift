internal import Credentialing
internal import Mustache

/// Turns a page with its layout into HTML.
package struct PageRenderer: Sendable {
    private let templates: Templates

    /// Checks every template.
    package init(pages: [any Page.Type]) throws {
        templates = try Templates(for: pages)
    }

    /// A page of which other pages are put together: its own template alone, without a layout.
    func piece<Shown: Page>(_ page: Shown) throws -> SafeHTML {
        let values = MirroredValue.fields(of: Mirror(reflecting: page))
        let html = templates.library.render(MirroredValue(children: values), withTemplate: Shown.template)
        guard let html else { throw TemplateProblem(template: Shown.template, what: "is missing") }
        return SafeHTML(rendered: html)
    }

    /// The whole document.
    package func html<Shown: Page>(_ page: Shown, in layout: Layout) throws -> String {
        var values = MirroredValue.fields(of: Mirror(reflecting: page))
        values["layout"] = MirroredValue.mirrored(layout)
        let html = templates.library.render(MirroredValue(children: values), withTemplate: Shown.template)
        guard let html else { throw TemplateProblem(template: Shown.template, what: "is missing") }
        return html
    }
}
