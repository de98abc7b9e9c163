package import Application
internal import Credentialing
internal import Fetching
internal import Files
internal import Storage

/// A platform on a data folder, with what has to be known of it to serve it.
package struct OpenedPlatform: Sendable {
    package let platform: Platform
    package let folder: DataFolder
    package let masterKey: MasterKeyPlace
    /// Steps of the schema that were taken just now.
    package let migrations: [String]
    /// Where the records are, in words.
    package let database: String
    private let store: any Store

    /// Opens the installation in the configured folder. Every command goes this way.
    ///
    /// - Parameters:
    ///   - makes: Whether an installation is made where there is none; commands that only look do not.
    ///   - migrates: Whether steps of the schema that are missing are taken.
    ///   - fills: Whether a new database is filled by this process alone and thrown away if that is cut short.
    /// - Throws: an error whose description is a sentence for whoever runs the server.
    package init(
        _ configuration: ServerConfiguration,
        makes: Bool = false,
        migrates: Bool = true,
        fills: Bool = false,
        clock: Clock = .system
    ) async throws {
        folder = DataFolder(configuration.dataFolder)
        let place = DatabasePlace(configuration, in: folder)
        database = place.words
        let (store, isSettled) = try await place.open(makes: makes, fills: fills)
        self.store = store
        try folder.make()
        masterKey = try MasterKeyPlace(configuration, in: folder, isSettled: isSettled)
        let migrator = Migrator(Migrations.all)
        if migrates {
            migrations = try await migrator.migrate(store, at: clock.now().milliseconds)
            // The index of the search is made anew with it: an upgrade is rare, and titles are thousands at most.
            if isSettled, !migrations.isEmpty {
                try await CompleteCatalog.run(in: store, indexes: true, clock: clock)
            }
        } else {
            _ = try await migrator.missing(in: store)
            migrations = []
        }
        let installation = try await Self.installation(configuration, masterKey, in: store, makes: makes, clock: clock)
        var settings = Settings(publicURL: installation.publicURL, auditSalt: installation.auditSalt)
        settings.fileLimit = configuration.fileLimit
        settings.personQuota = configuration.personLimit
        settings.sessionIdleMinutes = configuration.idleMinutes
        settings.sessionMinutes = configuration.sessionMinutes
        settings.signInLinkMinutes = configuration.linkMinutes
        settings.invitationDays = configuration.invitationDays
        settings.smallestGroup = configuration.smallestGroup
        settings.secondFactor = configuration.secondFactor
        platform = Platform(
            store: store,
            files: try FileStore(folder: folder.files, key: masterKey.key),
            masterKey: masterKey.key,
            settings: settings,
            signOn: SignOn(configuration.signOn, asking: ProviderClient()),
            clock: clock
        )
    }

    /// Closes the database after what runs.
    package func close() async throws {
        try await store.close()
    }

    /// The address is compared by commands that publish something; the others take the stored one.
    private static func installation(
        _ configuration: ServerConfiguration,
        _ masterKey: MasterKeyPlace,
        in store: any Store,
        makes: Bool,
        clock: Clock
    ) async throws -> Installation {
        let stored = try await Installation.stored(in: store)
        if let stored, !makes {
            try stored.check(masterKeyID: masterKey.key.id)
            return stored
        }
        // A file of a database that is empty is no installation, and nobody who only looks makes one of it.
        guard makes else { throw StartProblem.nothingThere(configuration.dataFolder) }
        let own = PublicURL(host: configuration.host, port: configuration.port).text
        return try await Installation.settle(
            publicURL: configuration.publicURL ?? stored?.publishedElsewhere ?? own,
            masterKeyID: masterKey.key.id,
            in: store,
            clock: clock
        )
    }
}

extension Installation {
    /// The stored address, unless it is one that follows from host and port: then these have to be the same again,
    /// because forms and links of the pages name it.
    fileprivate var publishedElsewhere: String? {
        publicURL.hasPrefix("https://") ? publicURL : nil
    }
}
