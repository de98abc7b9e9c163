/// The keys of one provider of sign-in; NAME stands for its name in `signOn.connections`.
package struct SignOnKeys: Sendable {
    let kind, label, issuer, clientID, clientSecret, domains, tenant, districts: ConfigurationKey
    let organization, makesPeople, trustsAddresses, roleClaim, roles: ConfigurationKey

    /// The keys of a provider, in words for `docs/configuration.md`.
    package init(_ name: String) {
        func key(_ part: String, _ standard: String, _ meaning: String, isSecret: Bool = false) -> ConfigurationKey {
            ConfigurationKey("signOn.\(name).\(part)", standard, meaning, isSecret: isSecret)
        }
        kind = key("kind", "other", "Whose ways it follows: google, entra, clever, classlink or other.")
        label = key("label", "", "What its button says after “Sign in with”.")
        issuer = key("issuer", "", "The provider's issuer, needed for other: its address without /.well-known….")
        clientID = key("clientID", "", "The name that the provider gave this installation.")
        clientSecret = key("clientSecret", "", "The secret that goes with it.", isSecret: true)
        domains = key("domains", "", "The domains of your Google Workspace, with commas between; needed for google.")
        tenant = key(
            "tenant",
            "",
            "The GUID of your Microsoft tenant, needed for entra; the number of your ClassLink tenant, for its accounts alone."
        )
        districts = key("districts", "", "The ids of your Clever districts, with commas between; needed for clever.")
        organization = key("organization", "", "The address word of the organization for new people and mapped roles.")
        makesPeople = key(
            "makesPeople",
            "false",
            "Whether an account that nobody has connected makes a new person there, as a learner."
        )
        trustsAddresses = key(
            "trustsAddresses",
            "false",
            "Whether an address is taken as the person's own although the provider does not say it is verified."
        )
        roleClaim = key(
            "roleClaim",
            "",
            "The claim of the token that roles come from. Without it, roles are given here."
        )
        roles = key("roles", "", "Roles by value of that claim: value=role, with commas between.")
    }

    /// All, in the order of the documentation.
    package var all: [ConfigurationKey] {
        [
            kind, label, issuer, clientID, clientSecret, domains, tenant, districts, organization, makesPeople,
            trustsAddresses, roleClaim, roles,
        ]
    }
}

extension SignOnKeys {
    /// Entries of a value with commas between, without blanks around them.
    static func entries(_ text: String, between separator: Character = ",") -> [String] {
        text.split(separator: separator).map { entry in
            var entry = entry.drop { $0.isWhitespace }
            while entry.last?.isWhitespace == true { entry.removeLast() }
            return String(entry)
        }.filter { !$0.isEmpty }
    }
}
