/// Stands until the store is merged.
package struct MasterKey: Sendable { package static func generate() -> MasterKey { MasterKey() } }
/// Stands until the store is merged.
package struct FileStore: Sendable { package init(folder: String, key: MasterKey) throws {} }
