internal import Credentialing
package import Files
package import Storage

/// Everything that intentions and readings work on. One user intention is one method in an extension, in a file of its
/// own; it opens exactly one transaction.
package struct Platform: Sendable {
    package let store: any Store
    package let files: FileStore
    /// Wraps issuers' private keys and each file's own key; it is never in the database.
    package let masterKey: MasterKey
    package let settings: Settings
    /// Published versions, which never change, as read from their canonical documents.
    package let titles: Titles
    /// The catalog as lists are narrowed and sorted by it.
    let catalog = CatalogMemory()
    /// Hashes passwords, a few at a time.
    let passwords: PasswordHashing
    /// The providers of sign-in.
    let signOn: SignOn
    package let clock: Clock

    /// Puts the parts together; `Server` and the tests do.
    package init(
        store: any Store,
        files: FileStore,
        masterKey: MasterKey,
        settings: Settings,
        titles: Titles = Titles(),
        passwords: PasswordHashing = PasswordHashing(),
        signOn: SignOn = .none,
        clock: Clock = .system
    ) {
        self.store = store
        self.files = files
        self.masterKey = masterKey
        self.settings = settings
        self.titles = titles
        self.passwords = passwords
        self.signOn = signOn
        self.clock = clock
    }

    /// One write transaction. The body may run again after a conflict, so it must do nothing but through `work`.
    @discardableResult
    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (Work) throws -> Value
    ) async throws -> Value {
        let now = clock.now()
        let clock = clock
        let salt = settings.auditSalt
        return try await store.write { transaction in
            try body(Work(transaction: transaction, now: now, clock: clock, auditSalt: salt))
        }
    }

    /// One read transaction, which sees one state of the database from beginning to end.
    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> Value
    ) async throws -> Value {
        try await store.read(body)
    }
}
