/// Passwords that are tried first, as a rule over a list of words: a word from it alone, with digits and signs around
/// it, with digits in place of letters, twice, or two of them; what lies side by side on the keyboard; short numbers;
/// and what repeats a few characters. So a few hundred words stand for some hundred thousand passwords.
package enum CommonPasswords {
    /// Whether a password is one of them.
    package static func holds(_ password: String) -> Bool {
        let plain = password.lowercased()
        if isShortNumber(plain) || repeats(plain) || KeyboardWalk.holds(plain) || isBraided(plain) { return true }
        return PlainPassword.readings(of: password).contains { reading in
            // What stands around the word are digits and signs as they were typed, or what they look like.
            [core(of: reading), reading].contains { isWords($0, isLong: plain.count >= PasswordRule.advised) }
        } || isWords(core(of: plain), isLong: plain.count >= PasswordRule.advised)
    }

    /// The part from the first to the last letter.
    private static func core(of text: String) -> String {
        guard let first = text.firstIndex(where: \.isLetter), let last = text.lastIndex(where: \.isLetter) else {
            return ""
        }
        return String(text[first...last])
    }

    /// One word of the list or the beginning of a long one; up to three words when the password is not a long one.
    private static func isWords(_ text: String, isLong: Bool) -> Bool {
        if CommonWords.all.contains(text) || CommonWords.beginnings.contains(text) { return true }
        guard !isLong, text.count >= 6 else { return false }
        return isMade(of: 3, text.filter { $0.isLetter })
    }

    /// Whether a text is nothing but words of the list, so many at most.
    private static func isMade(of most: Int, _ text: String) -> Bool {
        if CommonWords.all.contains(text) { return true }
        guard most > 1 else { return false }
        return text.indices.dropFirst(1).contains { split in
            CommonWords.all.contains(String(text[..<split])) && isMade(of: most - 1, String(text[split...]))
        }
    }

    /// Two runs in turn, such as 1q2q3q4q.
    private static func isBraided(_ text: String) -> Bool {
        let characters = Array(text)
        return [0, 1].allSatisfy { side in
            let strand = String(stride(from: side, to: characters.count, by: 2).map { characters[$0] })
            return KeyboardWalk.holds(strand) && strand.count > 3
        }
    }

    /// Digits alone, few enough to try them all.
    private static func isShortNumber(_ text: String) -> Bool {
        text.count <= 12 && text.allSatisfy { ("0"..."9").contains($0) || "-./ ".contains($0) }
    }

    /// A few characters again and again: fewer than four different ones, or a beginning of at most a third.
    private static func repeats(_ text: String) -> Bool {
        if Set(text).count < 4 { return true }
        let characters = Array(text)
        return (1...max(1, characters.count / 2)).contains { length in
            guard characters.count.isMultiple(of: length) else { return false }
            let unit = String(characters[..<length])
            guard length <= 4 || characters.count / length >= 3 || CommonWords.all.contains(unit) else { return false }
            return characters.indices.allSatisfy { characters[$0] == characters[$0 % length] }
        }
    }
}

/// Runs of neighbors on a keyboard or in the alphabet.
enum KeyboardWalk {
    private static let rows: [String] = [
        "1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "abcdefghijklmnopqrstuvwxyz", "azertyuiop", "qwertz",
        "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p", "qazwsxedcrfvtgbyhnujmikolp", "!@#$%^&*()", "1q2w3e4r5t6y7u8i9o0p",
        "q1w2e3r4t5y6u7i8o9p0", "a1b2c3d4e5f6g7h8", "1a2b3c4d5e6f7g8h", "zaq12wsx", "zaq1xsw2cde3vfr4bgt5",
        "1qazxsw23edcvfr4",
        "147258369", "123698745", "qweasdzxc", "159357", "7531598246",
    ]
    private static let runs: [String] = rows + rows.map { String($0.reversed()) }

    /// Whether a text is made of such runs, each of three characters or more, or of one character again and again,
    /// with at most two characters over.
    static func holds(_ text: String) -> Bool {
        let characters = Array(text)
        var place = 0
        var over = 0
        while place < characters.count {
            let length = max(run(from: place, in: characters), same(from: place, in: characters))
            if length >= 3 {
                place += length
            } else {
                place += 1
                over += 1
                if over > 2 { return false }
            }
        }
        return true
    }

    private static func run(from place: Int, in characters: [Character]) -> Int {
        var length = 0
        while place + length < characters.count {
            let next = String(characters[place...(place + length)])
            guard runs.contains(where: { $0.contains(next) }) else { break }
            length += 1
        }
        return length
    }

    private static func same(from place: Int, in characters: [Character]) -> Int {
        characters[place...].prefix { $0 == characters[place] }.count
    }
}
