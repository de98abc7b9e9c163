internal import Credentialing
internal import Storage

extension Work {
    /// Notes the words of a title, so that slips in questions can be set right.
    func learnWords(of form: PublishedForm) throws {
        let heads = Set(SearchTokens.words(of: form.title.title + " " + form.title.about.summary))
        let words = heads.union(SearchTokens.words(of: form.searchText)).filter { word in
            (4...24).contains(word.count) && word.allSatisfy(\.isLetter)
        }.sorted()
        var known: [String: Int] = [:]
        for chunk in words.chunks(of: 400) {
            for row in try rows("SELECT word, weight FROM catalog_word WHERE word IN (\(list: chunk))") {
                known[try row.text("word")] = try row.integer("weight")
            }
        }
        let changed = words.filter { (known[$0] ?? 0) < (heads.contains($0) ? 2 : 1) }
        for chunk in changed.chunks(of: 400) {
            let values = SQL.joined(chunk.map { "(\($0), \(heads.contains($0) ? 2 : 1))" }, by: ", ")
            try run(
                """
                INSERT INTO catalog_word (word, weight) VALUES \(sql: values)
                ON CONFLICT (word) DO UPDATE SET weight = excluded.weight
                """
            )
        }
        let spellings = changed.filter { known[$0] == nil }.flatMap { word in
            Spelling.keys(of: word).sorted().map { (spelling: $0, word: word) }
        }
        for chunk in spellings.chunks(of: 400) {
            let values = SQL.joined(chunk.map { "(\($0.spelling), \($0.word))" }, by: ", ")
            try run("INSERT INTO catalog_spelling (spelling, word) VALUES \(sql: values)")
        }
    }
}

extension Transaction {
    /// Whether a word, or one that begins with it, stands in a title.
    func isWord(_ word: String) throws -> Bool {
        let end = word + "\u{10FFFF}"
        return try first("SELECT word FROM catalog_word WHERE word >= \(word) AND word < \(end) LIMIT 1") != nil
    }

    /// Words of titles from which this one may differ by a slip.
    func words(near word: String) throws -> [(word: String, weight: Int)] {
        let found = try rows(
            """
            SELECT w.word, w.weight FROM catalog_spelling s JOIN catalog_word w ON w.word = s.word
            WHERE s.spelling IN (\(list: Spelling.keysToAsk(for: word).sorted()))
            """
        )
        // A word may stand under several of the keys.
        let weights = try found.reduce(into: [String: Int]()) { $0[try $1.text("word")] = try $1.integer("weight") }
        return weights.map { ($0.key, $0.value) }
    }
}

extension Array {
    /// Stretches of at most so many elements.
    fileprivate func chunks(of size: Int) -> [[Element]] {
        stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
    }
}
