internal import Mustache

/// All templates of the program, read and checked once when it starts.
package struct Templates: Sendable {
    let library: MustacheLibrary

    /// Reads every embedded template.
    ///
    /// - Throws: ``TemplateProblem`` for one that is broken, names a partial that is not there, or is missing for a page.
    package init(for pages: [any Page.Type]) throws {
        let texts = Self.texts
        var templates: [String: MustacheTemplate] = [:]
        for (name, text) in texts {
            do {
                templates[name] = try MustacheTemplate(string: text)
            } catch {
                throw TemplateProblem(template: name, what: "cannot be read: \(error)")
            }
            for tag in TemplateTag.tags(in: text) where tag.kind == .partial || tag.kind == .parent {
                guard texts[tag.name] != nil else {
                    throw TemplateProblem(template: name, what: "names \(tag.name), which is not there")
                }
            }
        }
        for page in pages where templates[page.template] == nil {
            throw TemplateProblem(template: page.template, what: "is missing for \(page)")
        }
        library = MustacheLibrary(templates: templates)
    }

    /// The text of each template by its path below `Templates`, without the extension.
    package static let texts: [String: String] = EmbeddedTexts.all.reduce(into: [:]) { texts, entry in
        guard entry.key.hasPrefix("Templates/"), entry.key.hasSuffix(".mustache") else { return }
        texts[String(entry.key.dropFirst(10).dropLast(9))] = entry.value.description
    }
}

/// A template that cannot be used. Found at the start, never in the middle of a page.
package struct TemplateProblem: Error, CustomStringConvertible {
    package let template: String
    package let what: String

    package var description: String { "The template \(template) \(what)." }
}
