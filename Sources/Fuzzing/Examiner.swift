import LinkedData
import OpenBadges

/// Runs one input through everything that reads its kind.
package struct Examiner: Sendable {
    private let corpus: Corpus
    private let settings: VerifierSettings

    /// Something that must hold of every input and did not.
    package struct Contradiction: Error, CustomStringConvertible {
        /// One sentence.
        package let description: String
    }

    /// An examiner with strict settings, the corpus' status list and nothing to be fetched.
    package init(corpus: Corpus) throws {
        self.corpus = corpus
        guard let now = DateTimeStamp(parsing: Corpus.now) else { throw Corpus.Unusable.sample }
        var settings = VerifierSettings(now: now)
        settings.library = corpus.library
        settings.statusLists = [
            try UnverifiedCredential(reading: JSONWriter().bytes(of: .object(corpus.statusList)))
        ]
        settings.recipient = "did:example:teacher"
        self.settings = settings
    }

    /// How many of the kind's stages the input passes. Stages behind one that it does not pass are tried all the
    /// same where they can be, but count only up to there.
    ///
    /// - Throws: ``Contradiction``, nothing else.
    package func examine(_ bytes: [UInt8], as kind: InputKind) async throws -> Int {
        let passed: [Bool] =
            switch kind {
            case .json: try await json(bytes)
            case .png, .svg: try await picture(bytes)
            case .jws: await token(bytes)
            case .nquads: try dataset(bytes)
            case .gzip: await list(bytes)
            case .keys: await keys(bytes)
            }
        return passed.prefix { $0 }.count
    }

    private func json(_ bytes: [UInt8]) async throws -> [Bool] {
        guard let value = try? JSONValue(parsing: bytes) else {
            _ = await verify(bytes)
            return [false]
        }
        guard (try? JSONValue(parsing: JSONWriter().bytes(of: value))) == value else {
            throw Contradiction(description: "What was read and written is another value.")
        }
        if let canonical = try? JCS.canonicalize(value) {
            guard let again = try? JSONValue(parsing: canonical), (try? JCS.canonicalize(again)) == canonical else {
                throw Contradiction(description: "The canonical form of canonical JSON is another one.")
            }
        }
        _ = StructureCheck().faults(in: value)
        _ = try? AchievementCredential(decoding: value).json
        _ = try? EndorsementCredential(decoding: value).json
        let options = JSONLD.Options(base: "https://base.example/a/b", library: corpus.library)
        let isExpanded = (try? JSONLD.expand(value, options: options)) != nil
        let (hasStatements, isCanonical) = statements(of: value)
        let isSigned = (try? JSONLD.toRDF(value, options: .init(library: corpus.library, isSafe: true))) != nil
        if let object = value.object { try compareWays(object) }
        let (wasRead, isGood) = await verify(bytes)
        if value["badge"] != nil || value["credentialStatus"] != nil { await verifyPublished(bytes) }
        return [
            true, value.object != nil, isExpanded, hasStatements, isCanonical, isSigned, wasRead, isGood,
        ]
    }

    /// The quick way to the statements of a document gives the same as the long one, or nothing.
    private func compareWays(_ document: JSONObject) throws {
        guard let quick = JSONLD.quickStatements(of: document, library: corpus.library) else { return }
        let canonizer = RDFC10(maximumWork: 10_000)
        guard let canonical = try? canonizer.canonicalize(quick).bytes else { return }
        let long = try? JSONLD.plainStatementsByExpansion(of: document, library: corpus.library)
        guard let long, (try? canonizer.canonicalize(long).bytes) == canonical else {
            throw Contradiction(description: "The quick and the long way give different statements.")
        }
    }

    /// Nothing of it outlives the call: each reader has the memory for itself, as in use.
    private func statements(of value: JSONValue) -> (any: Bool, canonical: Bool) {
        guard let statements = try? JSONLD.toRDF(value, options: .init(library: corpus.library)) else {
            return (false, false)
        }
        return (true, (try? RDFC10().canonicalize(statements)) != nil)
    }

    private func picture(_ bytes: [UInt8]) async throws -> [Bool] {
        guard let content = try? Baking.unbake(bytes) else {
            if (try? Baking.unbakeOlder(bytes)) != nil { await verifyPublished(bytes) }
            _ = try? Baking.bake(Array("{}".utf8), into: bytes)
            _ = await verify(bytes)
            return [false]
        }
        let again = try? Baking.bake(content, into: bytes)
        if let again, (try? Baking.unbake(again)) != content {
            throw Contradiction(description: "What was baked in is not what was read out.")
        }
        let isCredential = (try? UnverifiedCredential(reading: content)) != nil
        let (wasRead, isGood) = await verify(bytes)
        return [true, again != nil, isCredential, wasRead, isGood]
    }

    private func token(_ bytes: [UInt8]) async -> [Bool] {
        let token = try? CompactJWS(parsing: bytes)
        let payload = token.flatMap { try? JSONValue(parsing: $0.payload) }?.object
        if let payload { _ = VCJWT.claims(of: payload, type: token?.type) }
        let (wasRead, isGood) = await verify(bytes)
        return [token != nil, payload != nil, wasRead, isGood]
    }

    private func dataset(_ bytes: [UInt8]) throws -> [Bool] {
        guard let dataset = try? NQuads.parse(bytes) else { return [false] }
        _ = NQuads.text(of: dataset)
        guard let canonical = try? RDFC10().canonicalize(dataset) else { return [true, false] }
        guard let again = try? NQuads.parse(canonical.bytes), let second = try? RDFC10().canonicalize(again) else {
            return [true, true, false]
        }
        guard second.bytes == canonical.bytes else {
            throw Contradiction(description: "The canonical form of a canonical dataset is another one.")
        }
        return [true, true, true]
    }

    private func list(_ bytes: [UInt8]) async -> [Bool] {
        let unpacked = try? Gzip.decompress(bytes, maximumBytes: BitstringStatusList.maximumBytes)
        let encoded = "u" + Base64URL.encode(bytes)
        let list = try? BitstringStatusList(decoding: encoded, acceptsShortList: true)
        guard let document = listCredential(encoded) else { return [unpacked != nil, list != nil, false] }
        var settings = settings
        settings.statusLists = [document]
        let verification = await Verifier(settings: settings).verify(JSONWriter().bytes(of: corpus.documents[1]))
        return [unpacked != nil, list != nil, true, verification.report[.status]?.outcome == .passed]
    }

    /// A status list credential with that list, well signed.
    private func listCredential(_ encoded: String) -> UnverifiedCredential? {
        var document = corpus.statusList
        guard var subject = document["credentialSubject"]?.object else { return nil }
        subject["encodedList"] = .string(encoded)
        document["credentialSubject"] = .object(subject)
        document["proof"] = nil
        guard
            let signed = try? EdDSARDFC2022.sign(
                document,
                with: corpus.key,
                method: corpus.method,
                created: settings.now
            )
        else { return nil }
        return try? UnverifiedCredential(reading: JSONWriter().bytes(of: .object(signed)))
    }

    private func keys(_ bytes: [UInt8]) async -> [Bool] {
        let file = try? KeyFile(parsing: bytes)
        // A sealed file is not opened: that takes time and memory by design.
        let opened = file.flatMap { try? $0.open(passphrase: nil) }
        guard let value = try? JSONValue(parsing: bytes) else { return [false] }
        let document = try? DIDDocument(parsing: value)
        let bare = value.object.flatMap { try? PublicKey(jwk: $0) }
        let listed = document?.methods.first { if case .success = $0.key { true } else { false } }
        var settings = settings
        settings.source = HostileSource(bytes: bytes)
        _ = document?.authorizes(listed?.id ?? "", for: "assertionMethod")
        let token = corpus.tokens.last ?? []
        let verification = await Verifier(settings: settings).verify(Self.renamed(token))
        let isUsed = verification.report[.signature]?.outcome != .couldNotCheck
        return [
            true, file != nil || document != nil || bare != nil, opened != nil || bare != nil || listed != nil, isUsed,
        ]
    }

    /// The token with a header that names a key to be fetched.
    private static func renamed(_ token: [UInt8]) -> [UInt8] {
        let header = Base64URL.encode(
            Array("{\"alg\":\"RS256\",\"kid\":\"did:web:school.example#key-2\",\"typ\":\"JWT\"}".utf8)
        )
        return Array(header.utf8) + token.drop { $0 != UInt8(ascii: ".") }
    }

    /// Checks it where every address answers with the same bytes, as a badge or a list that names itself.
    private func verifyPublished(_ bytes: [UInt8]) async {
        var settings = settings
        settings.source = HostileSource(bytes: bytes)
        settings.statusLists = []
        _ = ReportedCredential(await Verifier(settings: settings).verify(bytes), isLax: false).json
    }

    private func verify(_ bytes: [UInt8]) async -> (wasRead: Bool, isGood: Bool) {
        let verification = await Verifier(settings: settings).verify(bytes)
        if case .unreadable = verification { return (false, false) }
        return (true, verification.report[.signature]?.outcome == .passed)
    }
}

/// Answers every question with the same bytes.
private struct HostileSource: DocumentSource {
    let bytes: [UInt8]

    func document(at url: String) async throws(DocumentUnavailable) -> [UInt8] { bytes }
}
