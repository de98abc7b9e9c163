internal import Application
internal import Credentialing

/// The accounts of the school that sign a person in.
struct ConnectionsPage: Page {
    static let template = "account/connections"

    /// An account that signs in.
    struct Connected: Sendable {
        let label: String
        let note: String
        let remove: String
    }

    /// A provider to connect an account of.
    struct Provider: Sendable {
        let label: String
        let path: String
    }

    let title = "Accounts that sign you in"
    let connected: [Connected]
    let hasConnected: Bool
    let providers: [Provider]
    let hasProviders: Bool

    init(_ accounts: [ConnectedAccount], providers: [(name: String, label: String)], zone: String) {
        connected = accounts.map { account in
            let provider = providers.first { $0.name == account.connection }?.label ?? account.issuer
            let used = account.used.map { "last used \(DateWords.date($0, zone: zone))" } ?? "not used yet"
            return Connected(
                label: account.label.isEmpty ? account.subject : account.label,
                note: "\(provider), connected \(DateWords.date(account.created, zone: zone)), \(used)",
                remove: Path.removeConnection(account.id)
            )
        }
        hasConnected = !connected.isEmpty
        self.providers = providers.map { Provider(label: $0.label, path: Path.connect($0.name)) }
        hasProviders = !providers.isEmpty
    }
}

/// Asks whether the account that a provider named is one's own, before it can sign in.
struct OfferedAccountPage: Page {
    static let template = "account/offered-account"

    let title = "Connect this account?"
    let label: String
    let provider: String
    let action: String

    init(label: String, provider: String, action: String) {
        self.label = label
        self.provider = provider
        self.action = action
    }
}
