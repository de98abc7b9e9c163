package import Application
package import Credentialing
internal import Files
internal import Foundation
internal import Storage
internal import StoreKit
internal import Synchronization

extension Platform {
    /// A platform on the store chosen for the run, made by the real migrations, with a file store in a temporary folder
    /// and a clock that tests move by hand. No doubles.
    ///
    /// - Parameter onDisk: With several connections also on SQLite, as a server has; by default it is in memory.
    package static func testing(
        clock: TestClock = TestClock(),
        publicURL: String = "http://127.0.0.1:8080",
        secondFactor: SecondFactorPolicy = .nobody,
        signOn: SignOn = .none,
        onDisk: Bool = false
    ) async throws -> Platform {
        let store = try await ChosenStore.migrated(by: Migrator(Migrations.all), onDisk: onDisk)
        return try made(of: [store], clock: clock, publicURL: publicURL, secondFactor: secondFactor, signOn: signOn)[0]
    }

    /// Two platforms on one database and one folder of files, as two processes of one installation.
    package static func pair(clock: TestClock = TestClock()) async throws -> (Platform, Platform) {
        let (first, second) = try await ChosenStore.pair(migratedBy: Migrator(Migrations.all))
        let made = try made(of: [first, second], clock: clock, publicURL: "http://127.0.0.1:8080")
        return (made[0], made[1])
    }

    /// Costs next to nothing, so that tests can try many passwords.
    package static let quickly = PasswordCost(cost: 16, blockSize: 1, parallelism: 1)

    private static func made(
        of stores: [any Store],
        clock: TestClock,
        publicURL: String,
        secondFactor: SecondFactorPolicy = .nobody,
        signOn: SignOn = .none
    ) throws -> [Platform] {
        let key = MasterKey.generate()
        let folder = FileManager.default.temporaryDirectory.appending(path: "proven-tests-\(UUID().uuidString)")
        return try stores.map { store in
            Platform(
                store: store,
                files: try FileStore(folder: folder.path(), key: key),
                masterKey: key,
                settings: Settings(publicURL: publicURL, auditSalt: "salt of the tests", secondFactor: secondFactor),
                passwords: PasswordHashing(cost: quickly),
                signOn: signOn,
                clock: clock.clock
            )
        }
    }
}

/// A clock that stands still until a test moves it. Ids stay in the order in which they were made.
package final class TestClock: Sendable {
    private let moment: Mutex<(now: Instant, count: Int64)>

    /// Stands at Tuesday, November 24, 2026, 9:00 AM in Denver, unless said.
    package init(_ now: Instant = Instant(milliseconds: 1_795_536_000_000)) {
        moment = Mutex((now, 0))
    }

    /// The moment at which the clock stands.
    package var now: Instant { moment.withLock { $0.now } }

    /// Moves the clock on.
    package func advance(days: Int = 0, hours: Int = 0, minutes: Int = 0, seconds: Int = 0) {
        let all = ((days * 24 + hours) * 60 + minutes) * 60 + seconds
        moment.withLock { $0.now = $0.now.adding(seconds: all) }
    }

    /// The clock as the platform takes it.
    package var clock: Clock {
        Clock(
            now: { self.now },
            newID: { instant in
                let count = self.moment.withLock { moment in
                    moment.count += 1
                    return moment.count
                }
                var generator = SystemRandomNumberGenerator()
                return UUIDv7.text(at: Instant(milliseconds: instant.milliseconds + count), random: &generator)
            },
            random: Clock.system.random
        )
    }
}
