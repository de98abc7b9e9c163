internal import Application
internal import Storage
internal import StoragePostgres
internal import StorageSQLite

/// Which database an installation is in, as configured.
enum DatabasePlace: Sendable {
    case file(DataFolder)
    case postgres(address: String, connections: Int)

    init(_ configuration: ServerConfiguration, in folder: DataFolder) {
        if let address = configuration.databaseURL {
            self = .postgres(address: address, connections: configuration.databaseConnections)
        } else {
            self = .file(folder)
        }
    }

    /// In words, without the password.
    var words: String {
        switch self {
        case .file(let folder): folder.database
        case .postgres(let address, _): PostgresOpening.place(of: address)
        }
    }

    /// Opens it as it is; a file is made when there is none.
    func store() throws -> any Store {
        switch self {
        case .file(let folder): return try SQLiteStore(path: folder.database)
        case .postgres(let address, let connections):
            var settings = PostgresSettings()
            settings.connections = connections
            return try PostgresOpening.store(at: address, settings: settings)
        }
    }

    /// Opens it.
    ///
    /// - Parameter makes: Whether what is not there is made.
    /// - Returns: the store, and whether an installation was in it before.
    /// - Throws: an error whose description is a sentence for whoever runs the server.
    func open(makes: Bool, fills: Bool) async throws -> (store: any Store, isSettled: Bool) {
        switch self {
        case .file(let folder):
            let isSettled = folder.isSettled
            guard makes || isSettled else { throw StartProblem.nothingThere(folder.path) }
            try folder.make()
            let path = folder.database
            return (fills && !isSettled ? try .filling(path: path) : try SQLiteStore(path: path), isSettled)
        case .postgres:
            let store = try store()
            let isSettled =
                try await Migrator(Migrations.all).hasBegun(in: store)
                ? try await Installation.stored(in: store) != nil : false
            guard makes || isSettled else { throw StartProblem.nothingThere(words) }
            return (store, isSettled)
        }
    }
}
