import Application
import Credentialing
import Testing

@testable import Background

struct MailTextTests {
    private func words(_ template: MailOrder.Template) -> [String: String] {
        template.words.reduce(into: [:]) { $0[$1] = "\($1.uppercased())" }
    }

    private func text(
        _ template: MailOrder.Template,
        words: [String: String],
        name: String = "Imani Castellano"
    ) throws -> MailText {
        try MailText(
            MailOrder(template, to: ID("p"), path: "/home", words: words),
            to: MailRecipient(person: ID("p"), name: name, address: "imani@tamarack.example")
        )
    }

    @Test(arguments: MailOrder.Template.allCases)
    func `every text says all its words, one thing to do, and no more`(template: MailOrder.Template) throws {
        let words = words(template)
        let text = try text(template, words: words)
        let plain = text.subject + "\n" + text.plain(url: "https://proven.example/home")
        for word in words.values { #expect(plain.contains(word)) }
        // A witness is known by address alone.
        #expect(plain.contains("Imani Castellano") == (template != .observationAsked))
        #expect(!plain.contains("{{"))
        #expect(!plain.contains("  "))
        #expect(plain.split(separator: "https://").count == 2)
        #expect(!text.action.isEmpty && !text.after.isEmpty)
        let html = try text.html(url: "https://proven.example/home")
        #expect(html.split(separator: "<a href=").count == 2)
        #expect(html.contains("<a href=\"https://proven.example/home\">\(text.action)</a>"))
    }

    @Test(arguments: MailOrder.Template.allCases)
    func `a text without one of its words is not sent`(template: MailOrder.Template) throws {
        for word in template.words {
            var words = words(template)
            words[word] = nil
            let problem = #expect(throws: JobProblem.self) { try text(template, words: words) }
            #expect(problem?.description.contains(word) == true)
            #expect(problem?.isPermanent == true)
        }
    }

    @Test func `words are escaped in HTML and left as they are in plain text`() throws {
        let text = try text(.awarded, words: ["title": "Talk & <Moves>\n\n[Sign in]"], name: "<b>Imani</b>")
        #expect(text.subject == "You have earned Talk & <Moves> [Sign in]")
        #expect(text.plain(url: "u").contains("Hello <b>Imani</b>,"))
        let html = try text.html(url: "u")
        #expect(!html.contains("<b>"))
        #expect(html.contains("Talk &amp; &lt;Moves&gt;"))
    }

    @Test func `no text says that a person failed`() throws {
        for template in MailOrder.Template.allCases {
            let text = try text(template, words: words(template)).plain(url: "u").lowercased()
            #expect(!text.contains("fail") && !text.contains("reject"))
        }
    }
}
