/// How the values of a term are held (JSON-LD 1.1 §4.3, §4.6, §4.7, §4.9).
struct Container: OptionSet, Sendable, Hashable {
    let rawValue: UInt8

    static let list = Container(rawValue: 1)
    static let set = Container(rawValue: 2)
    static let index = Container(rawValue: 4)
    static let language = Container(rawValue: 8)
    static let graph = Container(rawValue: 16)
    static let id = Container(rawValue: 32)
    static let type = Container(rawValue: 64)

    static let words: [(word: String, container: Container)] = [
        ("@list", .list), ("@set", .set), ("@index", .index), ("@language", .language), ("@graph", .graph),
        ("@id", .id), ("@type", .type),
    ]

    init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// The container of one keyword.
    init?(word: String) {
        guard let entry = Self.words.first(where: { $0.word == word }) else { return nil }
        self = entry.container
    }

    /// Whether this combination may stand in a term definition (JSON-LD 1.1 API §4.2.2 step 19.1).
    var isAllowed: Bool {
        switch self {
        case .list, .set, .index, .language, .graph, .id, .type: true
        case [.graph, .id], [.graph, .index], [.graph, .id, .set], [.graph, .index, .set]: true
        case _ where contains(.set) && !contains(.list) && subtracting(.set).rawValue.nonzeroBitCount == 1: true
        default: false
        }
    }
}
