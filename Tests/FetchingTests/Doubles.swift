import Fetching
import Synchronization

/// A name server that answers from a list, one answer after the other, and counts.
final class ListedResolver: HostResolver {
    struct NoSuchHost: Error {}

    private let answers: Mutex<[String: [[IPAddress]]]>
    private let asked = Mutex<[String]>([])

    init(_ answers: [String: [[IPAddress]]]) {
        self.answers = Mutex(answers)
    }

    convenience init(_ hosts: String..., at address: IPAddress) {
        self.init(Dictionary(uniqueKeysWithValues: hosts.map { ($0, [[address]]) }))
    }

    var questions: [String] { asked.withLock { $0 } }

    /// The next answer; the last one stays.
    func addresses(of host: String) async throws -> [IPAddress] {
        asked.withLock { $0.append(host) }
        return try answers.withLock { answers in
            guard let list = answers[host], let first = list.first else { throw NoSuchHost() }
            if list.count > 1 { answers[host] = Array(list.dropFirst()) }
            return first
        }
    }
}

/// A transport without a network, that writes down where it was sent.
final class ScriptedTransport: Transport {
    typealias Script = @Sendable (String, IPAddress) async throws(TransportFailure) -> TransportAnswer

    private let script: Script
    private let sent = Mutex<[String]>([])
    private let given = Mutex<[FetchLimits]>([])

    init(_ script: @escaping Script) {
        self.script = script
    }

    var requests: [String] { sent.withLock { $0 } }
    var limits: [FetchLimits] { given.withLock { $0 } }

    func get(
        _ target: FetchTarget,
        at address: IPAddress,
        limits: FetchLimits
    ) async throws(TransportFailure) -> TransportAnswer {
        sent.withLock { $0.append("\(target.url) at \(address)") }
        given.withLock { $0.append(limits) }
        return try await script(target.url, address)
    }
}

extension IPAddress {
    static let loopback = IPAddress.v4(0x7F00_0001)
    static let eight = IPAddress.v4(0x0808_0808)
    static let one = IPAddress.v4(0x0101_0101)
    static let inner = IPAddress.v4(0x0A00_0001)
}
