package import Storage

/// The schema, as numbered texts that are only ever added to.
package enum Migrations {
    /// All, in order, from the folder `SQL`.
    package static var all: [Migration] {
        EmbeddedTexts.all.compactMap { path, text in
            Migration(file: path.split(separator: "/").last.map(String.init) ?? path, text: "\(text)")
        }.sorted { ($0.number, $0.name) < ($1.number, $1.name) }
    }
}
