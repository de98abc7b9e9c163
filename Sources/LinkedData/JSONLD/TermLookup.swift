/// The terms of a context in a table that answers quicker than a dictionary; built once for contexts that are kept.
final class TermLookup: Sendable {
    private let places: HashedPlaces
    private let names: [String]
    private let definitions: [TermDefinition]
    /// Whether each term, by its place, means something else than its name lets expect.
    private let misleads: [Bool]

    init(_ terms: [ExactText: TermDefinition], misleading: Set<ExactText>) {
        var places = HashedPlaces(capacity: terms.count)
        var names: [String] = []
        var definitions: [TermDefinition] = []
        var misleads: [Bool] = []
        for (name, definition) in terms {
            let hash = ByteHash.hash(name.text)
            places.insert(hash, at: names.count) { ByteHash.hash(names[$0]) }
            names.append(name.text)
            definitions.append(definition)
            misleads.append(misleading.contains(name) || name.text.utf8.contains(UInt8(ascii: ":")))
        }
        self.places = places
        self.names = names
        self.definitions = definitions
        self.misleads = misleads
    }

    /// The meaning of a plain word; `nil` when the word has none, or one that needs a closer look.
    @inline(__always)
    func plain(_ word: String) -> TermDefinition? {
        guard let place = places.find(ByteHash.hash(word), { names[$0].isExactly(word) }), !misleads[place] else {
            return nil
        }
        return definitions[place]
    }

    /// Whether there is a term of that name at all.
    @inline(__always)
    func knows(_ word: String) -> Bool {
        places.find(ByteHash.hash(word)) { names[$0].isExactly(word) } != nil
    }
}
