/// What a look at a provider found, fact by fact, in sentences for whoever administers the sign-in.
package struct ProviderReport: Hashable, Sendable {
    /// One fact.
    package struct Finding: Hashable, Sendable {
        /// Whether people can sign in with it being so.
        package let isGood: Bool
        /// What was found.
        package let sentence: String
        /// What to do about it.
        package let advice: String?

        /// A fact that is as it has to be.
        package static func good(_ sentence: String) -> Finding {
            Finding(isGood: true, sentence: sentence, advice: nil)
        }

        /// A fact that keeps people from signing in, with what to do.
        package static func wrong(_ sentence: String, advice: String) -> Finding {
            Finding(isGood: false, sentence: sentence, advice: advice)
        }
    }

    package private(set) var findings: [Finding] = []

    /// Nothing found yet.
    package init() {}

    /// Whether nothing found keeps people from signing in.
    package var works: Bool { findings.allSatisfy(\.isGood) }

    /// Adds a fact.
    package mutating func add(_ finding: Finding) {
        findings.append(finding)
    }
}

extension ProviderReport {
    /// A document did not come.
    mutating func addSilence(_ what: String, _ fault: SignOnFault, of provider: Provider) {
        add(
            .wrong(
                "\(what) cannot be read: \(Self.reason(fault)).",
                advice: provider.settingOfIssuer.map { setting in
                    "Look at \(setting), and whether this server may reach that address: firewall, proxy, DNS."
                } ?? "Look whether this server may reach that address: firewall, proxy, DNS."
            )
        )
    }

    /// A document came and is not what it has to be.
    mutating func addFault(_ what: String, _ fault: SignOnFault, advice: String) {
        add(.wrong("\(what) cannot be used: \(Self.reason(fault)).", advice: advice))
    }

    private static func reason(_ fault: SignOnFault) -> String {
        if case .provider(let why) = fault { why } else { fault.description }
    }

    /// Words of a provider, short and without anything that is not plain.
    static func shown(_ text: String) -> String {
        let plain = text.unicodeScalars.filter { (0x20...0x7E).contains($0.value) }
        var shown = ""
        shown.unicodeScalars.append(contentsOf: plain.prefix(200))
        return shown
    }

    /// “RS256, ES256 and EdDSA”.
    static func list(_ words: [String], _ link: String = "and") -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "nothing" }
        return words.dropLast().joined(separator: ", ") + " \(link) " + last
    }
}

extension Provider {
    /// The setting that its issuer follows from; none where the house has one for all.
    var settingOfIssuer: String? {
        switch kind {
        case .google, .clever: nil
        case .entra: "signOn.\(name).tenant"
        case .classlink, .other: "signOn.\(name).issuer"
        }
    }
}
