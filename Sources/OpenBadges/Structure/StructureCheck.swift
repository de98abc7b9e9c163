public import LinkedData

/// Checks whether a document has the members that its data model asks for, without looking at contexts, keys or the
/// network.
///
/// Layers: Verifiable Credentials Data Model 2.0 or 1.1 for every credential and presentation, by the base context;
/// Open Badges 3.0 on top when `type` says AchievementCredential, OpenBadgeCredential or EndorsementCredential;
/// Bitstring Status List 1.0 for its entries and lists. What a context defines (that a type maps to a URL, that no
/// protected term is redefined) is for JSON-LD expansion to find out.
public struct StructureCheck: Sendable {
    /// What a document is expected to be.
    public enum Expectation: Sendable, Equatable {
        /// A presentation when `type` says so, else a credential.
        case byType
        /// A credential.
        case credential
        /// An Open Badges 3.0 AchievementCredential, whatever its `type` says.
        case achievementCredential
        /// An Open Badges 3.0 EndorsementCredential, whatever its `type` says.
        case endorsementCredential
        /// A presentation.
        case presentation
    }

    /// How many faults are reported at most; those beyond are left out.
    public static let maximumFaults = 200

    /// The check.
    public init() {}

    /// The faults of a document, in the order in which its class lists the members; empty when it conforms and
    /// nothing is doubtful. The time taken grows in proportion to the size of the document.
    ///
    /// - Parameters:
    ///   - document: The credential or presentation. For a VC-JWT its payload, or the `vc` claim in the 1.1 form.
    ///   - expectation: What it should be.
    public func faults(in document: JSONValue, expecting expectation: Expectation = .byType) -> [StructureFault] {
        guard let object = document.object else {
            let sentence = "The document must be a JSON object; it is \(ShapeWalk.name(of: document))."
            return [StructureFault(path: JSONPath.root.description, sentence: sentence, kind: .member)]
        }
        var walk = ShapeWalk(limit: Self.maximumFaults)
        walk.check(object, by: shape(of: object, expecting: expectation), at: .root, about: .member)
        return walk.faults
    }

    /// Whether the document conforms: no fault but warnings.
    public func conforms(_ document: JSONValue, expecting expectation: Expectation = .byType) -> Bool {
        faults(in: document, expecting: expectation).allSatisfy { $0.severity == .warning }
    }

    private func shape(of object: JSONObject, expecting expectation: Expectation) -> Shape {
        switch expectation {
        case .byType where isPresentation(object): Shape.presentation(for: object)
        case .byType: Shape.credential(for: object)
        case .credential: Shape.credential(for: object)
        case .achievementCredential: Shape.achievementCredential(CredentialForm(context: object["@context"]))
        case .endorsementCredential: Shape.endorsementCredential(CredentialForm(context: object["@context"]))
        case .presentation: Shape.presentation(for: object)
        }
    }

    private func isPresentation(_ object: JSONObject) -> Bool {
        Shape.types(of: object).contains {
            $0.isExactly("VerifiablePresentation") || $0.isExactly("EnvelopedVerifiablePresentation")
        }
    }
}
