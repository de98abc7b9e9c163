internal import Foundation
internal import NIOCore
internal import NIOSSL

/// Speaking with a mail server over one connection, one command after another (RFC 5321).
struct SMTPConversation {
    private let channel: any Channel
    private var replies: AsyncThrowingStream<SMTPReply, any Error>.AsyncIterator
    private(set) var isEncrypted: Bool
    /// What the server offers, in upper case.
    private var offers: [String] = []

    init(channel: any Channel, replies: AsyncThrowingStream<SMTPReply, any Error>, isEncrypted: Bool) {
        self.channel = channel
        self.replies = replies.makeAsyncIterator()
        self.isEncrypted = isEncrypted
    }

    /// From the greeting to what the server offers, over an encrypted connection when the settings ask for one.
    mutating func begin(_ settings: SMTPSettings, greetingName: String) async throws {
        try expect(await answer(), 220, at: .greeting)
        try await hello(greetingName)
        if settings.security == .starttls {
            guard offers.contains("STARTTLS") else { throw SMTPProblem.notEncrypted }
            try expect(await ask("STARTTLS"), 220, at: .encryption)
            try await encrypt(settings)
            // What was offered in plain sight counts no longer.
            offers = []
            try await hello(greetingName)
        }
        if let account = settings.account { try await signIn(account) }
    }

    /// Hands one message over.
    mutating func send(_ message: MailMessage) async throws {
        let needsUTF8 = !message.from.isASCII || !message.to.isASCII
        guard !needsUTF8 || offers.contains("SMTPUTF8") else { throw SMTPProblem.addressNotCarried }
        let extras = needsUTF8 ? " BODY=8BITMIME SMTPUTF8" : ""
        try expect(await ask("MAIL FROM:<\(message.from.address)>\(extras)"), 250, at: .sender)
        try expect(await ask("RCPT TO:<\(message.to.address)>"), 250, 251, at: .recipient)
        try expect(await ask("DATA"), 354, at: .message)
        try expect(await ask(Self.dotStuffed(message.content) + "."), 250, at: .message)
    }

    /// Says goodbye, and does not wait for what the server says to that.
    func end() async {
        try? await channel.writeAndFlush(ByteBuffer(string: "QUIT\r\n"))
        try? await channel.close()
    }

    private mutating func hello(_ name: String) async throws {
        let reply = try await ask("EHLO \(name)")
        try expect(reply, 250, at: .hello)
        offers = reply.lines.dropFirst().map { $0.uppercased() }
    }

    private mutating func encrypt(_ settings: SMTPSettings) async throws {
        try await settings.addEncryption(to: channel)
        isEncrypted = true
    }

    private mutating func signIn(_ account: SMTPSettings.Account) async throws {
        guard isEncrypted else { throw SMTPProblem.wouldShowPassword }
        let ways = Set(offers.filter { $0.hasPrefix("AUTH ") }.flatMap { $0.split(separator: " ").dropFirst() })
        if ways.contains("PLAIN") {
            let secret = Self.base64("\u{0}\(account.name)\u{0}\(account.password)")
            try expect(await ask("AUTH PLAIN \(secret)"), 235, at: .signIn)
        } else if ways.contains("LOGIN") {
            try expect(await ask("AUTH LOGIN"), 334, at: .signIn)
            try expect(await ask(Self.base64(account.name)), 334, at: .signIn)
            try expect(await ask(Self.base64(account.password)), 235, at: .signIn)
        } else {
            throw SMTPProblem.noWayToSignIn
        }
    }

    private mutating func ask(_ text: String) async throws -> SMTPReply {
        channel.writeAndFlush(ByteBuffer(string: text + "\r\n"), promise: nil)
        return try await answer()
    }

    private mutating func answer() async throws -> SMTPReply {
        guard let reply = try await replies.next() else { throw SMTPProblem.closed }
        return reply
    }

    private func expect(_ reply: SMTPReply, _ codes: Int..., at step: SMTPProblem.Step) throws(SMTPProblem) {
        guard codes.contains(reply.code) else { throw .refused(step, code: reply.code) }
    }

    private static func base64(_ text: String) -> String {
        Data(text.utf8).base64EncodedString()
    }

    /// A line that begins with a dot gets another, because one alone ends the message (RFC 5321 §4.5.2).
    private static func dotStuffed(_ content: String) -> String {
        let stuffed = content.replacing("\r\n.", with: "\r\n..")
        return stuffed.hasPrefix(".") ? "." + stuffed : stuffed
    }
}
