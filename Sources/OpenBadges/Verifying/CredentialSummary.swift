public import LinkedData

/// What a credential says, in the few values that a person looks for first.
///
/// It is made from whatever is there: a value of an unexpected shape reads as missing, and nothing throws. How far the
/// values may be relied on stands in ``standing``, which only the type of credential it was made from decides.
public struct CredentialSummary: Sendable, Equatable {
    /// How far the values may be relied on.
    public enum Standing: String, Sendable, Equatable {
        /// The credential passed every check: its issuer says this.
        case verified
        /// The credential only claims this.
        case claimed
    }

    /// Somebody by id and name; the name is always the issuer's own word.
    public struct Party: Sendable, Equatable {
        /// A URI.
        public let id: String?
        /// A name.
        public let name: String?

        /// Somebody by what is known of them.
        public init(id: String?, name: String?) {
            self.id = id
            self.name = name
        }
    }

    /// Whom it is about, without what would tell more than a viewer needs.
    public struct Recipient: Sendable, Equatable {
        /// A URI.
        public let id: String?
        /// By how many other identifiers, such as a hashed e-mail address, the person can be recognized.
        public let identifiers: Int
    }

    /// What was achieved.
    public struct Achievement: Sendable, Equatable {
        /// A URI.
        public let id: String?
        /// Its name.
        public let name: String?
        /// The kind, such as `MicroCredential` (`achievementType`).
        public let type: String?
        /// What it takes: the narrative, or else the URL where it stands.
        public let criteria: String?
    }

    /// One result, most often of one rubric criterion.
    public struct Result: Sendable, Equatable {
        /// The name of the criterion.
        public let criterion: String?
        /// The level or value achieved.
        public let achieved: String?
        /// The level or value required.
        public let required: String?
        /// Whether the level achieved is as high as the one required; `nil` when that cannot be told.
        public let isMet: Bool?
        /// Whether `isMet` cannot be told only because no signature protects the order of the levels (see
        /// ``RubricOutcome/Order/position``): anyone could have changed it.
        public let isOrderUnsigned: Bool
    }

    /// How far all this may be relied on.
    public let standing: Standing
    /// The standard it follows.
    public let standard: Standard
    /// The `id` of the credential.
    public let id: String?
    /// Its types.
    public let types: [String]
    /// Its name.
    public let name: String?
    /// Who issued it.
    public let issuer: Party
    /// Whom it is about; of several subjects the first.
    public let recipient: Recipient
    /// From when on it is in force, as written.
    public let validFrom: String?
    /// Until when it is in force, as written.
    public let validUntil: String?
    /// What was achieved; `nil` when it is not a badge.
    public let achievement: Achievement?
    /// The results, in the order written.
    public let results: [Result]
    /// The evidence by name, or else by URL.
    public let evidence: [String]
    /// What the achievement is aligned to, by name or else by URL.
    public let alignment: [String]
    /// What a learner record holds: the achievements of its credentials, then those that it only names.
    public let contents: [String]

    /// What a verified credential says.
    public init(verified credential: VerifiedCredential) {
        let isToken = [.jwt, .pngWithJWT, .svgWithJWT].contains(credential.report.format)
        self.init(credential.document, .verified, isToken: isToken)
    }

    /// What an unverified credential claims.
    public init(claimsOf credential: UnverifiedCredential) {
        self.init(credential.document, .claimed, isToken: credential.token != nil)
    }

    private init(_ document: JSONObject, _ standing: Standing, isToken: Bool) {
        let standard = Standard(of: document)
        if standard == .openBadges2 {
            self.init(legacy: document, standing)
        } else {
            self.init(document, standing, standard, isToken: isToken)
        }
    }

    private init(_ document: JSONObject, _ standing: Standing, _ standard: Standard, isToken: Bool) {
        self.standard = standard
        let form = CredentialForm(context: document["@context"])
        let subject = document["credentialSubject"]?.list.first
        let achievement = subject?["achievement"]?.list.first
        self.standing = standing
        id = document["id"]?.string
        types = (document["type"]?.list ?? []).compactMap(\.string)
        name = Self.text(document["name"])
        issuer = Self.party(document["issuer"])
        recipient = Recipient(id: subject?["id"]?.string, identifiers: subject?["identifier"]?.list.count ?? 0)
        validFrom = document[form.start]?.string
        validUntil = document[form.end]?.string
        self.achievement = achievement?.object.map(Self.achievement)
        let order = LevelOrder(of: document, isToken: isToken)
        results = Self.results(of: subject, achievement, order: order)
        evidence = (document["evidence"]?.list ?? []).compactMap { Self.text($0["name"]) ?? Self.id($0) }
        alignment = (achievement?["alignment"]?.list ?? []).compactMap { entry in
            Self.text(entry["targetName"]) ?? entry["targetUrl"]?.string
        }
        contents = standard == .learnerRecord2 ? Self.contents(of: subject) : []
    }

    /// What a badge of Open Badges 2.0 says, its badge class and issuer standing inside of it.
    private init(legacy document: JSONObject, _ standing: Standing) {
        let assertion = LegacyAssertion(document)
        let badge = document["badge"]
        self.standing = standing
        standard = .openBadges2
        id = assertion.id
        types = LegacyAssertion.types(of: document)
        name = Self.text(badge?["name"])
        issuer = Self.party(badge?["issuer"])
        recipient = Recipient(id: nil, identifiers: assertion.recipient == nil ? 0 : 1)
        validFrom = document["issuedOn"]?.string
        validUntil = document["expires"]?.string
        achievement = badge?.object.map(Self.achievement)
        results = []
        evidence = (document["evidence"]?.list ?? []).compactMap { Self.text($0["name"]) ?? Self.id($0) }
        alignment = (badge?["alignment"]?.list ?? []).compactMap { entry in
            Self.text(entry["targetName"]) ?? entry["targetUrl"]?.string
        }
        contents = []
    }
}

extension CredentialSummary {
    /// The summary as JSON: `{standing, standard, id, types, name, issuer {id, name}, recipient {id, identifiers}, validFrom,
    /// validUntil, achievement {id, name, type, criteria}, results [{criterion, achieved, required, met,
    /// orderUnsigned}], evidence […], alignment […], contents […]}`; what is not known is null.
    public var json: JSONValue {
        [
            "standing": .string(standing.rawValue),
            "standard": .string(standard.rawValue),
            "id": Self.value(id),
            "types": .array(types.map { .string($0) }),
            "name": Self.value(name),
            "issuer": ["id": Self.value(issuer.id), "name": Self.value(issuer.name)],
            "recipient": ["id": Self.value(recipient.id), "identifiers": .number(JSONNumber(recipient.identifiers))],
            "validFrom": Self.value(validFrom),
            "validUntil": Self.value(validUntil),
            "achievement": achievement.map(Self.json) ?? .null,
            "results": .array(results.map(Self.json)),
            "evidence": .array(evidence.map { .string($0) }),
            "alignment": .array(alignment.map { .string($0) }),
            "contents": .array(contents.map { .string($0) }),
        ]
    }

    private static func json(_ achievement: Achievement) -> JSONValue {
        [
            "id": value(achievement.id), "name": value(achievement.name), "type": value(achievement.type),
            "criteria": value(achievement.criteria),
        ]
    }

    private static func json(_ result: Result) -> JSONValue {
        [
            "criterion": value(result.criterion), "achieved": value(result.achieved),
            "required": value(result.required), "met": result.isMet.map { .bool($0) } ?? .null,
            "orderUnsigned": .bool(result.isOrderUnsigned),
        ]
    }

    private static func value(_ text: String?) -> JSONValue {
        text.map { .string($0) } ?? .null
    }
}
