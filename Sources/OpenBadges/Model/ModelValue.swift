package import LinkedData

/// A value that a member of a credential can have.
package protocol ModelValue: Sendable {
    /// Reads the value; liberal in form, strict in kind.
    init(decoding value: JSONValue, at path: JSONPath) throws(ModelError)
    /// The value as Open Badges 3.0 Appendix A wants it written.
    var json: JSONValue { get }
}

extension String: ModelValue {
    package init(decoding value: JSONValue, at path: JSONPath) throws(ModelError) {
        guard let text = value.string else { throw ModelError(.expected("a text"), at: path) }
        self = text
    }

    package var json: JSONValue { .string(self) }
}

extension Bool: ModelValue {
    package init(decoding value: JSONValue, at path: JSONPath) throws(ModelError) {
        guard let flag = value.bool else { throw ModelError(.expected("true or false"), at: path) }
        self = flag
    }

    package var json: JSONValue { .bool(self) }
}

extension JSONNumber: ModelValue {
    package init(decoding value: JSONValue, at path: JSONPath) throws(ModelError) {
        guard let number = value.number else { throw ModelError(.expected("a number"), at: path) }
        self = number
    }

    package var json: JSONValue { .number(self) }
}

extension JSONObject: ModelValue {
    package init(decoding value: JSONValue, at path: JSONPath) throws(ModelError) {
        guard let object = value.object else { throw ModelError(.expected("an object"), at: path) }
        self = object
    }

    package var json: JSONValue { .object(self) }
}

extension JSONValue: ModelValue {
    package init(decoding value: JSONValue, at path: JSONPath) throws(ModelError) {
        self = value
    }

    package var json: JSONValue { self }
}
