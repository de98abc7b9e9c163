/// A text that a learner follows or is judged by, as it was and as it is.
package struct Rewording: Hashable, Sendable {
    /// The place in words.
    package let label: String
    /// Empty when there was none.
    package let old: String
    /// Empty when there is none any more.
    package let new: String

    /// The words of both, those that differ marked.
    package var difference: WordDifference { WordDifference(from: old, to: new) }

    /// Texts of two versions that are not the same, in the order of the new one. What came or went with its part is
    /// told as such and is not repeated here.
    static func all(from old: MicroCredential, to new: MicroCredential) -> [Rewording] {
        let (former, current) = (AskedText.all(of: old), AskedText.all(of: new))
        let parts = Set(former.map(\.part)).symmetricDifference(current.map(\.part))
        let before = Dictionary(former.map { ($0.id, $0) }) { first, _ in first }
        let ids = Set(current.map(\.id))
        let kept = current.filter { !parts.contains($0.part) }.compactMap { text -> Rewording? in
            let was = before[text.id]?.text ?? ""
            return was == text.text ? nil : Rewording(label: text.label, old: was, new: text.text)
        }
        let gone = former.filter { !ids.contains($0.id) && !parts.contains($0.part) }
        return kept + gone.map { Rewording(label: $0.label, old: $0.text, new: "") }
    }
}

/// Two texts word by word.
package struct WordDifference: Hashable, Sendable {
    /// Words in a row that are in both texts, or in this one alone.
    package struct Run: Hashable, Sendable {
        package let text: String
        package let isShared: Bool
    }

    /// The old text; what is not shared is gone.
    package let old: [Run]
    /// The new text; what is not shared is new.
    package let new: [Run]

    /// Texts longer than this many words in the middle are shown whole, not word by word.
    private static let limit = 1500

    /// Compares two texts.
    package init(from old: String, to new: String) {
        let (before, after) = (Self.words(old), Self.words(new))
        let head = zip(before, after).prefix { $0 == $1 }.count
        let tail = zip(before.dropFirst(head).reversed(), after.dropFirst(head).reversed()).prefix { $0 == $1 }.count
        let middle = (
            Array(before[head..<(before.count - tail)]), Array(after[head..<(after.count - tail)])
        )
        let shared = Self.shared(middle.0, middle.1)
        func runs(_ words: [String], _ isShared: Set<Int>) -> [Run] {
            words.indices.map { index in
                let inner = index - head
                let isEdge = inner < 0 || index >= words.count - tail
                return Run(text: words[index], isShared: isEdge || isShared.contains(inner))
            }.merged()
        }
        self.old = runs(before, shared.0)
        self.new = runs(after, shared.1)
    }

    /// Words with the white space after them.
    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        var word = ""
        var isInSpace = false
        for character in text {
            if isInSpace, !character.isWhitespace {
                words.append(word)
                word = ""
            }
            isInSpace = character.isWhitespace
            word.append(character)
        }
        return word.isEmpty ? words : words + [word]
    }

    /// Places of the longest run of words, not necessarily side by side, that both have.
    private static func shared(_ old: [String], _ new: [String]) -> (Set<Int>, Set<Int>) {
        guard old.count <= limit, new.count <= limit else { return ([], []) }
        let difference = new.difference(from: old)
        var (gone, added): (Set<Int>, Set<Int>) = ([], [])
        for change in difference {
            switch change {
            case .remove(let offset, _, _): gone.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        return (Set(old.indices).subtracting(gone), Set(new.indices).subtracting(added))
    }
}

extension [WordDifference.Run] {
    /// Neighbors of a kind made one.
    fileprivate func merged() -> [WordDifference.Run] {
        reduce(into: []) { runs, run in
            if let last = runs.last, last.isShared == run.isShared {
                runs[runs.count - 1] = WordDifference.Run(text: last.text + run.text, isShared: run.isShared)
            } else {
                runs.append(run)
            }
        }
    }
}
