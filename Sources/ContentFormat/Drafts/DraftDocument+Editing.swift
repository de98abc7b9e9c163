package import LinkedData

extension DraftDocument {
    /// Where a new part can go.
    package enum Parent: Hashable, Sendable {
        case title, criteria, renewal
        /// A section, an option, or an item that is a choice.
        case part(String)
    }

    /// Adds a part at the end of its list, with a key that no other of its kind has.
    ///
    /// - Returns: its place, or `nil` where nothing of the kind can stand.
    package mutating func add(_ kind: DraftPlace.Kind, to parent: Parent, content: JSONObject) -> String? {
        let place = outline.newPlace(kind)
        let node = DraftOutline.Node(place)
        switch (kind, parent) {
        case (.section, .title): outline.sections.append(node)
        case (.criterion, .criteria): outline.criteria.append(node)
        case (.item, .renewal): outline.renewal.append(node)
        case (.item, .part(let parent)):
            guard [.section, .option].contains(DraftPlace.kind(of: parent)),
                outline.changeChildren(of: parent, { $0.append(node) })
            else { return nil }
        case (.option, .part(let parent)):
            guard self[parent]["choose"] != nil, outline.changeChildren(of: parent, { $0.append(node) }) else {
                return nil
            }
        default: return nil
        }
        var content = content
        if content["key"] == nil { content["key"] = .string(freeKey(place, kind)) }
        self[place] = content
        return place
    }

    /// Moves a part one up or down among its neighbors.
    package mutating func move(_ place: String, by step: Int) {
        outline.changeList(holding: place) { list, index in
            let target = index + step
            if list.indices.contains(target) { list.swapAt(index, target) }
        }
    }

    /// Takes a part out, with what is in it. What they say stays in the history.
    package mutating func remove(_ place: String) {
        outline.changeList(holding: place) { list, index in list.remove(at: index) }
        let left = Set(outline.places)
        for place in parts.keys where DraftPlace.kind(of: place) != nil && !left.contains(place) { parts[place] = nil }
    }

    /// A key that no other part of the kind has, like the wished one.
    package func freeKey(_ wish: String, _ kind: DraftPlace.Kind, except place: String? = nil) -> String {
        let taken = Set(
            outline.places.filter { DraftPlace.kind(of: $0) == kind && $0 != place }
                .compactMap { self[$0]["key"]?.string }
        )
        var (key, number) = (wish, 1)
        while taken.contains(key) {
            number += 1
            key = "\(wish.prefix(56))-\(number)"
        }
        return key
    }

    /// Gives an item another key wherever it is spoken of: what is judged on it, what comes after it, joint bounds.
    ///
    /// - Returns: the places whose content changed.
    package mutating func renameItem(from old: String, to new: String) -> Set<String> {
        guard !old.isEmpty, old != new else { return [] }
        var changed: Set<String> = []
        for (place, content) in parts {
            let renamed = Self.renamed(content, old, new)
            if renamed != content {
                parts[place] = renamed
                changed.insert(place)
            }
        }
        return changed
    }

    private static func renamed(_ content: JSONObject, _ old: String, _ new: String) -> JSONObject {
        func reference(_ value: JSONValue) -> JSONValue {
            guard let text = value.string else { return value }
            if text == old { return .string(new) }
            return text.hasPrefix(old + ".") ? .string(new + text.dropFirst(old.count)) : value
        }
        var content = content
        if let basis = content["judgedOn"]?.array { content["judgedOn"] = .array(basis.map(reference)) }
        if var evidence = content["evidence"]?.object, let after = evidence["after"] {
            evidence["after"] = reference(after)
            content["evidence"] = .object(evidence)
        }
        if let bounds = content["jointBounds"]?.array {
            content["jointBounds"] = .array(
                bounds.map { bound in
                    guard var object = bound.object, let over = object["over"]?.array else { return bound }
                    object["over"] = .array(over.map(reference))
                    return .object(object)
                }
            )
        }
        return content
    }
}
