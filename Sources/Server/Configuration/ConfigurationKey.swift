/// One thing that can be configured: named here once, with its meaning, for the program and for
/// `docs/configuration.md`.
package struct ConfigurationKey: Hashable, Sendable {
    /// As in the file, with dots between levels: `smtp.host`.
    package let name: String
    /// The value without any configuration; empty when there is none.
    package let standard: String
    /// What it means, in one sentence.
    package let meaning: String
    /// Never shown, not even by `proven config`.
    package let isSecret: Bool

    /// A key that is not secret unless said.
    init(_ name: String, _ standard: String, _ meaning: String, isSecret: Bool = false) {
        self.name = name
        self.standard = standard
        self.meaning = meaning
        self.isSecret = isSecret
    }

    /// As in the environment: `PROVEN_SMTP_HOST`.
    package var environmentName: String {
        var text = "PROVEN_"
        var previous: Character = "_"
        for letter in name {
            if letter.isUppercase, previous.isLowercase { text += "_" }
            text += letter == "." ? "_" : letter.uppercased()
            previous = letter
        }
        return text
    }
}
