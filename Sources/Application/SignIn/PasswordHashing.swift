internal import Dispatch
internal import Foundation

/// Hashes passwords, a few at a time: each takes much memory and a core for a while, and a flood of tries must not take
/// them all. The others wait their turn, and when too many wait, whoever comes is told to come back.
package actor PasswordHashing {
    private let cost: PasswordCost
    private let atOnce: Int
    private let mostWaiting: Int
    /// Not the threads that answer requests: one hash keeps its thread for a quarter of a second.
    private let queue = DispatchQueue(label: "proven.passwords", qos: .utility, attributes: .concurrent)
    private var running = 0
    private var waiting: [CheckedContinuation<Void, Never>] = []
    /// The most that ran at once, for the test.
    private(set) var mostRunning = 0

    /// Hashes of a cost.
    ///
    /// - Parameters:
    ///   - atOnce: how many run at the same time; as many as there are cores, two to four, unless said.
    ///   - mostWaiting: how many may wait.
    package init(cost: PasswordCost = .standard, atOnce: Int? = nil, mostWaiting: Int = 200) {
        self.cost = cost
        self.atOnce = atOnce ?? min(4, max(2, ProcessInfo.processInfo.activeProcessorCount))
        self.mostWaiting = mostWaiting
    }

    /// What is to be kept of a password.
    ///
    /// - Throws: ``PasswordsBusy`` when too many wait, or when there is no memory.
    func verifier(of password: String, salt: [UInt8]) async throws(PasswordsBusy) -> String {
        let cost = cost
        let made = try await run { PasswordVerifier(of: password, salt: salt, cost: cost) }
        guard let made else { throw PasswordsBusy() }
        return made.text
    }

    /// Whether a password is the one that a verifier is of, and whether that has another cost than new ones. Without a
    /// verifier the work is the same, and no password fits.
    ///
    /// - Throws: ``PasswordsBusy`` when too many wait.
    func check(_ password: String, _ stored: String?) async throws(PasswordsBusy) -> (fits: Bool, isOld: Bool) {
        let cost = cost
        let verifier = stored.flatMap { PasswordVerifier($0) }
        let fits = try await run {
            guard let verifier else {
                _ = PasswordVerifier(of: password, salt: Self.nobodysSalt, cost: cost)
                return false
            }
            return verifier.fits(password)
        }
        return (fits, fits && verifier?.cost != cost)
    }

    private static let nobodysSalt = Array("nobody’s password".utf8)

    private func run<Value: Sendable>(
        _ work: @escaping @Sendable () -> Value
    ) async throws(PasswordsBusy) -> Value {
        if running < atOnce {
            running += 1
            mostRunning = max(mostRunning, running)
        } else {
            guard waiting.count < mostWaiting else { throw PasswordsBusy() }
            // Whoever ends hands over the place.
            await withCheckedContinuation { waiting.append($0) }
        }
        let value = await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: work()) }
        }
        if waiting.isEmpty { running -= 1 } else { waiting.removeFirst().resume() }
        return value
    }
}

/// Too many sign in with a password at this moment.
package struct PasswordsBusy: Error, Hashable, Sendable {
    /// As thrown.
    package init() {}
}
