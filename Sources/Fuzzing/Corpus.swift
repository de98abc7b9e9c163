package import LinkedData
import OpenBadges

/// The good inputs that the bad ones are made from, by our own signer and baker.
package struct Corpus: Sendable {
    /// What stands in every report as the time of the check.
    package static let now = "2026-03-01T12:00:00Z"
    static let statusListURL = "https://school.example/status/1"

    let key: IssuerKey
    let method: String
    let tokenKeys: [IssuerKey]
    /// Documents with and without proofs.
    var documents: [JSONValue] = []
    var tokens: [[UInt8]] = []
    var pictures: [InputKind: [[UInt8]]] = [:]
    var datasets: [[UInt8]] = []
    var packed: [[UInt8]] = []
    var keyDocuments: [JSONValue] = []
    /// A status list credential, signed.
    let statusList: JSONObject
    /// The contexts that documents of a run may name: the bundled ones and a few that refer to each other.
    package let library: ContextLibrary

    /// Makes the corpus. The Ed25519 key is always the same; the other keys are new each time, and only their
    /// signatures differ by that.
    ///
    /// - Parameter files: More inputs, by kind: official samples for example.
    /// - Throws: What the signer or the baker throws, which means that they are broken.
    package init(adding files: [(kind: InputKind, bytes: [UInt8])] = []) throws {
        guard let made = DateTimeStamp(parsing: "2026-01-01T00:00:00Z") else { throw Unusable.sample }
        key = try IssuerKey(ed25519Seed: Array(0..<32), createdAt: made)
        guard let multikey = key.publicKey.multikey else { throw Unusable.sample }
        let did = "did:key:\(multikey)"
        method = "\(did)#\(multikey)"
        tokenKeys = [key, try .generate(.p256, createdAt: made), try .generate(.rsa, createdAt: made)]
        library = Samples.cyclicContexts.reduce(.bundled) { $0.adding($1.document, at: $1.url) }
        statusList = try Self.statusList(did, key, method, made)

        let badge = try Samples.badge(issuer: did)
        let endorsement = try EdDSARDFC2022.sign(
            try Samples.endorsement(issuer: did),
            with: key,
            method: method,
            created: made
        )
        var endorsed = badge
        endorsed["endorsement"] = [.object(endorsement)]
        let plain = [badge, endorsed, try Samples.rubricBadge(issuer: did), try Samples.endorsement(issuer: did)]
        for document in plain {
            documents.append(.object(document))
            documents.append(.object(try EdDSARDFC2022.sign(document, with: key, method: method, created: made)))
        }
        documents.append(.object(try EdDSAJCS2022.sign(badge, with: key, method: method, created: made)))
        let chain = try Samples.chained(badge, with: key, method: method, created: made)
        documents += [.object(chain), Samples.learnerRecord(issuer: did, holding: [documents[1], .object(chain)])]
        documents += Samples.legacy
        documents += try Samples.documents()
        documents.append(.object(statusList))
        for tokenKey in tokenKeys {
            for document in [badge, endorsed] {
                tokens.append(Array(try VCJWT.issue(credential: document, key: tokenKey, methodURL: nil).utf8))
            }
            tokens.append(Array(try VCJWT.issue(credential: badge, key: tokenKey, methodURL: method).utf8))
        }
        let contents = documents.prefix(4).map { JSONWriter().bytes(of: $0) } + tokens.prefix(2)
        for content in contents {
            pictures[.png, default: []].append(try PNGBaker.bake(content, into: Samples.png))
            for image in Samples.svg { pictures[.svg, default: []].append(try SVGBaker.bake(content, into: image)) }
        }
        for document in documents {
            if let dataset = try? JSONLD.toRDF(document, options: .init(library: library)), !dataset.isEmpty {
                datasets.append(Array(NQuads.text(of: dataset).utf8))
            }
        }
        pictures[.svg, default: []] += Samples.legacyPictures
        datasets += Samples.graphs
        packed = try Samples.packedLists()
        keyDocuments = try Samples.keyDocuments(did: did, keys: tokenKeys, at: made)
        add(files)
    }

    enum Unusable: Error {
        case sample
    }

    private mutating func add(_ files: [(kind: InputKind, bytes: [UInt8])]) {
        for file in files where file.bytes.count <= 64 << 10 {
            switch file.kind {
            case .json: if let value = try? JSONValue(parsing: file.bytes) { documents.append(value) }
            case .png, .svg: pictures[file.kind, default: []].append(file.bytes)
            case .jws: tokens.append(file.bytes)
            case .nquads: datasets.append(file.bytes)
            case .gzip: packed.append(file.bytes)
            case .keys: if let value = try? JSONValue(parsing: file.bytes) { keyDocuments.append(value) }
            }
        }
    }

    private static func statusList(
        _ did: String,
        _ key: IssuerKey,
        _ method: String,
        _ made: DateTimeStamp
    ) throws -> JSONObject {
        var list = BitstringStatusList()
        list[7] = true
        let unsigned = try StatusListCredential.unsigned(
            id: statusListURL,
            issuer: did,
            list: list,
            purpose: .revocation,
            validFrom: "2026-01-01T00:00:00Z"
        )
        guard let object = unsigned.object else { throw Unusable.sample }
        return try EdDSARDFC2022.sign(object, with: key, method: method, created: made)
    }
}
