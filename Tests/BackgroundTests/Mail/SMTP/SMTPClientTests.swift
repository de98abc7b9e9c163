import Background
import Credentialing
import Foundation
import Testing

struct SMTPClientTests {
    private typealias Manners = LoopbackMailServer.Manners

    private func client(
        _ port: Int,
        security: SMTPSettings.Security = .starttls,
        host: String = ServerIdentity.name,
        account: SMTPSettings.Account? = SMTPSettings.Account(name: "proven", password: "correct horse"),
        idleSeconds: Int64 = 100
    ) throws -> SMTPClient {
        var settings = SMTPSettings(host: host, port: port, security: security, account: account)
        settings.address = "127.0.0.1"
        settings.trustRoots = try ServerIdentity.trustRoots()
        settings.idleSeconds = idleSeconds
        settings.wholeSeconds = 200
        return SMTPClient(settings)
    }

    private func problem(
        _ manners: LoopbackMailServer.Manners,
        message: MailMessage? = nil,
        check: (LoopbackMailServer.Log) throws -> Void = { _ in },
        client make: (Int) throws -> SMTPClient
    ) async throws -> SMTPProblem? {
        var found: SMTPProblem?
        try await LoopbackMailServer.running(manners) { port, log in
            do {
                _ = try await make(port).send(message ?? .sample())
            } catch let problem as SMTPProblem {
                found = problem
            }
            try check(log)
        }
        return found
    }

    @Test func `a mail arrives whole over STARTTLS, and the password only in secret`() async throws {
        let message = MailMessage.sample(text: "Dear all,\n.\n.hidden\n..two\nend")
        try await LoopbackMailServer.running { port, log in
            let place = try await client(port).send(message)
            #expect(place == "server issuer.example")
            #expect(log.messages.map { $0.replacing("\r\n..", with: "\r\n.") } == [message.content])
            #expect(log.messages.first?.contains("\r\n..hidden") == true)
            #expect(log.inPlainSight == ["EHLO proven.example", "STARTTLS"])
            #expect(
                log.commands.contains("AUTH PLAIN " + Data("\u{0}proven\u{0}correct horse".utf8).base64EncodedString())
            )
            #expect(log.commands.contains("RCPT TO:<imani@tamarack.example>"))
        }
    }

    @Test func `LOGIN is used where PLAIN is not offered`() async throws {
        var manners = Manners()
        manners.ways = "LOGIN"
        try await LoopbackMailServer.running(manners) { port, log in
            _ = try await client(port).send(.sample())
            #expect(log.commands.contains(Data("correct horse".utf8).base64EncodedString()))
            #expect(log.messages.count == 1)
        }
    }

    @Test func `a connection encrypted from the first byte works too`() async throws {
        var manners = Manners()
        manners.isEncryptedFromTheStart = true
        try await LoopbackMailServer.running(manners) { port, log in
            _ = try await client(port, security: .tls).send(.sample())
            #expect(log.inPlainSight.isEmpty)
            #expect(log.messages.count == 1)
        }
    }

    @Test func `without STARTTLS nothing is said but hello`() async throws {
        var manners = Manners()
        manners.offersEncryption = false
        let problem = try await problem(
            manners,
            check: { #expect($0.commands == ["EHLO proven.example"]) },
            client: { try client($0) }
        )
        #expect(problem == .notEncrypted)
    }

    @Test func `a certificate for another name is not taken`() async throws {
        let problem = try await problem(
            Manners(),
            check: { #expect($0.messages.isEmpty) },
            client: { try client($0, host: "someone-else.example") }
        )
        #expect(problem == .encryptionRefused)
    }

    @Test func `a password is never sent over a plain connection`() async throws {
        let problem = try await problem(
            Manners(),
            check: { log in #expect(!log.commands.contains { $0.hasPrefix("AUTH") }) },
            client: { try client($0, security: .none) }
        )
        #expect(problem == .wouldShowPassword)
    }

    @Test func `a plain connection without a password delivers, for a server on the same machine`() async throws {
        try await LoopbackMailServer.running { port, log in
            _ = try await client(port, security: .none, account: nil).send(.sample())
            #expect(log.messages.count == 1)
        }
    }

    @Test func `an answer put in before encryption ends the conversation`() async throws {
        var manners = Manners()
        manners.injection = "\r\n250 AUTH PLAIN"
        let problem = try await problem(
            manners,
            check: { log in #expect(!log.commands.contains { $0.hasPrefix("AUTH") }) },
            client: { try client($0) }
        )
        #expect(problem == .notUnderstood || problem == .encryptionRefused)
    }

    @Test(arguments: [
        ("RCPT", "550 5.1.1 no such person", SMTPProblem.refused(.recipient, code: 550), true),
        ("RCPT", "451 4.7.1 come back later", .refused(.recipient, code: 451), false),
        ("RCPT", "552 5.2.2 mailbox full", .refused(.recipient, code: 552), false),
        ("AUTH", "535 5.7.8 wrong", .refused(.signIn, code: 535), false),
        ("MAIL", "550 5.7.1 not you", .refused(.sender, code: 550), false),
        (".", "554 5.6.0 not that", .refused(.message, code: 554), true),
        ("greeting", "421 4.3.2 closing", .refused(.greeting, code: 421), false),
        ("greeting", "HTTP/1.1 400 Bad Request", .notUnderstood, false),
        ("greeting", "220-" + String(repeating: "x", count: 5000), .notUnderstood, false),
    ])
    func `only what is wrong with the mail itself is wrong for good`(
        command: String,
        answer: String,
        expected: SMTPProblem,
        isPermanent: Bool
    ) async throws {
        var manners = Manners()
        manners.answers = [command: answer]
        let problem = try await problem(manners) { try client($0) }
        #expect(problem == expected)
        #expect(problem?.isPermanent == isPermanent)
    }

    @Test func `a server that never says a word is left after a while`() async throws {
        var manners = Manners()
        manners.isDeaf = true
        let problem = try await problem(manners) { try client($0, idleSeconds: 1) }
        #expect(problem == .timedOut)
    }

    @Test func `a server that is not there is no reason to give up`() async throws {
        var free = 0
        try await LoopbackMailServer.running { port, _ in free = port }
        let gone = try client(free)
        await #expect(throws: SMTPProblem.cannotConnect) { try await gone.send(.sample()) }
    }

    @Test func `an address with other letters goes only where they are carried`() async throws {
        let message = MailMessage.sample(address: "zoë@tamarack.example")
        let refused = try await problem(Manners(), message: message) { try client($0) }
        #expect(refused == .addressNotCarried)
        #expect(refused?.isPermanent == true)

        var manners = Manners()
        manners.carriesUTF8 = true
        try await LoopbackMailServer.running(manners) { port, log in
            _ = try await client(port).send(message)
            #expect(log.commands.contains("MAIL FROM:<mail@proven.example> BODY=8BITMIME SMTPUTF8"))
        }
    }
}
