import Application
import Background
import Credentialing
import Foundation
import Logging
import PlatformKit
import ServiceLifecycle
import Storage
import Synchronization
import Testing

/// A platform with its people, and a worker that keeps mail in a folder.
private struct Workshop {
    let clock = TestClock()
    let cast: Cast
    let folder = FileManager.default.temporaryDirectory.appending(path: "proven-mail-\(UUID().uuidString)").path()
    var platform: Platform { cast.platform }

    init() async throws {
        cast = try await Cast.assemble(on: try await Platform.testing(clock: clock))
    }

    func worker(_ name: String = "one", _ handlers: JobHandlers = .nothing) throws -> OutboxWorker {
        var handlers = handlers
        let platform = platform
        handlers.askForLink = { try await platform.sendSignInLink(toAddress: $0, returnTo: $1) }
        let sender = try #require(Mailbox(name: "Proven", address: "mail@proven.example"))
        return OutboxWorker(
            platform: platform,
            handlers: handlers,
            mail: MailDelivery(platform: platform, sender: sender, transport: .folder(MailFolder(path: folder))),
            name: name,
            rest: .milliseconds(5),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
    }

    func mails() -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.compactMap { try? String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8) }
    }

    func order(_ jobs: [Job]) async throws {
        try await platform.write { work in
            for job in jobs { try work.enqueue(job) }
        }
    }
}

extension JobHandlers {
    fileprivate static var nothing: JobHandlers {
        JobHandlers(
            issueCredential: { _ in },
            drawPictures: { _ in },
            signStatusList: { _ in },
            destroyFile: { _ in },
            askForLink: { _, _ in }
        )
    }
}

struct OutboxWorkerTests {
    @Test func `a sign-in link goes out once, and it is noted`() async throws {
        let shop = try await Workshop()
        try await shop.platform.requestSignInLink(address: Cast.address(of: "Imani Castellano"), returnTo: nil)
        #expect(try await shop.worker().workOnce())
        #expect(try await shop.worker().workOnce())
        #expect(try await !shop.worker().workOnce())
        let mail = try #require(shop.mails().first)
        #expect(shop.mails().count == 1)
        #expect(mail.contains("To: \"Imani Castellano\" <imani.castellano@tamarackvalley.example>"))
        #expect(mail.replacing("=\r\n", with: "").contains("http://127.0.0.1:8080/sign-in/"))
        let noted = try await shop.platform.read { try $0.rows("SELECT * FROM mail") }
        #expect(try noted.first?.text("template") == "signInLink")
        #expect(noted.count == 1)
        #expect(try await shop.platform.outboxState().waiting == 0)
    }

    @Test func `a mail to someone whose account was closed meanwhile is not sent`() async throws {
        let shop = try await Workshop()
        try await shop.platform.requestSignInLink(address: Cast.address(of: "Imani Castellano"), returnTo: nil)
        #expect(try await shop.worker().workOnce())
        try await shop.platform.write { try $0.run("UPDATE person SET deactivated = \($0.now)") }
        #expect(try await shop.worker().workOnce())
        #expect(shop.mails().isEmpty)
        #expect(try await shop.platform.outboxState().waiting == 0)
        #expect(try await shop.platform.read { try $0.count("SELECT COUNT(*) AS n FROM mail") } == 0)
    }

    @Test func `a mail for administrators does not reach someone who is none any more`() async throws {
        let shop = try await Workshop()
        let ruth = try #require(shop.cast.people["Ruth"])
        let order = MailOrder(.revocationAsked, to: ruth, path: "/admin", words: ["title": "Wait Time"])
        try await shop.order([.sendMail(order)])
        try await shop.platform.write { try $0.run("UPDATE membership SET ends = \($0.now) WHERE person = \(ruth)") }
        _ = try await shop.worker().workOnce()
        #expect(shop.mails().isEmpty)
    }

    @Test func `an invitation that was withdrawn meanwhile is not sent`() async throws {
        let shop = try await Workshop()
        let ruth = try await shop.cast.actor("Ruth")
        let invitee = NewInvitation(
            name: "Omar Haddad",
            address: "omar@elsewhere.example",
            organization: shop.cast.birchHollow,
            roles: [.learner]
        )
        let first = try await shop.platform.invite(invitee, by: ruth)
        try await shop.platform.write { try $0.run("UPDATE invitation SET withdrawn = 1 WHERE id = \(first)") }
        _ = try await shop.worker().workOnce()
        #expect(shop.mails().isEmpty)
        _ = try await shop.platform.invite(invitee, by: ruth)
        _ = try await shop.worker().workOnce()
        #expect(shop.mails().count == 1)
        #expect(shop.mails().first?.contains("omar@elsewhere.example") == true)
    }

    @Test func `a job that does not work comes again later, and is set aside in the end`() async throws {
        let shop = try await Workshop()
        let tries = Mutex(0)
        var handlers = JobHandlers.nothing
        handlers.issueCredential = { _ in
            tries.withLock { $0 += 1 }
            throw JobProblem("Not today.", isPermanent: false)
        }
        try await shop.order([.issueCredential(award: ID("a"))])
        let worker = try shop.worker("one", handlers)
        try await worker.workOnce()
        try await worker.workOnce()
        #expect(tries.withLock { $0 } == 1)
        for _ in 0..<20 {
            shop.clock.advance(hours: 2)
            try await worker.workOnce()
        }
        #expect(tries.withLock { $0 } == Platform.jobAttempts)
        #expect(try await shop.platform.outboxState().failed == 1)
        let row = try await shop.platform.read { try $0.first("SELECT last_error FROM outbox") }
        #expect(try row?.text("last_error") == "Not today.")
    }

    @Test func `a job that never can work is set aside at once, without the words of a stranger's error`() async throws
    {
        struct Leak: Error { let address = "imani@tamarack.example" }
        let shop = try await Workshop()
        var handlers = JobHandlers.nothing
        handlers.issueCredential = { _ in throw Refusal.notFound }
        handlers.signStatusList = { _ in throw Leak() }
        try await shop.order([.issueCredential(award: ID("a")), .signStatusList(list: "l")])
        let worker = try shop.worker("one", handlers)
        while try await worker.workOnce() {}
        let rows = try await shop.platform.read {
            try $0.rows("SELECT job, failed, last_error FROM outbox ORDER BY job")
        }
        let areSetAside = try rows.map { try $0.int64IfAny("failed") != nil }
        #expect(areSetAside == [true, false])
        #expect(try rows.last?.text("last_error") == "Leak")
    }

    @Test func `two workers do each job once`() async throws {
        let shop = try await Workshop()
        let done = Mutex<[String]>([])
        var handlers = JobHandlers.nothing
        handlers.signStatusList = { list in
            done.withLock { $0.append(list) }
            await Task.yield()
        }
        try await shop.order((0..<40).map { .signStatusList(list: "\($0)") })
        let workers = try ["one", "two"].map { try shop.worker($0, handlers) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for worker in workers {
                group.addTask { while try await worker.workOnce() {} }
            }
            try await group.waitForAll()
        }
        #expect(done.withLock { $0.sorted() } == (0..<40).map(String.init).sorted())
    }

    @Test func `told to stop, a worker finishes what it has begun and takes nothing more`() async throws {
        let shop = try await Workshop()
        let (begun, begin) = AsyncStream<Void>.makeStream()
        var handlers = JobHandlers.nothing
        handlers.signStatusList = { _ in
            begin.yield()
            // What was begun ends after the worker was told to stop, however long that takes to arrive.
            try await gracefulShutdown()
            try await Task.sleep(for: .milliseconds(50))
        }
        try await shop.order((0..<3).map { .signStatusList(list: "\($0)") })
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [try shop.worker("one", handlers)],
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
            )
        )
        async let running: Void = group.run()
        var started = begun.makeAsyncIterator()
        await started.next()
        await group.triggerGracefulShutdown()
        try await running
        let left = try await shop.platform.read {
            try $0.rows("SELECT claimed_by, attempts FROM outbox")
        }
        let holders = try left.map { try $0.textIfAny("claimed_by") }
        #expect(holders == [nil, nil])
        let tries = try left.map { try $0.integer("attempts") }
        #expect(tries == [0, 0])
    }

    @Test func `the sealer seals the last rows when it is told to stop`() async throws {
        let shop = try await Workshop()
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let sealer = AuditSealer(platform: shop.platform, name: "one", rest: .seconds(600), logger: logger)
        let group = ServiceGroup(configuration: ServiceGroupConfiguration(services: [sealer], logger: logger))
        async let running: Void = group.run()
        try await Task.sleep(for: .milliseconds(50))
        try await shop.platform.sendSignInLink(toAddress: Cast.address(of: "Imani Castellano"), returnTo: nil)
        await group.triggerGracefulShutdown()
        try await running
        #expect(try await shop.platform.read { try $0.count("SELECT COUNT(*) AS n FROM audit_unsealed") } == 0)
    }
}
