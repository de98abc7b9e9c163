package import Credentialing
package import LinkedData

/// Brings what another version of a title changed into a draft that began with an older one.
///
/// What only one side changed is taken from it; where both changed the same thing, the draft's words stand. Parts of the
/// versions are known by their keys.
package struct DraftCatchUp: Sendable {
    /// The draft with what the other version changed.
    package private(set) var draft: DraftDocument
    /// What the version says where the draft's own words stand, by place.
    package private(set) var contested: [String: JSONObject] = [:]

    private let base: DraftDocument
    private let newer: DraftDocument
    /// Places of the newer version, as places of the draft.
    private var places: [String: String] = [:]

    /// A draft brought up from the version that it began with to a newer one.
    package init(_ draft: DraftDocument, from base: MicroCredential, to newer: MicroCredential) {
        self.draft = draft
        self.base = DraftDocument(base)
        self.newer = DraftDocument(newer)
        matchPlaces()
        let takesOrder = keepsOrder
        for place in Set(draft.parts.keys).union(self.newer.parts.keys).sorted()
        where DraftPlace.kind(of: place) == nil { merge(place, with: place) }
        for place in self.newer.outline.places { takeNumbered(place) }
        moveWhatMoved()
        removeWhatIsGone()
        if takesOrder { takeOrder() }
    }

    /// A version taken apart numbers its parts in order, so the base's places are those that the draft began with.
    private mutating func matchPlaces() {
        let old = Self.keys(of: base)
        for (key, place) in Self.keys(of: newer) { if let same = old[key] { places[place] = same } }
    }

    private struct Key: Hashable {
        let kind: DraftPlace.Kind
        let parent: String
        let key: String
    }

    /// Places by kind and key; an option's key is one of its choice.
    private static func keys(of document: DraftDocument) -> [Key: String] {
        var found: [Key: String] = [:]
        func walk(_ nodes: [DraftOutline.Node], _ parent: String) {
            for node in nodes {
                guard let kind = DraftPlace.kind(of: node.place) else { continue }
                let key = document[node.place]["key"]?.string ?? ""
                found[Key(kind: kind, parent: kind == .option ? parent : "", key: key)] = node.place
                walk(node.children, key)
            }
        }
        walk(document.outline.sections, "")
        walk(document.outline.criteria, "")
        walk(document.outline.renewal, "")
        return found
    }

    private mutating func merge(_ place: String, with theirs: String) {
        let (old, mine, new) = (base[place], draft[place], newer[theirs])
        guard old != new else { return }
        if let merged = DraftMerge.merged(base: old, mine: mine, theirs: new) {
            draft[place] = merged
        } else {
            contested[place] = new
        }
    }

    /// A part that the base had is merged; one that is new stands at the end of what holds it.
    private mutating func takeNumbered(_ place: String) {
        if let own = places[place] {
            if draft.outline.places.contains(own) {
                merge(own, with: place)
            } else if base[own] != newer[place] {
                // Taken out here and changed there: the draft's decision stands.
                contested[own] = newer[place]
            }
            return
        }
        guard let kind = DraftPlace.kind(of: place), let parent = parent(of: place) else { return }
        places[place] = draft.add(kind, to: parent, content: newer[place])
    }

    /// A part that stands elsewhere in the version moves there, unless the draft moved it itself.
    private mutating func moveWhatMoved() {
        for place in newer.outline.places {
            guard let own = places[place], let target = parent(of: place),
                let before = Self.parent(of: own, in: base.outline), target != before,
                Self.parent(of: own, in: draft.outline) == before
            else { continue }
            draft.outline.move(own, to: target)
        }
    }

    /// What holds a part of the version, as a place of the draft.
    private func parent(of place: String) -> DraftDocument.Parent? {
        guard case .part(let holder)? = Self.parent(of: place, in: newer.outline) else {
            return Self.parent(of: place, in: newer.outline)
        }
        return places[holder].map { .part($0) }
    }

    private static func parent(of place: String, in outline: DraftOutline) -> DraftDocument.Parent? {
        func find(_ nodes: [DraftOutline.Node], _ holder: DraftDocument.Parent) -> DraftDocument.Parent? {
            for node in nodes {
                if node.place == place { return holder }
                if let found = find(node.children, .part(node.place)) { return found }
            }
            return nil
        }
        return find(outline.sections, .title) ?? find(outline.criteria, .criteria) ?? find(outline.renewal, .renewal)
    }

    /// What the version took out goes, unless the draft changed it.
    private mutating func removeWhatIsGone() {
        let kept = Set(places.values)
        for place in base.outline.places.reversed() where !kept.contains(place) {
            guard draft.outline.places.contains(place) else { continue }
            if draft[place] == base[place] {
                draft.remove(place)
            } else {
                contested[place] = JSONObject()
            }
        }
    }

    /// Whether the draft has kept the order that it began with.
    private var keepsOrder: Bool {
        let known = Set(base.outline.places)
        let left = Set(draft.outline.places)
        return draft.outline.places.filter(known.contains) == base.outline.places.filter(left.contains)
    }

    /// Puts what both have in the order of the version.
    private mutating func takeOrder() {
        let order = Dictionary(
            newer.outline.places.enumerated().compactMap { index, place in places[place].map { ($0, index) } },
            uniquingKeysWith: { first, _ in first }
        )
        draft.outline.sort { order[$0] }
    }
}
