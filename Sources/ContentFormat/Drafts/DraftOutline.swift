package import LinkedData

/// What stands where in a title that is being written: the parts by their places, each with what is in it.
///
/// A section holds items, an item that is a choice holds options, an option holds items.
package struct DraftOutline: Hashable, Sendable {
    /// One part and what is in it, in order.
    package struct Node: Hashable, Sendable {
        package let place: String
        package var children: [Node]

        /// A part with what is in it.
        package init(_ place: String, _ children: [Node] = []) {
            self.place = place
            self.children = children
        }
    }

    package var sections: [Node] = []
    package var criteria: [Node] = []
    /// Items of the renewal.
    package var renewal: [Node] = []
    /// The last number that was given to a place; none is given twice.
    package private(set) var last = 0

    /// Nothing yet.
    package init() {}

    /// A place that no part has or had.
    package mutating func newPlace(_ kind: DraftPlace.Kind) -> String {
        last += 1
        return "\(kind.rawValue)-\(last)"
    }

    /// Gives no place again that was given in another state of the outline.
    package mutating func goOn(from other: Int) {
        last = max(last, other)
    }

    /// Every part in the outline, from the first section to the last item of the renewal.
    package var places: [String] {
        func all(_ nodes: [Node]) -> [String] { nodes.flatMap { [$0.place] + all($0.children) } }
        return all(sections) + all(criteria) + all(renewal)
    }

    /// Changes the list that holds a part.
    ///
    /// - Returns: whether the part is in the outline.
    @discardableResult
    package mutating func changeList(holding place: String, _ change: (inout [Node], Int) -> Void) -> Bool {
        Self.change(&sections, place, change) || Self.change(&criteria, place, change)
            || Self.change(&renewal, place, change)
    }

    /// Changes what is in a part.
    @discardableResult
    package mutating func changeChildren(of place: String, _ change: (inout [Node]) -> Void) -> Bool {
        changeList(holding: place) { list, index in change(&list[index].children) }
    }

    /// Moves a part with what is in it to the end of another list.
    mutating func move(_ place: String, to parent: DraftDocument.Parent) {
        var moved: Node?
        changeList(holding: place) { list, index in moved = list.remove(at: index) }
        guard let moved else { return }
        switch parent {
        case .title: sections.append(moved)
        case .criteria: criteria.append(moved)
        case .renewal: renewal.append(moved)
        case .part(let holder): changeChildren(of: holder) { $0.append(moved) }
        }
    }

    /// Puts the parts of each list in an order; those that have no rank stay behind the part they stand behind.
    mutating func sort(by rank: (String) -> Int?) {
        func sorted(_ nodes: [Node]) -> [Node] {
            var last = -1
            let ranked = nodes.enumerated().map { index, node in
                last = rank(node.place) ?? last
                return (rank: last, index: index, node: Node(node.place, sorted(node.children)))
            }
            return ranked.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.map(\.node)
        }
        sections = sorted(sections)
        criteria = sorted(criteria)
        renewal = sorted(renewal)
    }

    private static func change(_ list: inout [Node], _ place: String, _ change: (inout [Node], Int) -> Void) -> Bool {
        if let index = list.firstIndex(where: { $0.place == place }) {
            change(&list, index)
            return true
        }
        for index in list.indices where Self.change(&list[index].children, place, change) { return true }
        return false
    }
}

extension DraftOutline {
    /// As the part "outline" keeps it.
    package var content: JSONObject {
        JSONObject([
            ("sections", Self.value(sections)), ("criteria", Self.value(criteria)), ("renewal", Self.value(renewal)),
            ("last", .number(JSONNumber(last))),
        ])
    }

    /// From the part "outline"; what is none of ours is left out.
    package init(_ content: JSONObject) {
        sections = Self.nodes(content["sections"])
        criteria = Self.nodes(content["criteria"])
        renewal = Self.nodes(content["renewal"])
        last = content["last"]?.number.flatMap { Int($0.text) } ?? 0
    }

    private static func value(_ nodes: [Node]) -> JSONValue {
        .array(
            nodes.map { node in
                var object = JSONObject([("place", .string(node.place))])
                if !node.children.isEmpty { object["in"] = value(node.children) }
                return .object(object)
            }
        )
    }

    private static func nodes(_ value: JSONValue?) -> [Node] {
        (value?.array ?? []).compactMap { element in
            element["place"]?.string.map { Node($0, nodes(element["in"])) }
        }
    }
}
