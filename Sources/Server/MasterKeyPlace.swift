package import Files
internal import Foundation

/// The master key and where it came from.
package struct MasterKeyPlace: Sendable {
    package let key: MasterKey
    /// In words, for the line at the start.
    package let place: String
    /// The key lies beside what it protects, which is good for trying out and for nothing else.
    package let isBesideData: Bool

    /// Reads the key from the configuration or its file, or makes it when the installation is new.
    ///
    /// - Throws: ``StartProblem`` or `MasterKeyProblem`.
    init(_ configuration: ServerConfiguration, in folder: DataFolder) throws {
        if let text = configuration.masterKey {
            key = try MasterKey(text: text)
            place = "the configuration"
            isBesideData = false
            return
        }
        let path = configuration.masterKeyFile ?? folder.trialKey
        place = path
        isBesideData = DataFolder(path).path.hasPrefix(folder.path + "/")
        if FileManager.default.fileExists(atPath: path) {
            key = try MasterKey(file: path)
        } else if folder.isSettled {
            throw StartProblem.keyMissing(path)
        } else {
            key = MasterKey.generate()
            try key.write(to: path)
        }
    }
}
