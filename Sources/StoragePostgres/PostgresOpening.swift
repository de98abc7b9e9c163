package import Storage

/// The way to a store on PostgreSQL that is there in every build, so that nobody else has to know of the trait.
package enum PostgresOpening {
    /// A store at an address as libpq reads it, such as `postgresql://proven@db.example/proven?sslmode=verify-full`.
    ///
    /// - Throws: ``StoreProblem`` when the address cannot be read, or when this program was built without PostgreSQL.
    package static func store(
        at address: String,
        settings: PostgresSettings = PostgresSettings()
    ) throws(StoreProblem) -> any Store {
        #if Postgres
            return try PostgresStore(address: address, settings: settings)
        #else
            throw .unfit(
                "This program was built without PostgreSQL. Build it with: swift build --traits Postgres --product proven"
            )
        #endif
    }

    /// Where the server is and which database is meant, as in `db.example:5432/proven`: without user and password.
    package static func place(of address: String) -> String {
        #if Postgres
            return PostgresAddress.place(of: address)
        #else
            return "PostgreSQL"
        #endif
    }
}
