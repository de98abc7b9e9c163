/// The members of a JSON object, in the order written, found by exact name.
///
/// Looking a name up scans while there are few members, and goes through an index beyond that, so that an object
/// with a million names costs no more per name than one with ten.
public struct JSONObject: Sendable, Equatable {
    /// One name and its value.
    public struct Member: Sendable {
        /// The name, unescaped.
        public let name: String
        /// The value.
        public var value: JSONValue

        /// A member with that name and value.
        public init(name: String, value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    private static let scanned = 16

    /// All members, in the order written.
    public private(set) var members: [Member] = []
    private var index: [ExactText: Int] = [:]

    /// An object without members.
    public init() {}

    /// An object with the members given; of two with the same name the later value stays.
    public init(_ members: some Sequence<(String, JSONValue)>) {
        for (name, value) in members {
            self[name] = value
        }
    }

    /// How many members there are.
    public var count: Int { members.count }
    /// Whether there are none.
    public var isEmpty: Bool { members.isEmpty }
    /// The names, in the order written.
    public var names: [String] { members.map(\.name) }

    /// The value of that name. Setting `nil` removes the member; setting a new name appends it.
    public subscript(name: String) -> JSONValue? {
        get {
            position(of: name).map { members[$0].value }
        }
        set {
            switch (position(of: name), newValue) {
            case (let position?, let value?): members[position].value = value
            case (nil, let value?): append(name, value)
            case (let position?, nil): remove(at: position)
            case (nil, nil): break
            }
        }
    }

    /// Appends a member whose name is known to be new. Constant time.
    package mutating func append(_ name: String, _ value: JSONValue) {
        // Most objects have more than one member; growing one by one would move them again and again.
        if members.isEmpty { members.reserveCapacity(4) }
        members.append(Member(name: name, value: value))
        if members.count > Self.scanned {
            if index.isEmpty {
                indexAll()
            } else {
                index[ExactText(name)] = members.count - 1
            }
        }
    }

    /// Changes the value of a name in place, so that an array in it grows without being copied.
    package mutating func update(_ name: String, default value: JSONValue, _ change: (inout JSONValue) -> Void) {
        if let position = position(of: name) {
            change(&members[position].value)
        } else {
            var value = value
            change(&value)
            append(name, value)
        }
    }

    /// Where the member of that name stands in ``members``.
    package func position(of name: String) -> Int? {
        if members.count > Self.scanned { return index[ExactText(name)] }
        return members.firstIndex { $0.name.isExactly(name) }
    }

    private mutating func remove(at position: Int) {
        members.remove(at: position)
        index = [:]
        if members.count > Self.scanned { indexAll() }
    }

    private mutating func indexAll() {
        index.reserveCapacity(members.count * 2)
        for (position, member) in members.enumerated() {
            index[ExactText(member.name)] = position
        }
    }

    /// Equal when both have the same names with equal values, in whatever order.
    public static func == (left: JSONObject, right: JSONObject) -> Bool {
        left.count == right.count && left.members.allSatisfy { right[$0.name] == $0.value }
    }
}

extension JSONObject: Sequence {
    /// Visits the members in the order written.
    public func makeIterator() -> IndexingIterator<[Member]> {
        members.makeIterator()
    }
}
