import OpenBadges
import Synchronization

/// A source that has nothing and keeps what it was asked for.
final class Asked: DocumentSource {
    private let asked: Mutex<[String]> = Mutex([])

    var urls: [String] { asked.withLock { $0 } }

    func document(at url: String) async throws(DocumentUnavailable) -> [UInt8] {
        asked.withLock { $0.append(url) }
        throw DocumentUnavailable(url: url, reason: .unreachable)
    }
}
