import Credentialing
import Testing

struct MarkdownTests {
    @Test(arguments: [
        ("One line.", "<p>One line.</p>"),
        ("One\nparagraph.\n\nAnother.", "<p>One\nparagraph.</p>\n<p>Another.</p>"),
        ("A\r\nB\r\n\r\nC", "<p>A\nB</p>\n<p>C</p>"),
        ("a  \nb", "<p>a<br>\nb</p>"),
        ("# Head\ntext", "<h3>Head</h3>\n<p>text</p>"),
        ("###### Deep", "<h6>Deep</h6>"),
        ("#no head", "<p>#no head</p>"),
        (
            "*a* _b_ **c** __d__ ***e***",
            "<p><em>a</em> <em>b</em> <strong>c</strong> <strong>d</strong> "
                + "<strong><em>e</em></strong></p>"
        ),
        ("snake_case_word and 2 * 3 * 4", "<p>snake_case_word and 2 * 3 * 4</p>"),
        ("`a*b*` and ``c`d``", "<p><code>a*b*</code> and <code>c`d</code></p>"),
        ("```swift\n<b>*x*\n```\nafter", "<pre><code>&lt;b&gt;*x*\n</code></pre>\n<p>after</p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>"),
        ("1) a\n\n2) b\n\nend", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n<p>end</p>"),
        ("- a\n  - b\n- c", "<ul>\n<li>\n<p>a</p>\n<ul>\n<li>b</li>\n</ul>\n</li>\n<li>c</li>\n</ul>"),
        ("- a\n\n  more\n\nend", "<ul>\n<li>\n<p>a</p>\n<p>more</p>\n</li>\n</ul>\n<p>end</p>"),
        ("- a\ngoes on", "<ul>\n<li>a\ngoes on</li>\n</ul>"),
        ("That was in\n1986. A year.", "<p>That was in\n1986. A year.</p>"),
        ("> a\n> *b*", "<blockquote>\n<p>a\n<em>b</em></p>\n</blockquote>"),
        ("---\n***", "<hr>\n<hr>"),
        (#"\*a\* \[b\]"#, "<p>*a* [b]</p>"),
        ("", ""),
    ])
    func `what the writer means is shown`(text: String, html: String) {
        #expect(Markdown.html(text).text == (html.isEmpty ? "" : html + "\n"))
    }

    @Test func `a heading never outranks its page`() {
        #expect(Markdown.html("# a\n## b", headingLevel: 5).text == "<h5>a</h5>\n<h6>b</h6>\n")
    }

    @Test(arguments: [
        ("[a](https://ed.example/x?y=1&z=2)", "https://ed.example/x?y=1&amp;z=2", "a"),
        ("[*a* b](https://ed.example/film_(1959))", "https://ed.example/film_(1959)", "<em>a</em> b"),
        ("[a](mailto:kim@ed.example)", "mailto:kim@ed.example", "a"),
        ("<https://ed.example/>", "https://ed.example/", "https://ed.example/"),
    ])
    func `links lead to https and mailto`(text: String, address: String, words: String) {
        let rel = "rel=\"noopener noreferrer nofollow\""
        #expect(Markdown.html(text).text == "<p><a href=\"\(address)\" \(rel)>\(words)</a></p>\n")
    }

    @Test(arguments: [
        "[a](javascript:alert(1))", "[a](JaVaScRiPt:alert(1))", "[a](data:text/html,x)", "[a](http://ed.example)",
        "[a](//ed.example)", "[a](/inside)", "[a](https:/ed.example)", "[a](https://)", "[a](https://x@evil.example)",
        "[a](https://ed.example\" onclick=\"x)", "[a](https://ed.example/ x)", "[a](\u{1}javascript:x)",
        "[a](vbscript:x)", "[a](https://ed.exämple)", "[](https://ed.example)", "<javascript:alert(1)>",
        "[a](https://ed.example", "[a] (https://ed.example)", "![a](https://ed.example/a.png)", "[a](mailto:)",
        "[a](https&colon;//ed.example)", "[a](\\javascript:x)",
    ])
    func `any other address is shown as typed`(text: String) {
        let html = Markdown.html(text).text
        #expect(!html.contains("<a"))
        #expect(!html.contains("href"))
        #expect(!html.contains("<img"))
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "&lt;b&gt; &#60;script&#62;", "<b>bold</b>",
        "*<i>*", "`<b>`", "[<b>](https://ed.example)", "# <h1>", "- <li onclick='x'>", "> <q>", "1. <p>",
        "```\n</code></pre><script>\n```", "<!-- -->", "\u{0}<svg/onload=x>",
    ])
    func `no markup of the writer's own is let through`(text: String) throws {
        #expect(try tags(of: Markdown.html(text).text).isSubset(of: allowed))
        let source = text.filter { "<".contains($0) }.count
        #expect(Markdown.html(text).text.split(separator: "&lt;", omittingEmptySubsequences: false).count == source + 1)
    }

    @Test func `whatever is typed, elements are closed in order`() throws {
        var generator = Repeatable(state: 7)
        let parts = [
            "*", "**", "_", "[", "](https://a.b)", "]", "`", "a", " ", "\n", "- ", "> ", "1. ", "#", "<", "  ", "\\",
        ]
        for _ in 0..<4_000 {
            let text = (0..<Int.random(in: 1...30, using: &generator)).map { _ in
                parts.randomElement(using: &generator) ?? ""
            }.joined()
            #expect(try tags(of: Markdown.html(text).text).isSubset(of: allowed), "\(text)")
        }
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "*", "_", "**a ", "[", "](", "[a](", "`", "``a`", "> ", "- ", "1. ", "<", "*_", "**a*b_c ", "[a](https://",
            "\\",
            "- a\n", "  - a\n", ">a\n", "\n", "a\n\n", "![", "*a **b ", "_*a", "[*", "a* ",
        ]
    )
    func `a long text takes a moment, and gives no more than some times its length`(part: String) {
        let long = String(repeating: part, count: 300_000 / part.utf8.count)
        let nested = (0..<400).map { String(repeating: " ", count: $0) + part }.joined(separator: "\n")
        for text in [long, nested] {
            var length = 0
            // Without optimization, on a busy machine. A search for each character would take minutes.
            let taken = ContinuousClock().measure { length = Markdown.html(text).text.utf8.count }
            #expect(taken < .seconds(10))
            #expect(length < text.utf8.count * 40)
        }
    }

    @Test func `deep quotations end as text`() {
        let html = Markdown.html(String(repeating: ">", count: 1_000) + " a").text
        #expect(html.components(of: "<blockquote>") == 6)
    }

    @Test func `escaping keeps every character visible`() {
        #expect(SafeHTML(escaping: "<a href='x'>&\"\u{0}").text == "&lt;a href=&#39;x&#39;&gt;&amp;&quot;\u{FFFD}")
        #expect(SafeHTML(trusted: "<b>").text == "<b>")
    }

    private let allowed: Set<String> = [
        "p", "h3", "h4", "h5", "h6", "em", "strong", "code", "pre", "ul", "ol", "li", "blockquote", "a", "br", "hr",
    ]

    /// The names of all elements; throws when one is not closed in order.
    private func tags(of html: String) throws -> Set<String> {
        struct Unordered: Error {}
        var open: [Substring] = []
        var names: Set<String> = []
        for match in html.matches(of: #/<(/?)([a-z0-9]+)((?: [a-z]+="[^"<>]*")*)>/#) {
            names.insert(String(match.2))
            if ["br", "hr"].contains(match.2) { continue }
            if match.1.isEmpty {
                open.append(match.2)
            } else if open.popLast() != match.2 {
                throw Unordered()
            }
        }
        guard open.isEmpty, html.count(where: { $0 == "<" }) == html.matches(of: #/<\/?[a-z]/#).count else {
            throw Unordered()
        }
        return names
    }
}

extension String {
    fileprivate func components(of part: String) -> Int {
        split(separator: part, omittingEmptySubsequences: false).count - 1
    }
}

/// The same numbers in each run.
private struct Repeatable: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}
