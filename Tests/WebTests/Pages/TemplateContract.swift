import Credentialing

@testable import Web

/// Walks a template with a sample of its page as Mustache would, and notes which tag finds what.
struct TemplateContract {
    /// What was seen of one tag.
    private struct Seen {
        var isMissing = false
        var isReached = false
        var isRawText = false
    }

    private indirect enum Node {
        case tag(TemplateTag)
        case section(TemplateTag, [Node])
    }

    private var seen: [String: Seen] = [:]
    private var order: [String] = []

    /// What is wrong, a sentence for each tag.
    static func faults(in pages: [any Page]) -> [String] {
        var contract = TemplateContract()
        for page in pages {
            for layout in Layout.samples {
                let values: [Any] = [Around(layout: layout), page]
                contract.walk(type(of: page).template, stack: values)
            }
        }
        return contract.order.compactMap { key in
            guard let seen = contract.seen[key] else { return nil }
            if seen.isMissing { return key + " names something that the page does not have" }
            if seen.isRawText { return key + " writes text without escaping it" }
            return seen.isReached ? nil : key + " is reached by no sample"
        }
    }

    /// What the renderer lays around a page.
    private struct Around { let layout: Layout }

    private mutating func walk(_ template: String, stack: [Any], blocks: Set<String> = []) {
        guard let text = Templates.texts[template] else {
            note(template, TemplateTag(kind: .partial, name: template, line: 0)) { $0.isMissing = true }
            return
        }
        var tags = TemplateTag.tags(in: text)[...]
        let nodes = Self.nodes(&tags)
        walk(nodes, of: template, stack: stack, blocks: blocks)
    }

    private static func nodes(_ tags: inout ArraySlice<TemplateTag>) -> [Node] {
        var nodes: [Node] = []
        while let tag = tags.popFirst() {
            switch tag.kind {
            case .end: return nodes
            case .section, .inverted, .parent, .block: nodes.append(.section(tag, Self.nodes(&tags)))
            case .value, .rawValue, .partial: nodes.append(.tag(tag))
            }
        }
        return nodes
    }

    private mutating func walk(_ nodes: [Node], of template: String, stack: [Any], blocks: Set<String>) {
        for node in nodes {
            switch node {
            case .tag(let tag) where tag.kind == .partial: walk(tag.name, stack: stack, blocks: blocks)
            case .tag(let tag): value(tag, of: template, stack: stack)
            case .section(let tag, let inside) where tag.kind == .parent:
                var given = blocks
                // The blocks are walked here, so that faults name the page's own template.
                for case .section(let block, let content) in inside where block.kind == .block {
                    given.insert(block.name)
                    walk(content, of: template, stack: stack, blocks: [])
                }
                walk(tag.name, stack: stack, blocks: given)
            case .section(let tag, let inside) where tag.kind == .block:
                if !blocks.contains(tag.name) { walk(inside, of: template, stack: stack, blocks: blocks) }
            case .section(let tag, let inside): section(tag, inside, of: template, stack: stack, blocks: blocks)
            }
        }
    }

    private mutating func value(_ tag: TemplateTag, of template: String, stack: [Any]) {
        let found = Self.resolve(tag.name, in: stack)
        note(template, tag) { seen in
            switch found {
            case .missing: seen.isMissing = true
            case .absent: break
            case .found(let value):
                seen.isReached = true
                if tag.kind == .rawValue, !(value is SafeHTML) { seen.isRawText = true }
            }
        }
    }

    private mutating func section(
        _ tag: TemplateTag,
        _ inside: [Node],
        of template: String,
        stack: [Any],
        blocks: Set<String>
    ) {
        let found = Self.resolve(tag.name, in: stack)
        note(template, tag) { seen in
            if case .missing = found { seen.isMissing = true }
            seen.isReached = true
        }
        for node in inside { register(node, of: template) }
        for entry in Self.entered(found, isInverted: tag.kind == .inverted) {
            walk(inside, of: template, stack: stack + entry, blocks: blocks)
        }
    }

    /// Tags in a section count even when no sample enters it: then they are reached by none.
    private mutating func register(_ node: Node, of template: String) {
        switch node {
        case .tag(let tag): if tag.kind != .partial { note(template, tag) { _ in } }
        case .section(let tag, let inside):
            if tag.kind == .section || tag.kind == .inverted { note(template, tag) { _ in } }
            for node in inside { register(node, of: template) }
        }
    }

    private enum Found {
        case missing, absent
        case found(Any)
    }

    /// What is on top of the stack for each time the section is shown.
    private static func entered(_ found: Found, isInverted: Bool) -> [[Any]] {
        guard case .found(let value) = found else { return isInverted ? [[]] : [] }
        if let flag = value as? Bool { return flag != isInverted ? [[]] : [] }
        let mirror = Mirror(reflecting: value)
        if mirror.displayStyle == .collection {
            if isInverted { return mirror.children.isEmpty ? [[]] : [] }
            return mirror.children.map { [$0.value] }
        }
        return isInverted ? [] : [[value]]
    }

    private static func resolve(_ name: String, in stack: [Any]) -> Found {
        if name == "." { return stack.last.map { .found($0) } ?? .missing }
        let names = name.split(separator: ".").map(String.init)
        for object in stack.reversed() {
            guard var found = names.first.flatMap({ child($0, of: object) }) else { continue }
            for name in names.dropFirst() {
                guard case .found(let value) = found else { return found }
                guard let next = child(name, of: value) else { return .missing }
                found = next
            }
            return found
        }
        return .missing
    }

    private static func child(_ name: String, of object: Any) -> Found? {
        guard let child = Mirror(reflecting: object).children.first(where: { $0.label == name }) else { return nil }
        let mirror = Mirror(reflecting: child.value)
        guard mirror.displayStyle == .optional else { return .found(child.value) }
        return mirror.children.first.map { .found($0.value) } ?? .absent
    }

    private mutating func note(_ template: String, _ tag: TemplateTag, _ change: (inout Seen) -> Void) {
        let key = "\(template):\(tag.line) {{\(tag.name)}}"
        if seen[key] == nil { order.append(key) }
        change(&seen[key, default: Seen()])
    }
}

extension Layout {
    /// A layout with everything, and one with nothing that may be missing.
    static var samples: [Layout] {
        let entries = [Entry(label: "Catalog", path: "/catalog", isCurrent: true)]
        func layout(_ isFull: Bool) -> Layout {
            Layout(
                language: "en-US",
                title: "Title",
                organization: "Tamarack Valley Schools",
                subtitle: "Signed in",
                home: "/",
                navigation: entries,
                foot: entries,
                isSignedIn: isFull,
                isTrial: isFull,
                isDense: isFull,
                notice: isFull ? Notice(text: "Saved", kind: "good") : nil,
                person: isFull ? "p" : nil,
                taken: isFull ? "all" : nil,
                csrf: "token",
                stylesheet: "/a.css",
                icon: "/a.svg",
                scripts: ["/a.js"]
            )
        }
        return [layout(true), layout(false)]
    }
}
