internal import LinkedData

/// A badge of Open Badges 2.0 with all the documents that it is made of, as far as they could be had.
struct LegacyExamination {
    /// A document, or why there is none.
    typealias Outcome = Result<JSONObject, LegacyDocuments.Problem>

    let settings: VerifierSettings
    /// The assertion as handed in.
    let given: LegacyAssertion
    let token: CompactJWS?
    /// What the issuer publishes at the id of a hosted assertion; `nil` for any other.
    let published: Outcome?
    /// What was achieved.
    let badgeClass: Outcome
    /// The profile of who issued it, from the issuer's own address.
    let issuer: Outcome
    /// What else the reader must know.
    var notes: [String]

    /// The assertion that counts: the one published, where there is one.
    var assertion: LegacyAssertion {
        if case .success(let json)? = published { return LegacyAssertion(json) }
        return given
    }

    /// The `id` of the issuer that the badge class names.
    var issuerID: String? {
        guard case .success(let badgeClass) = badgeClass else { return nil }
        return Self.reference(badgeClass["issuer"])
    }

    init(_ credential: UnverifiedCredential, settings: VerifierSettings) async {
        self.settings = settings
        given = LegacyAssertion(credential.document)
        token = credential.token
        let documents = LegacyDocuments(source: settings.source)
        var notes: [String] = []
        var published: Outcome?
        if token == nil, given.kind == .hosted {
            published = await Self.fetch(given.id, documents)
        }
        self.published = published
        let assertion: JSONObject
        if case .success(let json)? = published { assertion = json } else { assertion = credential.document }
        badgeClass = await Self.part(assertion["badge"], "badge class", documents, &notes)
        var issuer = Outcome.failure(.init(sentence: "Without the badge class it is not known who issued it."))
        if case .success(let badgeClass) = badgeClass {
            issuer = await Self.part(badgeClass["issuer"], "issuer", documents, &notes)
        }
        self.issuer = issuer
        self.notes = notes
    }

    /// The URL of a value that is written by itself or as the `id` of an object.
    static func reference(_ value: JSONValue?) -> String? {
        value?.string ?? value?["id"]?.string
    }

    /// A part at its own address. What stands embedded in another document is that document's word only, so it counts
    /// where the part has no address.
    private static func part(
        _ value: JSONValue?,
        _ noun: String,
        _ documents: LegacyDocuments,
        _ notes: inout [String]
    ) async -> Outcome {
        guard let url = reference(value) else {
            return .failure(.init(sentence: "It does not say where its \(noun) is published."))
        }
        if let embedded = value?.object, LegacyDocuments.address(of: url) == nil {
            notes.append(
                "The \(noun) has no address of its own; what it says is the word of who wrote it into the badge."
            )
            return .success(embedded)
        }
        let outcome = await fetch(url, documents)
        guard case .success(let json) = outcome else { return outcome }
        guard let id = json["id"]?.string else {
            return .failure(.init(sentence: "What \(url) answered has no id."))
        }
        guard !id.isExactly(url) else { return outcome }
        // The same host may publish a document under two addresses.
        guard let host = LegacyDocuments.host(of: id), host == LegacyDocuments.host(of: url) else {
            return .failure(.init(sentence: "The \(noun) at \(url) says that it is \(id)."))
        }
        notes.append("The \(noun) at \(url) gives \(id) as its own address.")
        return outcome
    }

    private static func fetch(_ url: String?, _ documents: LegacyDocuments) async -> Outcome {
        guard let url else { return .failure(.init(sentence: "It does not say where it is published.")) }
        do throws(LegacyDocuments.Problem) {
            return .success(try await documents.object(at: url).json)
        } catch {
            return .failure(error)
        }
    }

    /// The assertion with badge class and issuer put into their places, for those who show it.
    var merged: JSONObject {
        var document = assertion.json
        guard case .success(var badgeClass) = badgeClass else { return document }
        if case .success(let issuer) = issuer { badgeClass["issuer"] = .object(issuer) }
        document["badge"] = .object(badgeClass)
        return document
    }
}
