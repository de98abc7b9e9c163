/// Bytes that reached the disk, with all that the database has to remember of them.
package struct KeptBytes: Hashable, Sendable {
    package let storageName: StorageName
    /// The file's own key, sealed by the master key and bound to the name.
    package let sealedKey: String
    package let size: Int64
    /// SHA-256 of the plain bytes as they were kept, in hexadecimal.
    package let digest: String
}

/// A person's file that was taken in: looked at, freed of metadata, encrypted and on the disk.
package struct KeptFile: Hashable, Sendable {
    /// The name to show; never part of a path.
    package let name: CleanFileName
    package let kind: FileKind
    /// For the `Content-Type` header.
    package let mediaType: String
    package let showing: Showing
    package let bytes: KeptBytes
}

/// Whether a file may be shown in a page or only be handed over.
package enum Showing: String, CaseIterable, Hashable, Sendable {
    case inline, download
}
