/// Every word of the listed titles once, under a number, so that comparing words is comparing numbers. A word stays when
/// its title goes.
struct Vocabulary: Sendable {
    /// A word, or a stem, by its number.
    typealias Number = Int32

    private var words: [String] = []
    private var numbers: [String: Number] = [:]
    private var stemNumbers: [String: Number] = [:]
    /// The stem of each word.
    private(set) var stems: [Number] = []

    var count: Int { words.count }

    /// The words of a text in their order; those not met before are added.
    mutating func take(_ text: String) -> [Number] {
        SearchTokens.words(of: text).map { word in
            if let known = numbers[word] { return known }
            let number = Number(words.count)
            numbers[word] = number
            words.append(word)
            let stem = SearchTokens.stem(word)
            let stemNumber = stemNumbers[stem] ?? Number(stemNumbers.count)
            stemNumbers[stem] = stemNumber
            stems.append(stemNumber)
            return number
        }
    }

    /// The stems of a phrase; `nil` when one of them is in no title, so that none has the phrase.
    func stems(of phrase: [String]) -> [Number]? {
        let found = phrase.compactMap { stemNumbers[SearchTokens.stem($0)] }
        return found.count == phrase.count && !found.isEmpty ? found : nil
    }

    /// Words that begin so.
    func places(beginning start: String) -> [Int] {
        words.indices.filter { words[$0].hasPrefix(start) }
    }
}

/// Phrases held against the words of titles: whether one of them stands there, in one form or another.
struct PhraseMatcher: Sendable {
    /// For each word of the vocabulary, whether it is a phrase by itself; empty when there is none such.
    private var alone: [Bool] = []
    private var longer: [[Vocabulary.Number]] = []
    private let stems: [Vocabulary.Number]

    /// - Parameter open: The beginning of a word that counts as well.
    init(_ phrases: [[String]], open: String? = nil, in vocabulary: Vocabulary) {
        stems = vocabulary.stems
        var single: Set<Vocabulary.Number> = []
        for phrase in phrases.compactMap(vocabulary.stems(of:)) {
            if phrase.count == 1 { single.insert(phrase[0]) } else { longer.append(phrase) }
        }
        let beginnings = open.map(vocabulary.places(beginning:)) ?? []
        guard !single.isEmpty || !beginnings.isEmpty else { return }
        alone = stems.map(single.contains)
        for place in beginnings { alone[place] = true }
    }

    /// Whether the words hold one of the phrases.
    func matches(_ words: [Vocabulary.Number]) -> Bool {
        if !alone.isEmpty { for word in words where alone[Int(word)] { return true } }
        for phrase in longer where holds(words, phrase) { return true }
        return false
    }

    private func holds(_ words: [Vocabulary.Number], _ phrase: [Vocabulary.Number]) -> Bool {
        var start = 0
        while start + phrase.count <= words.count {
            var length = 0
            while length < phrase.count, stems[Int(words[start + length])] == phrase[length] { length += 1 }
            if length == phrase.count { return true }
            start += 1
        }
        return false
    }
}
