package import LinkedData

/// A class of Open Badges whose members are listed in one table, from which it is both read and written.
package protocol TabledPart: ModelValue, Equatable {
    /// A value with nothing in it, to be filled while reading.
    static var blank: Self { get }
    /// The members, in the order in which they are written.
    static var members: [Member<Self>] { get }
    /// Members that the table does not list, kept as they were.
    var extensions: JSONObject { get set }
}

/// One row of a class's table: a name and how its value is read and written.
package struct Member<Owner>: Sendable {
    let name: String
    let isRequired: Bool
    let read: @Sendable (JSONValue, JSONPath, inout Owner) throws(ModelError) -> Void
    let write: @Sendable (Owner) -> JSONValue?

    /// A value that must be there.
    static func one<Value: ModelValue>(
        _ name: String,
        _ property: any WritableKeyPath<Owner, Value> & Sendable
    ) -> Member {
        Member(
            name: name,
            isRequired: true,
            read: { (value, path, owner) throws(ModelError) in
                owner[keyPath: property] = try single(value, at: path)
            },
            write: { $0[keyPath: property].json }
        )
    }

    /// A value that may be there.
    static func one<Value: ModelValue>(
        _ name: String,
        _ property: any WritableKeyPath<Owner, Value?> & Sendable
    ) -> Member {
        Member(
            name: name,
            isRequired: false,
            read: { (value, path, owner) throws(ModelError) in
                owner[keyPath: property] = try single(value, at: path)
            },
            write: { $0[keyPath: property]?.json }
        )
    }

    /// Any number of values: read from an array or from a single value, written as an array.
    ///
    /// - Parameter isCompact: Whether one value is written without an array, as the classes do whose `type` is a
    ///   single text (Image, IdentityObject, IdentifierEntry, GeoCoordinates).
    static func many<Value: ModelValue>(
        _ name: String,
        _ property: any WritableKeyPath<Owner, [Value]> & Sendable,
        isCompact: Bool = false
    ) -> Member {
        Member(
            name: name,
            isRequired: false,
            read: { (value, path, owner) throws(ModelError) in
                owner[keyPath: property] = try list(value, at: path)
            },
            write: { owner in
                let values = owner[keyPath: property]
                if isCompact, values.count == 1 { return values[0].json }
                return values.isEmpty ? nil : .array(values.map(\.json))
            }
        )
    }

    private static func single<Value: ModelValue>(_ value: JSONValue, at path: JSONPath) throws(ModelError) -> Value {
        // A language-tagged text may be an array in its own right.
        guard let elements = value.array, Value.self != LocalizedText.self, Value.self != JSONValue.self else {
            return try Value(decoding: value, at: path)
        }
        guard elements.count == 1 else { throw ModelError(.several, at: path) }
        return try Value(decoding: elements[0], at: path.element(0))
    }

    private static func list<Value: ModelValue>(_ value: JSONValue, at path: JSONPath) throws(ModelError) -> [Value] {
        guard let elements = value.array else { return [try Value(decoding: value, at: path)] }
        var values: [Value] = []
        values.reserveCapacity(elements.count)
        for (index, element) in elements.enumerated() {
            values.append(try Value(decoding: element, at: path.element(index)))
        }
        return values
    }
}

extension TabledPart {
    /// Reads an object by a table. `null` counts as absent.
    static func read(
        _ value: JSONValue,
        by members: [Member<Self>],
        at path: JSONPath
    ) throws(ModelError) -> Self {
        guard let object = value.object else { throw ModelError(.expected("an object"), at: path) }
        var owner = blank
        for member in members {
            guard let value = object[member.name] else {
                if member.isRequired { throw ModelError(.missing, at: path.member(member.name)) }
                continue
            }
            if value.isNull {
                if member.isRequired { throw ModelError(.missing, at: path.member(member.name)) }
                continue
            }
            try member.read(value, path.member(member.name), &owner)
        }
        // Built anew rather than by removal, which would index a large object again for each name.
        for member in object where !members.contains(where: { $0.name.isExactly(member.name) }) {
            owner.extensions.append(member.name, member.value)
        }
        return owner
    }

    /// The object by a table: first its members in their order, then the extensions.
    func written(by members: [Member<Self>]) -> JSONValue {
        var object = JSONObject()
        for member in members {
            if let value = member.write(self) { object[member.name] = value }
        }
        for member in extensions where object.position(of: member.name) == nil {
            object.append(member.name, member.value)
        }
        return .object(object)
    }
}
