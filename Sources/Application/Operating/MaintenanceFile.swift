package import Credentialing
internal import Foundation

/// Whether the pages are closed for maintenance: a small file in the data folder, so that it can be said while the
/// database is away, and by another process than the one that serves.
package struct MaintenanceFile: Hashable, Sendable {
    /// What visitors are told.
    package struct Notice: Hashable, Sendable, Codable {
        /// When the pages should be open again, in milliseconds, if that is known.
        let until: Int64?
        /// A sentence of the administrator's own, or none.
        package let message: String

        /// Takes both.
        package init(until: Instant?, message: String) {
            self.until = until?.milliseconds
            self.message = message
        }

        /// Seconds until the pages should be open again; `nil` when nobody said, or the time has passed.
        package func secondsLeft(at now: Instant) -> Int? {
            guard let until, until > now.milliseconds else { return nil }
            return Int((until - now.milliseconds + 999) / 1000)
        }
    }

    /// The name of the file.
    package static let name = "maintenance.json"

    private let path: String

    /// The file of a data folder.
    package init(in folder: String) {
        path = folder + "/" + Self.name
    }

    /// What is said there, or `nil` when the pages are open. A file that cannot be read closes them without a sentence.
    package func read() -> Notice? {
        guard let bytes = FileManager.default.contents(atPath: path) else { return nil }
        return (try? JSONDecoder().decode(Notice.self, from: bytes)) ?? Notice(until: nil, message: "")
    }

    /// Closes the pages.
    package func write(_ notice: Notice) throws(MaintenanceProblem) {
        do { try JSONEncoder().encode(notice).write(to: URL(filePath: path), options: .atomic) } catch {
            throw MaintenanceProblem(path: path)
        }
    }

    /// Opens them again.
    package func remove() throws(MaintenanceProblem) {
        guard FileManager.default.fileExists(atPath: path) else { return }
        do { try FileManager.default.removeItem(atPath: path) } catch { throw MaintenanceProblem(path: path) }
    }
}

/// The file cannot be written or removed.
package struct MaintenanceProblem: Error, Hashable, Sendable, CustomStringConvertible {
    let path: String

    package var description: String { "\(path) cannot be changed. Is the disk full, or the folder another user's?" }
}
