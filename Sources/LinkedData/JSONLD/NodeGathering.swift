/// Finds nodes whose statements are spread over several places of a document.
///
/// JSON-LD merges what stands under one id, wherever it stands; who reads one of the places misses the others.
struct NodeGathering {
    /// More kinds of objects under one id are not told apart.
    private static let maximumKinds = 64

    private var objects: [ExactText: [Place]] = [:]
    /// The credentials inside the document that the walk is inside of, by number; 0 is the document itself.
    private var credentials: [Int] = []
    private var numbered = 0
    private var isAtStart = true

    /// An object, and the credential inside the document that it is a part of.
    private struct Place {
        let object: JSONObject
        let credential: Int

        /// What two credentials inside a document say of one id is not merged by who reads them: each is read, and
        /// checked, by itself.
        func isRead(with other: Place) -> Bool {
            credential == other.credential || credential == 0 || other.credential == 0
        }
    }

    private static let credentialType: JSONValue = "https://www.w3.org/2018/credentials#VerifiableCredential"

    /// Notes an expanded node object that says something of an id.
    ///
    /// - Returns: Whether it is a credential inside the document, so that ``leave()`` is to be called after what is
    ///   nested in it.
    mutating func enter(_ node: JSONObject) -> Bool {
        let isInner = !isAtStart && node["@type"]?.list.contains(Self.credentialType) == true
        isAtStart = false
        if isInner {
            numbered += 1
            credentials.append(numbered)
        }
        if let id = node["@id"]?.string, node.contains(where: { $0.name != "@id" && $0.name != "@type" }) {
            objects[ExactText(id), default: []].append(Place(object: node, credential: credentials.last ?? 0))
        }
        return isInner
    }

    /// Leaves a credential inside the document.
    mutating func leave() {
        credentials.removeLast()
    }

    /// Checks that of the objects with one id and one type one says everything, and the others only repeat of it.
    ///
    /// Profiles may differ, as the full one of the issuer and a short one of the creator do: whoever reads one of them
    /// learns something of the right one, and no check goes by more than their id. So may what several endorsements
    /// say of the same thing, because each has a signature of its own.
    ///
    /// Objects with quite different types, as an issuer that awards itself, need not repeat each other: a type's terms
    /// have a meaning only in objects of that type.
    func check() throws(JSONLDError) {
        for (id, group) in objects where group.count > 1 {
            var fullest: [Place] = []
            for place in group.sorted(by: { $0.object.count > $1.object.count }) {
                let object = place.object
                let kin = fullest.filter { place.isRead(with: $0) && Self.haveTypeInCommon(object, $0.object) }
                if Self.mayDiffer(object), kin.allSatisfy({ Self.mayDiffer($0.object) }) {
                    if kin.isEmpty { fullest.append(place) }
                    continue
                }
                guard kin.allSatisfy({ Self.repeats(object, $0.object) }) else {
                    throw JSONLDError(.unusualWriting, "What is said of \(id.text) is spread over several places")
                }
                if kin.isEmpty { fullest.append(place) }
                guard fullest.count <= Self.maximumKinds else {
                    throw JSONLDError(.unusualWriting, "\(id.text) is many things at once")
                }
            }
        }
    }

    private static func haveTypeInCommon(_ left: JSONObject, _ right: JSONObject) -> Bool {
        let (left, right) = (types(of: left), types(of: right))
        return left.isEmpty || right.isEmpty || !left.isDisjoint(with: right)
    }

    private static func types(of node: JSONObject) -> Set<ExactText> {
        Set((node["@type"]?.list ?? []).compactMap(\.string).map { ExactText($0) })
    }

    private static let vocabulary = "https://purl.imsglobal.org/spec/vc/ob/vocab.html#"

    private static func mayDiffer(_ node: JSONObject) -> Bool {
        let types = types(of: node)
        return types == [ExactText(vocabulary + "Profile")] || types == [ExactText(vocabulary + "EndorsementSubject")]
    }

    private static func repeats(_ object: JSONObject, _ fuller: JSONObject) -> Bool {
        object.allSatisfy { $0.name == "@type" || fuller[$0.name] == $0.value }
    }
}
