import HTTPTypes
import Hummingbird

/// A page as it came back.
struct WebAnswer: Sendable {
    let status: Int
    let headers: HTTPFields
    let body: String
    /// Where the redirects ended.
    let path: String

    /// The words of the page, without markup, white space made single.
    var words: String {
        var text = ""
        var isInTag = false
        for character in body {
            switch character {
            case "<": isInTag = true
            case ">": isInTag = false; text.append(" ")
            default: if !isInTag { text.append(character) }
            }
        }
        let plain = text.replacing("&#39;", with: "'").replacing("&quot;", with: "\"").replacing("&lt;", with: "<")
            .replacing("&gt;", with: ">").replacing("&amp;", with: "&")
        return plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Whether the page says this, markup aside.
    func says(_ sentence: String) -> Bool { words.contains(sentence) }

    /// Addresses of all links and forms of our own, in order.
    var links: [String] {
        (WebElement.all("a", in: body).compactMap { $0["href"] }
            + WebElement.all("form", in: body).compactMap { $0["method"] == "post" ? nil : $0["action"] })
            .filter { $0.hasPrefix("/") }
    }

    /// The address of the link with these words.
    func link(_ words: String) -> String? {
        WebElement.all("a", in: body).first { $0.words == words || $0.words.hasPrefix(words) }?["href"]
    }

    /// The form that holds a button with these words.
    func form(button words: String) -> WebForm? {
        WebElement.all("form", in: body).lazy.map(WebForm.init).first { $0.buttons.contains { $0.words == words } }
            .map { form in
                let pressed = form.buttons.first { $0.words == words }
                let named = pressed?["name"].map { form.adding($0, pressed?["value"] ?? "") } ?? form
                return pressed?["formaction"].map(named.sent) ?? named
            } ?? distantForm(button: words)
    }

    /// The form that a button outside of it names.
    private func distantForm(button words: String) -> WebForm? {
        let pressed = WebElement.all("button", in: body).first { $0.words == words && $0["form"] != nil }
        let form = WebElement.all("form", in: body).first { $0["id"] != nil && $0["id"] == pressed?["form"] }
        return form.map { WebForm($0).adding(pressed?["name"] ?? "", pressed?["value"] ?? "") }
    }

    /// The form that is sent to an address.
    func form(to action: String) -> WebForm? {
        WebElement.all("form", in: body).lazy.map(WebForm.init).first { $0.action == action }
    }
}

/// A form of a page with what it would send.
struct WebForm: Sendable {
    private(set) var action: String
    let method: String
    let enctype: String?
    /// What would be sent as the page stands.
    private(set) var fields: [(name: String, value: String)]
    /// Every name that a control has.
    private(set) var names: Set<String>
    let buttons: [WebElement]

    init(_ element: WebElement) {
        action = element["action"] ?? ""
        method = (element["method"] ?? "get").lowercased()
        enctype = element["enctype"]
        var fields: [(name: String, value: String)] = []
        var names: Set<String> = []
        for input in WebElement.all("input", in: element.inside) {
            guard let name = input["name"] else { continue }
            names.insert(name)
            let isTicked = input["checked"] != nil || !["radio", "checkbox"].contains(input["type"] ?? "")
            if isTicked, input["type"] != "file" { fields.append((name, input["value"] ?? "on")) }
        }
        for area in WebElement.all("textarea", in: element.inside) {
            guard let name = area["name"] else { continue }
            names.insert(name)
            let text = area.inside.hasPrefix("\n") ? String(area.inside.dropFirst()) : area.inside
            fields.append((name, WebElement.unescaped(text)))
        }
        for select in WebElement.all("select", in: element.inside) {
            guard let name = select["name"] else { continue }
            names.insert(name)
            let options = WebElement.all("option", in: select.inside)
            if let chosen = options.first(where: { $0["selected"] != nil }) ?? options.first {
                fields.append((name, chosen["value"] ?? chosen.words))
            }
        }
        buttons = WebElement.all("button", in: element.inside)
        for button in buttons { if let name = button["name"] { names.insert(name) } }
        self.fields = fields
        self.names = names
    }

    /// The fields of one form sent to another address, as an attacker who is signed in would.
    init(action: String, like form: WebForm) {
        self.action = action
        method = form.method
        enctype = form.enctype
        fields = form.fields
        names = form.names
        buttons = []
    }

    /// The form as a button with an address of its own sends it.
    func sent(to action: String) -> WebForm {
        var form = self
        form.action = action
        return form
    }

    /// The form with one more field, such as the button that is pressed.
    func adding(_ name: String, _ value: String) -> WebForm {
        var form = self
        form.fields.append((name, value))
        return form
    }
}

/// One element of a page. Enough of HTML for the pages that we write ourselves.
struct WebElement: Sendable {
    let attributes: [String: String]
    let inside: String

    subscript(name: String) -> String? { attributes[name] }

    /// The text inside, without markup.
    var words: String { WebAnswer(status: 200, headers: [:], body: inside, path: "").words }

    private static let empty: Set<String> = ["input", "img", "link", "meta"]

    /// Every element of a name, in order.
    static func all(_ name: String, in html: String) -> [WebElement] {
        var found: [WebElement] = []
        var rest = html[...]
        while let open = rest.firstRange(of: "<" + name) {
            rest = rest[open.upperBound...]
            guard let next = rest.first, next.isWhitespace || next == ">" else { continue }
            guard let close = rest.firstIndex(of: ">") else { break }
            let head = rest[..<close]
            rest = rest[rest.index(after: close)...]
            var inside = ""
            if !empty.contains(name), let end = rest.firstRange(of: "</" + name + ">") {
                inside = String(rest[..<end.lowerBound])
            }
            found.append(WebElement(attributes: attributes(String(head)), inside: inside))
        }
        return found
    }

    private static func attributes(_ head: String) -> [String: String] {
        var attributes: [String: String] = [:]
        var rest = head[...]
        while !rest.isEmpty {
            rest = rest.drop { $0.isWhitespace }
            let name = rest.prefix { $0 != "=" && !$0.isWhitespace }
            guard !name.isEmpty else { break }
            rest = rest.dropFirst(name.count)
            guard rest.first == "=" else {
                attributes[String(name)] = ""
                continue
            }
            rest = rest.dropFirst()
            guard rest.first == "\"" else { continue }
            let value = rest.dropFirst().prefix { $0 != "\"" }
            attributes[String(name)] = unescaped(String(value))
            rest = rest.dropFirst(value.count + 2)
        }
        return attributes
    }

    static func unescaped(_ text: String) -> String {
        text.replacing("&#39;", with: "'").replacing("&quot;", with: "\"").replacing("&lt;", with: "<")
            .replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    }
}
