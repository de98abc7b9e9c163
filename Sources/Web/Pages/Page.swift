/// One page: stored, display-ready values and the name of the template that shows them. The template has no logic, so
/// what a condition needs is a stored Bool or an optional.
///
/// Values are `String`, `Int`, `Bool`, `SafeHTML`, other structs of such values, optionals and arrays of them. Computed
/// properties are invisible to templates.
package protocol Page: Sendable {
    /// Path of the template below `Templates`, without its extension.
    static var template: String { get }
    /// Set tighter, for people who work with the page for hours. Never for a page that a learner sees.
    static var isDense: Bool { get }
    /// The page holds a form that someone can send without being signed in.
    static var hasVisitorForm: Bool { get }
    /// Scripts of this page beside the one of all pages, by name below `Assets`, such as `composer.js`.
    static var scripts: [String] { get }
    /// What the browser's tab says, without the name of the organization.
    var title: String { get }
}

extension Page {
    package static var isDense: Bool { false }
    package static var hasVisitorForm: Bool { false }
    package static var scripts: [String] { [] }
}
