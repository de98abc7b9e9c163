/// What the readers are fed with, and how far an input of that kind can come.
package enum InputKind: String, CaseIterable, Sendable {
    /// Credentials and other JSON-LD documents.
    case json
    /// Baked PNG pictures.
    case png
    /// Baked SVG pictures.
    case svg
    /// Credentials as compact JWS.
    case jws
    /// RDF datasets.
    case nquads
    /// Status lists, packed.
    case gzip
    /// DID documents, single keys and key files.
    case keys

    /// The stages behind the reading of bytes, in order. An input counts for each stage it has passed.
    package var stages: [String] {
        switch self {
        case .json:
            ["parsed", "object", "expanded", "statements", "canonical", "all signed", "examined", "signature good"]
        case .png, .svg: ["read", "baked anew", "credential", "examined", "signature good"]
        case .jws: ["read", "claims", "examined", "signature good"]
        case .nquads: ["read", "canonical", "same again"]
        case .gzip: ["unpacked", "list", "examined", "list good"]
        case .keys: ["parsed", "understood", "key usable", "used"]
        }
    }

    /// The kind of the input with that number: half of them JSON, the others in equal parts.
    static func ofInput(_ index: Int) -> InputKind {
        switch index % 12 {
        case 0, 2, 4, 6, 8, 10: .json
        case 1: .png
        case 3: .svg
        case 5: .jws
        case 7: .nquads
        case 9: .gzip
        default: .keys
        }
    }
}
