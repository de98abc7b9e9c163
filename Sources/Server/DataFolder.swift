internal import Foundation

/// The folder that holds everything of an installation. Only its owner can look into it.
package struct DataFolder: Hashable, Sendable {
    package let path: String

    /// A folder by its path, made absolute so that it can be told to others.
    package init(_ path: String) {
        self.path = URL(filePath: path).standardizedFileURL.path().removingPercentEncoding?.withoutLastSlash ?? path
    }

    package var database: String { path + "/proven.sqlite" }
    package var files: String { path + "/files" }
    package var mail: String { path + "/mail" }
    /// Where the master key lies when no other place is named.
    package var trialKey: String { path + "/master.key" }

    /// Whether a file lies in the folder, or would, however its path is written.
    func holds(_ file: String) -> Bool {
        func real(_ path: String) -> String {
            URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().path(percentEncoded: false)
        }
        let place = URL(filePath: file).deletingLastPathComponent().path(percentEncoded: false)
        return (real(place).withoutLastSlash + "/").hasPrefix(real(path).withoutLastSlash + "/")
    }

    /// Whether an installation was made here.
    package var isSettled: Bool { FileManager.default.fileExists(atPath: database) }

    /// Makes the folder when it is not there.
    ///
    /// - Throws: ``StartProblem`` when it cannot be made.
    func make() throws(StartProblem) {
        do {
            try FileManager.default.createDirectory(
                atPath: path,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw .cannotMakeFolder(path)
        }
    }
}

extension String {
    fileprivate var withoutLastSlash: String {
        count > 1 && hasSuffix("/") ? String(dropLast()) : self
    }
}
