public import LinkedData

/// What a verifier goes by.
public struct VerifierSettings: Sendable {
    /// The instant to judge dates by.
    public var now: DateTimeStamp
    /// The contexts that credentials may name.
    public var library: ContextLibrary
    /// Key documents given by the caller, which take the place of fetching them.
    public var keyDocuments: [DIDDocument]
    /// Public keys that the caller vouches for, by the name tokens call them by; `nil` for a key without one.
    public var trustedKeys: [TrustedKey]
    /// Status lists given by the caller, as JSON with a proof or as compact JWS.
    public var statusLists: [UnverifiedCredential]
    /// Where other documents come from.
    public var source: any DocumentSource
    /// The e-mail or id of the person the credential should be about.
    public var recipient: String?
    /// Whether to accept what samples of others need: keys named only in a URL's fragment, signers other than the
    /// issuer, tokens without the claims of Open Badges, short status lists, replaced contexts.
    public var isLax: Bool

    /// A key the caller vouches for.
    public struct TrustedKey: Sendable {
        /// The `kid` it goes by.
        public let name: String?
        /// The key.
        public let key: PublicKey

        /// A key the caller vouches for.
        public init(name: String?, key: PublicKey) {
            self.name = name
            self.key = key
        }
    }

    /// Strict settings: bundled contexts, nothing given, nothing fetched.
    public init(now: DateTimeStamp, source: any DocumentSource = OfflineSource()) {
        self.now = now
        self.source = source
        library = .bundled
        keyDocuments = []
        trustedKeys = []
        statusLists = []
        isLax = false
    }
}
