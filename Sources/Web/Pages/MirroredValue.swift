internal import Credentialing
internal import Mustache

/// A struct of a page, mirrored once into a dictionary: Mustache would mirror it again at every tag.
struct MirroredValue: MustacheParent {
    let children: [String: Any]

    func child(named name: String) -> Any? { children[name] }

    /// A page's value as Mustache takes it.
    static func mirrored(_ value: Any) -> Any {
        switch value {
        case let text as String: return text
        case let number as Int: return number
        case let flag as Bool: return flag
        case let html as SafeHTML: return Markup(renderText: html.text)
        default: break
        }
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional: return mirror.children.first.map { mirrored($0.value) } ?? Absent()
        case .collection, .set: return mirror.children.map { mirrored($0.value) }
        case .struct: return MirroredValue(children: fields(of: mirror))
        default: return String(describing: value)
        }
    }

    /// The stored properties by name.
    static func fields(of mirror: Mirror) -> [String: Any] {
        mirror.children.reduce(into: [:]) { all, child in
            if let label = child.label { all[label] = mirrored(child.value) }
        }
    }

    /// An optional without a value. It is said, not left out: Mustache would look for the same name further outside.
    private struct Absent: MustacheCustomRenderable {
        var renderText: String { "" }
        var isNull: Bool { true }
    }

    /// Safe HTML: as it is in three braces, escaped in two.
    private struct Markup: MustacheCustomRenderable {
        let renderText: String
        var isNull: Bool { false }
    }
}
