public import LinkedData

/// The published keys of a subject and what each may be used for: a DID document (DID Core 1.0 §5) or a controlled
/// identifier document (Controlled Identifiers 1.0 §2).
public struct DIDDocument: Sendable, Equatable {
    /// The names of the verification relationships (Controlled Identifiers 1.0 §2.3).
    static let relationships: [ExactText] = [
        "assertionMethod", "authentication", "keyAgreement", "capabilityInvocation", "capabilityDelegation",
    ]
    /// A document with more methods is refused; real ones have a handful.
    static let maximumMethods = 256

    /// Whom the document is about.
    public let id: String
    /// All methods, those embedded in a relationship included, in the order written.
    public let methods: [VerificationMethod]
    /// Other identifiers of the same subject, as the document claims.
    public let alsoKnownAs: [String]
    /// Whether the document is nothing but one verification method, as found at the URL of a key. Such a document
    /// authorizes nothing: that is for the document of its ``VerificationMethod/controller`` to say.
    public let isSingleKey: Bool

    private var authorized: [ExactText: Set<ExactText>] = [:]

    /// Reads a document, liberal in its form: methods may be embedded or referred to by absolute identifier or
    /// fragment, lists may be single values.
    ///
    /// A method whose key is broken or unknown stays in ``methods`` with the reason.
    ///
    /// - Throws: ``DIDError/malformedDocument(_:)``: no object, no `id`, a method without `id` or `type`, two different
    ///   methods with one identifier, more than 256 methods or references.
    public init(parsing value: JSONValue) throws(DIDError) {
        guard let object = value.object else { throw .malformedDocument("it is not an object") }
        guard let id = object["id"]?.string, !id.isEmpty else { throw .malformedDocument("it has no id") }
        if object["publicKeyMultibase"] != nil || object["publicKeyJwk"] != nil {
            let method = try VerificationMethod(parsing: object, in: id)
            (self.id, methods, alsoKnownAs, isSingleKey) = (id, [method], [], true)
            return
        }
        var found = MethodTable()
        for entry in object["verificationMethod"]?.list ?? [] {
            guard let method = entry.object else { throw .malformedDocument("a verification method is not an object") }
            _ = try found.add(method, in: id)
        }
        var authorized: [ExactText: Set<ExactText>] = [:]
        for relationship in Self.relationships {
            for entry in object[relationship.text]?.list ?? [] {
                switch entry {
                case .string(let reference):
                    authorized[relationship, default: []].insert(ExactText(Self.absolute(reference, in: id)))
                case .object(let method):
                    authorized[relationship, default: []].insert(ExactText(try found.add(method, in: id)))
                default:
                    throw .malformedDocument(
                        "\(relationship.text) holds something that is neither a reference nor a method"
                    )
                }
            }
            guard authorized[relationship, default: []].count <= Self.maximumMethods else {
                throw .malformedDocument("\(relationship.text) has more than \(Self.maximumMethods) entries")
            }
        }
        self.id = id
        methods = found.methods
        alsoKnownAs = (object["alsoKnownAs"]?.list ?? []).compactMap(\.string)
        isSingleKey = false
        self.authorized = authorized
    }

    /// A document with one method that may do everything a signing key may.
    init(id: String, onlyMethod method: VerificationMethod) {
        self.id = id
        methods = [method]
        alsoKnownAs = []
        isSingleKey = false
        for relationship in Self.relationships where relationship != "keyAgreement" {
            authorized[relationship] = [ExactText(method.id)]
        }
    }

    /// The method with that identifier, absolute or a fragment beginning with `#`, compared byte by byte.
    public func method(_ id: String) -> VerificationMethod? {
        let absolute = Self.absolute(id, in: self.id)
        return methods.first { $0.id.isExactly(absolute) }
    }

    /// Whether the document has that method and lists it for a purpose, such as `assertionMethod` for credentials.
    ///
    /// Says nothing on `revoked` and `expires` of the method, which depend on the time of the question.
    public func authorizes(_ methodID: String, for purpose: String) -> Bool {
        guard let method = method(methodID) else { return false }
        return authorized[ExactText(purpose)]?.contains(ExactText(method.id)) ?? false
    }

    /// Checks that the document is about the subject it was asked for (DID Core 1.0 §7.1; did:web, "Read").
    ///
    /// - Throws: ``DIDError/otherSubject(expected:found:)``.
    public func requireSubject(_ subject: String) throws(DIDError) {
        guard id.isExactly(subject) else { throw .otherSubject(expected: subject, found: id) }
    }

    static func absolute(_ reference: String, in document: String) -> String {
        reference.utf8.first == UInt8(ascii: "#") ? document + reference : reference
    }
}

/// The methods of one document by identifier.
private struct MethodTable {
    private(set) var methods: [VerificationMethod] = []
    private var positions: [ExactText: Int] = [:]

    /// Adds a method, or finds it there already, and gives its absolute identifier.
    mutating func add(_ object: JSONObject, in document: String) throws(DIDError) -> String {
        let method = try VerificationMethod(parsing: object, in: document)
        if let position = positions[ExactText(method.id)] {
            guard methods[position] == method else {
                throw .malformedDocument("two different verification methods have the id \(method.id)")
            }
            return method.id
        }
        guard methods.count < DIDDocument.maximumMethods else {
            throw .malformedDocument("it has more than \(DIDDocument.maximumMethods) verification methods")
        }
        positions[ExactText(method.id)] = methods.count
        methods.append(method)
        return method.id
    }
}
