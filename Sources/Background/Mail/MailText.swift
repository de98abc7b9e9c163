internal import Application
internal import Mustache

/// The words of one mail: its subject, what stands before and after the one thing to do, and that one thing.
struct MailText: Hashable, Sendable {
    let subject: String
    let before: [String]
    /// The name of the link.
    let action: String
    let after: [String]

    /// The text of a template with the words of an order put in.
    ///
    /// - Throws: ``JobProblem`` when the order lacks a word, which no later try can mend.
    init(_ order: MailOrder, to recipient: MailRecipient) throws {
        let missing = order.template.words.subtracting(order.words.keys).sorted()
        guard missing.isEmpty else {
            throw JobProblem(
                "The mail \(order.template.rawValue) lacks \(missing.joined(separator: " and ")).",
                isPermanent: true
            )
        }
        var words = order.words.mapValues(\.onOneLine)
        words["name"] = recipient.name.onOneLine
        let template = try MailTemplates.text(of: order.template)
        subject = template.subject.render(words)
        before = template.before.map { $0.render(words) }
        action = template.action
        after = template.after.map { $0.render(words) }
    }

    /// The plain body.
    func plain(url: String) -> String {
        (before + ["\(action):\n\(url)"] + after).joined(separator: "\n\n") + "\n"
    }

    /// The same in HTML.
    func html(url: String) throws -> String {
        try MailTemplates.layout().render(
            HTMLMail(subject: subject, before: before, action: action, url: url, after: after)
        )
    }
}

/// What the layout shows.
struct HTMLMail {
    let subject: String
    let before: [String]
    let action: String
    let url: String
    let after: [String]
}

/// The texts of `Templates/mail`. A text is paragraphs with empty lines between: the first is the subject, and one in
/// square brackets is the link.
enum MailTemplates {
    struct Text {
        let subject: MustacheTemplate
        let before: [MustacheTemplate]
        let action: String
        let after: [MustacheTemplate]
    }

    static func text(of template: MailOrder.Template) throws -> Text {
        let blocks = try source("mail/\(template.rawValue).txt").split(separator: "\n\n").map(joined)
        guard let subject = blocks.first, let place = blocks.firstIndex(where: { $0.hasPrefix("[") }) else {
            throw JobProblem("The text of \(template.rawValue) has no subject or no link.", isPermanent: true)
        }
        return Text(
            subject: try plain(subject),
            before: try blocks[1..<place].map(plain),
            action: String(blocks[place].dropFirst().dropLast()),
            after: try blocks[(place + 1)...].map(plain)
        )
    }

    static func layout() throws -> MustacheTemplate {
        try MustacheTemplate(string: try source("mail/layout.mustache"))
    }

    private static func source(_ path: String) throws -> String {
        guard let text = EmbeddedTexts.all.first(where: { $0.key.hasSuffix(path) })?.value else {
            throw JobProblem("There is no \(path).", isPermanent: true)
        }
        return "\(text)"
    }

    /// A paragraph may be wrapped in its file; a mail program wraps it anew.
    private static func joined(_ block: Substring) -> String {
        block.split(separator: "\n").joined(separator: " ")
    }

    /// Without the escaping that only HTML needs; the layout escapes what it is given.
    private static func plain(_ text: String) throws -> MustacheTemplate {
        try MustacheTemplate(string: "{{% CONTENT_TYPE: TEXT}}" + text)
    }
}
