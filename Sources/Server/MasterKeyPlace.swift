internal import Application
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
    /// - Parameter isSettled: Whether there is an installation already, which was made with a key.
    /// - Throws: ``StartProblem`` or `MasterKeyProblem`.
    init(_ configuration: ServerConfiguration, in folder: DataFolder, isSettled: Bool) throws {
        if let text = configuration.masterKey {
            key = try MasterKey(text: text)
            place = "the configuration"
            isBesideData = false
            return
        }
        let path = configuration.masterKeyFile ?? folder.trialKey
        place = path
        isBesideData = folder.holds(path)
        if FileManager.default.fileExists(atPath: path) {
            key = try MasterKey(file: path)
        } else if isSettled {
            throw StartProblem.keyMissing(path)
        } else {
            key = MasterKey.generate()
            try key.write(to: path)
        }
    }
}

extension ServerConfiguration {
    /// Asks, before anything is made, that the key lies apart from the data wherever others rely on what is signed
    /// (`decisions.md` §7). A trial may have both in one folder.
    ///
    /// - Throws: ``StartProblem``.
    func checkKeyPlace(publicURL: String?) throws(StartProblem) {
        guard masterKey == nil, let publicURL, !Settings(publicURL: publicURL, auditSalt: "").isTrial else { return }
        let folder = DataFolder(dataFolder)
        let path = masterKeyFile ?? folder.trialKey
        guard !folder.holds(path) else { throw .keyBesideData(path) }
    }
}
