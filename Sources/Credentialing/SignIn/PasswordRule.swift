/// What a new password has to be: long enough, and not what is tried first. There are no rules of composition, because
/// they make passwords alike (NIST SP 800-63B §3.1.1.2, ASVS 6.2).
package struct PasswordRule: Sendable {
    /// The fewest characters.
    package static let least = 8
    /// What people are advised to choose.
    package static let advised = 15
    /// The most characters; nobody types more, and hashing has to end.
    package static let most = 256

    /// Why a password is not taken.
    package enum Problem: Hashable, Sendable {
        case tooShort, tooLong, common, personal

        /// What to do, for the person who chose it.
        package var sentence: String {
            switch self {
            case .tooShort:
                "Choose at least \(PasswordRule.least) characters; \(PasswordRule.advised) or more are better"
            case .tooLong: "Choose at most \(PasswordRule.most) characters"
            case .common:
                """
                This is among the passwords that are tried first. Choose another, such as four words that have nothing to \
                do with each other
                """
            case .personal:
                """
                Someone who knows you would try this first, because it is made of your name, your address or your \
                organization. Choose another
                """
            }
        }
    }

    private let personal: [String]

    /// A rule for one person.
    ///
    /// - Parameter context: names and addresses that a stranger would try for this person: their own, and that of their
    ///   organization and of the site.
    package init(context: [String]) {
        let words = context.flatMap { PlainPassword.words(of: $0) }.filter { $0.count >= 3 }
        personal = Set(words).sorted { ($1.count, $0) < ($0.count, $1) }
    }

    /// What is wrong with a password; `nil` when it is taken.
    package func problem(of password: String) -> Problem? {
        let length = password.unicodeScalars.count
        if length < Self.least { return .tooShort }
        if length > Self.most { return .tooLong }
        if CommonPasswords.holds(password) { return .common }
        return isPersonal(password) ? .personal : nil
    }

    /// Whether little is left when what a stranger knows is taken out.
    private func isPersonal(_ password: String) -> Bool {
        PlainPassword.readings(of: password).contains { reading in
            var rest = reading
            for word in personal { rest = rest.replacing(word, with: "") }
            return rest.count < reading.count && rest.count < 6
        }
    }
}

/// A password as those read it who guess: without capitals, and with letters for the digits and signs that stand for
/// them.
enum PlainPassword {
    /// The password in lower case; and with letters in place of what looks like them, where a 1 may be an i or an l.
    static func readings(of password: String) -> [String] {
        let plain = password.lowercased()
        return [plain, letters(plain, one: "i"), letters(plain, one: "l")]
    }

    /// The words of a name or an address.
    static func words(of text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    private static func letters(_ text: String, one: Character) -> String {
        String(text.map { $0 == "1" || $0 == "!" ? one : looks[$0] ?? $0 })
    }

    private static let looks: [Character: Character] = [
        "0": "o", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b", "9": "g", "@": "a", "$": "s", "+": "t",
    ]
}
