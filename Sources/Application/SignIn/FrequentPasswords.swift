/// The most frequent passwords of eight characters and more that have leaked somewhere, as `zxcvbn` lists them (MIT
/// license, see `NOTICE`). Beside the rule of ``CommonPasswords``, which refuses kinds of passwords by what they are
/// made of, it refuses what no rule would find, such as words of other languages typed on a Latin keyboard.
enum FrequentPasswords {
    /// All, in lower case.
    static let all: Set<String> = Set(
        (EmbeddedTexts.all["SignIn/Lists/frequent-passwords.txt"]?.description ?? "")
            .split(separator: "\n").map { $0.lowercased() }
    )

    /// Whether a password is one of them, however its letters are written.
    static func holds(_ password: String) -> Bool {
        all.contains(password.lowercased())
    }
}
