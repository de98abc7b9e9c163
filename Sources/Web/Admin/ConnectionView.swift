internal import Application
internal import Credentialing
internal import OpenIDConnect

/// One connection to a provider in words.
package struct ConnectionView: Sendable {
    /// A label with what belongs to it.
    package struct Fact: Sendable {
        package let label: String
        package let value: String
    }

    /// Something to copy, letter for letter.
    package struct Text: Sendable {
        package let label: String
        package let text: String
    }

    /// A role that follows a value of the claim.
    package struct Mapping: Sendable {
        package let value: String
        package let role: String
    }

    package let section: String
    package let label: String
    package let kind: String
    package let texts: [Text]
    package let facts: [Fact]
    /// How roles come about.
    package let roles: String
    package let mappings: [Mapping]
    package let hasMappings: Bool
    package let accounts: String
    package let lastUsed: String
    package let action: String
    package let report: CheckView?

    init(_ entry: ConnectionEntry, report: ProviderReport?, zone: String) {
        section = Self.section(entry.name)
        label = entry.label
        kind = Self.words(entry.kind)
        texts = [
            Text(label: "Name", text: entry.name), Text(label: "Issuer", text: entry.issuer),
            Text(label: "Client ID", text: entry.clientID),
            Text(label: "Redirect address", text: entry.redirectURI),
        ]
        facts = [
            Fact(label: "Who may sign in", value: Self.admitted(entry)),
            Fact(label: "New people", value: Self.newcomers(entry)),
            Fact(label: "Addresses", value: Self.addresses(entry)),
        ]
        mappings =
            entry.roleClaim == nil
            ? [] : entry.roles.map { Mapping(value: $0.value, role: $0.role.words) }
        hasMappings = !mappings.isEmpty
        roles = Self.roles(entry)
        accounts = "\(entry.accounts)"
        lastUsed = entry.lastUsed.map { DateWords.date($0, zone: zone) } ?? "Not used yet"
        action = Path.checkConnection(entry.name)
        self.report = report.map { CheckView($0) }
    }

    /// The id of its section on the page. It begins with words of ours, so that no name meets another id.
    static func section(_ name: String) -> String { "connection-" + name }

    private static func words(_ kind: ProviderKind) -> String {
        switch kind {
        case .google: "Google Workspace"
        case .entra: "Microsoft Entra"
        case .clever: "Clever"
        case .classlink: "ClassLink"
        case .other: "Another provider of OpenID Connect"
        }
    }

    private static func admitted(_ entry: ConnectionEntry) -> String {
        switch entry.kind {
        case .google: "Accounts of " + list(entry.domains) + ", no others"
        case .entra: "Accounts of the tenant \(entry.tenant ?? ""), no others"
        case .clever:
            (entry.districts.count == 1 ? "Staff of the district " : "Staff of the districts ")
                + list(entry.districts) + ". Students are refused."
        case .classlink:
            (entry.tenant.map { "Accounts of the tenant \($0)." } ?? "Whom ClassLink lets in, of any tenant.")
                + " Students and parents are refused."
        case .other: "Whom the provider lets in"
        }
    }

    private static func newcomers(_ entry: ConnectionEntry) -> String {
        guard entry.makesPeople, let place = entry.organization else {
            return "None. An account signs in after its owner connected it, on the page of their own account."
        }
        if entry.kind == .entra, !entry.trustsAddresses {
            return
                "None. They should be made at \(words(place)), but Microsoft never says that an address is verified. Without trustsAddresses nobody is made."
        }
        return
            "An account that nobody has connected makes a new learner at \(words(place)), unless somebody has its address already."
    }

    private static func addresses(_ entry: ConnectionEntry) -> String {
        entry.trustsAddresses
            ? "Taken as the person's own, even where the provider does not say that they are verified"
            : "Taken as the person's own only where the provider says that they are verified"
    }

    private static func roles(_ entry: ConnectionEntry) -> String {
        guard let claim = entry.roleClaim, let place = entry.organization, !entry.roles.isEmpty else {
            return "Given by hand here"
        }
        return "They follow the claim “\(claim)”, at \(words(place)). What was given by hand stays."
    }

    private static func words(_ place: ConnectionEntry.Place) -> String {
        place.name ?? "“\(place.word)”, which is not there"
    }

    private static func list(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " and " + last
    }
}

/// What was found at a provider just now.
package struct CheckView: Sendable {
    /// One fact with what to do about it.
    package struct Line: Sendable {
        package let kind: String
        package let answer: String
        package let sentence: String
        package let advice: String?
    }

    package let kind: String
    package let head: String
    package let next: String
    package let lines: [Line]

    init(_ report: ProviderReport) {
        kind = report.works ? "good" : "bad"
        head =
            report.works
            ? "The provider answers as it has to" : "Nobody can sign in with this connection as it is"
        next =
            report.works
            ? "Whether it takes the client ID, the secret and the redirect address shows when somebody signs in: try it yourself in a private window."
            : "What to do stands below. People still sign in with a link in their mail."
        lines = report.findings.map { finding in
            Line(
                kind: finding.isGood ? "good" : "bad",
                answer: finding.isGood ? "Good" : "Wrong",
                sentence: finding.sentence,
                advice: finding.advice
            )
        }
    }
}
