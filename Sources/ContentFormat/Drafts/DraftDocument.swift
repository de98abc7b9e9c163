package import Credentialing
package import LinkedData

/// A title that is being written, in parts that can be saved one by one. Nothing in it has to be right yet.
package struct DraftDocument: Sendable, Equatable {
    package var outline: DraftOutline
    /// What each part says, by its place. A part that says nothing may be left out.
    package var parts: [String: JSONObject]

    /// A document of parts as they are stored.
    package init(outline: DraftOutline = DraftOutline(), parts: [String: JSONObject] = [:]) {
        self.outline = outline
        self.parts = parts
    }

    /// What a part says.
    package subscript(place: String) -> JSONObject {
        get { parts[place] ?? JSONObject() }
        set { parts[place] = newValue }
    }

    /// A new title with the usual three sections and a scale of two levels.
    package static func begun(key: String, title: String, language: String) -> DraftDocument {
        var draft = DraftDocument()
        draft[DraftPlace.title] = JSONObject([("key", .string(key)), ("title", .string(title))])
        if language != "en-US" { draft[DraftPlace.title]["language"] = .string(language) }
        for (key, title) in [("overview", "Overview"), ("evidence", "Evidence"), ("reflection", "Reflection")] {
            let place = draft.outline.newPlace(.section)
            draft.outline.sections.append(DraftOutline.Node(place))
            draft[place] = JSONObject([("key", .string(key)), ("title", .string(title))])
        }
        draft[DraftPlace.scales] = JSONObject([("scales", Self.usualScale)])
        return draft
    }

    private static let usualScale: JSONValue = [
        [
            "key": "levels", "title": "Three levels",
            "levels": [
                ["key": "not-yet", "title": "Not yet"], ["key": "proficient", "title": "Proficient"],
                ["key": "leading", "title": "Leading"],
            ],
        ]
    ]

    /// A whole title, taken apart.
    package init(_ title: MicroCredential) {
        self.init()
        // Its files are known by digest; whoever keeps the draft keeps their bytes.
        let written = title.written(withContent: false).object ?? JSONObject()
        for (place, keys) in DraftPlace.fixed { self[place] = Self.only(keys, of: written) }
        let about = written["about"]?.object ?? JSONObject()
        self[DraftPlace.research] = Self.only(DraftPlace.researched, of: about)
        self[DraftPlace.about] = Self.without(DraftPlace.researched, of: about)
        self[DraftPlace.supports] = written["supports"]?.object ?? JSONObject()
        let rubric = written["rubric"]?.object ?? JSONObject()
        self[DraftPlace.scales] = Self.only(["scales"], of: rubric)
        outline.sections = (written["sections"]?.array ?? []).map { take($0, as: .section, "items") }
        outline.criteria = (rubric["criteria"]?.array ?? []).map { take($0, as: .criterion, nil) }
        if let renewal = written["renewal"]?.object {
            self[DraftPlace.renewal] = Self.without(["items"], of: renewal)
            outline.renewal = (renewal["items"]?.array ?? []).map { take($0, as: .item, nil) }
        }
    }

    /// Takes a numbered part in, and what is in it.
    private mutating func take(_ value: JSONValue, as kind: DraftPlace.Kind, _ inner: String?) -> DraftOutline.Node {
        let place = outline.newPlace(kind)
        var content = value.object ?? JSONObject()
        var children: [DraftOutline.Node] = []
        if let inner {
            children = (content[inner]?.array ?? []).map { take($0, as: .item, nil) }
            content[inner] = nil
        } else if var choose = content["choose"]?.object {
            children = (choose["options"]?.array ?? []).map { take($0, as: .option, "items") }
            choose["options"] = nil
            content["choose"] = .object(choose)
        }
        self[place] = content
        return DraftOutline.Node(place, children)
    }

    static func only(_ keys: [String], of object: JSONObject) -> JSONObject {
        JSONObject(object.members.filter { keys.contains($0.name) }.map { ($0.name, $0.value) })
    }

    static func without(_ keys: [String], of object: JSONObject) -> JSONObject {
        JSONObject(object.members.filter { !keys.contains($0.name) }.map { ($0.name, $0.value) })
    }
}
