/// The part of Markdown that titles, answers and feedback may use, as HTML.
///
/// Paragraphs, headings, bold, italic, code, lists, quotations, rules, and links to https and mailto addresses. No
/// images, no markup of the writer's own: whatever is not known is shown as it was typed. The work is linear in the
/// length of the text.
package struct Markdown {
    /// How deep quotations and lists may stand in one another; what is deeper is plain text.
    static let maximumDepth = 6

    private let topLevel: Int
    private var output: [UInt8] = []

    /// The text as HTML.
    ///
    /// - Parameter headingLevel: What a heading of the first level becomes, so that a text never outranks its page.
    package static func html(_ text: String, headingLevel: Int = 3) -> SafeHTML {
        var markdown = Markdown(topLevel: min(max(headingLevel, 1), 6))
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
            ArraySlice(line.last == UInt8(ascii: "\r") ? Array(line.dropLast()) : Array(line))
        }
        markdown.writeBlocks(lines[...], depth: 0)
        return SafeHTML(unchecked: String(decoding: markdown.output, as: UTF8.self))
    }

    private init(topLevel: Int) {
        self.topLevel = topLevel
    }

    private mutating func writeBlocks(_ lines: ArraySlice<ArraySlice<UInt8>>, depth: Int) {
        var rest = lines
        while let line = rest.first {
            switch MarkdownLine(line, depth: depth) {
            case .blank: rest = rest.dropFirst()
            case .rule:
                output += "<hr>\n".utf8
                rest = rest.dropFirst()
            case .heading(let level, let text):
                let tag = "h\(min(topLevel + level - 1, 6))"
                output += "<\(tag)>".utf8
                MarkdownInline.write(Array(text), to: &output)
                output += "</\(tag)>\n".utf8
                rest = rest.dropFirst()
            case .fence: rest = writeCode(rest)
            case .quotation: rest = writeQuotation(rest, depth: depth)
            case .item(let item): rest = writeList(rest, like: item, depth: depth)
            case .text: rest = writeParagraph(rest, depth: depth)
            }
        }
    }

    private mutating func writeCode(_ lines: ArraySlice<ArraySlice<UInt8>>) -> ArraySlice<ArraySlice<UInt8>> {
        var rest = lines.dropFirst()
        output += "<pre><code>".utf8
        while let line = rest.popFirst(), !MarkdownLine.isFence(line) {
            for byte in line { SafeHTML.append(byte, to: &output) }
            output.append(UInt8(ascii: "\n"))
        }
        output += "</code></pre>\n".utf8
        return rest
    }

    private mutating func writeQuotation(
        _ lines: ArraySlice<ArraySlice<UInt8>>,
        depth: Int
    ) -> ArraySlice<ArraySlice<UInt8>> {
        var rest = lines
        var inner: [ArraySlice<UInt8>] = []
        while let line = rest.first, case .quotation(let text) = MarkdownLine(line, depth: depth) {
            inner.append(text)
            rest = rest.dropFirst()
        }
        output += "<blockquote>\n".utf8
        writeBlocks(inner[...], depth: depth + 1)
        output += "</blockquote>\n".utf8
        return rest
    }

    private mutating func writeList(
        _ lines: ArraySlice<ArraySlice<UInt8>>,
        like first: MarkdownLine.Item,
        depth: Int
    ) -> ArraySlice<ArraySlice<UInt8>> {
        var rest = lines
        let start = first.number.map { $0 == 1 ? "" : " start=\"\($0)\"" } ?? ""
        output += (first.number == nil ? "<ul>\n" : "<ol\(start)>\n").utf8
        while let item = nextItem(in: &rest, like: first, depth: depth) {
            var inner = [item.text]
            while let next = rest.first, let text = continuation(next, in: rest, of: item, after: inner, depth: depth) {
                inner.append(text)
                rest = rest.dropFirst()
            }
            writeItem(inner, depth: depth)
        }
        output += (first.number == nil ? "</ul>\n" : "</ol>\n").utf8
        return rest
    }

    /// Takes the next item of the same list, over one blank line at most.
    private func nextItem(
        in lines: inout ArraySlice<ArraySlice<UInt8>>,
        like first: MarkdownLine.Item,
        depth: Int
    ) -> MarkdownLine.Item? {
        let isApart = lines.first.map(MarkdownLine.isBlank) ?? false
        guard let line = lines.dropFirst(isApart ? 1 : 0).first,
            case .item(let item) = MarkdownLine(line, depth: depth), (item.number == nil) == (first.number == nil)
        else { return nil }
        lines = lines.dropFirst(isApart ? 2 : 1)
        return item
    }

    /// The line as it belongs to an item; `nil` when the item is over.
    private func continuation(
        _ line: ArraySlice<UInt8>,
        in rest: ArraySlice<ArraySlice<UInt8>>,
        of item: MarkdownLine.Item,
        after inner: [ArraySlice<UInt8>],
        depth: Int
    ) -> ArraySlice<UInt8>? {
        if MarkdownLine.isBlank(line) {
            guard let next = rest.dropFirst().first, !MarkdownLine.isBlank(next),
                MarkdownLine.indentation(of: next) > item.indentation
            else { return nil }
            return []
        }
        let indentation = MarkdownLine.indentation(of: line)
        if indentation > item.indentation { return line.dropFirst(min(indentation, item.contentOffset)) }
        // A line that goes on where the one above broke.
        guard case .text = MarkdownLine(line, depth: depth), inner.last?.isEmpty == false else { return nil }
        return line
    }

    private mutating func writeItem(_ lines: [ArraySlice<UInt8>], depth: Int) {
        output += "<li>".utf8
        let isPlain = lines.allSatisfy {
            if case .text = MarkdownLine($0, depth: depth + 1) { true } else { false }
        }
        if isPlain {
            MarkdownInline.write(Array(lines.joined(separator: [UInt8(ascii: "\n")])), to: &output)
        } else {
            output.append(UInt8(ascii: "\n"))
            writeBlocks(lines[...], depth: depth + 1)
        }
        output += "</li>\n".utf8
    }

    private mutating func writeParagraph(
        _ lines: ArraySlice<ArraySlice<UInt8>>,
        depth: Int
    ) -> ArraySlice<ArraySlice<UInt8>> {
        var rest = lines
        var text: [UInt8] = []
        while let line = rest.first, MarkdownLine(line, depth: depth).goesOn(isFirst: text.isEmpty) {
            if !text.isEmpty { text.append(UInt8(ascii: "\n")) }
            text += line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            rest = rest.dropFirst()
        }
        output += "<p>".utf8
        MarkdownInline.write(text, to: &output)
        output += "</p>\n".utf8
        return rest
    }
}
