package import Edge

/// The summary of what is wrong with a form, for the partial `form/_problems`. A page keeps it as `problems`, an
/// optional; its title then begins with “Error: ”.
package struct FormNotice: Sendable {
    /// One line of the summary, linked to its field.
    package struct Entry: Sendable {
        package let field: String
        package let sentence: String
    }

    package let entries: [Entry]

    /// The summary, or `nil` when nothing is wrong.
    package init?(_ problems: FormProblems?) {
        guard let problems, !problems.isEmpty else { return nil }
        entries = problems.entries.map { Entry(field: $0.field, sentence: $0.sentence) }
    }

    /// The title of a page with a form.
    package static func title(_ title: String, _ problems: FormProblems?) -> String {
        problems.map { !$0.isEmpty } == true ? "Error: " + title : title
    }
}

/// What a control is described by: hint first, then error.
func describedBy(_ id: String, hint: String?, error: String?) -> String? {
    let ids = [hint.map { _ in id + "-hint" }, error.map { _ in id + "-error" }].compactMap(\.self)
    return ids.isEmpty ? nil : ids.joined(separator: " ")
}
