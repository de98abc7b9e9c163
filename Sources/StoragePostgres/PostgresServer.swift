package import Storage

/// What a server has to be, so that the program can work on it.
package enum PostgresServer {
    /// The oldest version that its makers still mended when this was written. Nothing here needs a newer one.
    package static let oldestVersion = 14

    /// Looks at the version as libpq numbers it (150018 is 15.18), and at the encoding of the database.
    ///
    /// - Throws: ``StoreProblem`` with a sentence for whoever runs the server.
    package static func check(version: Int32, encoding: String) throws(StoreProblem) {
        guard version / 10_000 >= oldestVersion else {
            throw .unfit(
                """
                The database server is PostgreSQL \(version / 10_000), and Proven needs \(oldestVersion) or later. \
                Upgrade the server.
                """
            )
        }
        guard encoding == "UTF8" else {
            throw .unfit(
                """
                The database keeps text as \(encoding), and Proven needs UTF8. Make a database for it: CREATE DATABASE \
                proven ENCODING 'UTF8' TEMPLATE template0
                """
            )
        }
    }
}
