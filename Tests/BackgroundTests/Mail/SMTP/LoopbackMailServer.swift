import Foundation
import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// A real mail server on 127.0.0.1, at a port of its own, that behaves as it is told.
enum LoopbackMailServer {
    /// What the server offers and says.
    struct Manners: Sendable {
        var isEncryptedFromTheStart = false
        var offersEncryption = true
        var ways = "PLAIN LOGIN"
        var carriesUTF8 = false
        /// The answer at a command, instead of the usual one; by the beginning of the line.
        var answers: [String: String] = [:]
        /// Put in plain sight right behind the answer to STARTTLS.
        var injection = ""
        var isDeaf = false
    }

    /// What was said to the server.
    final class Log: Sendable {
        private let lines = Mutex<[(line: String, isEncrypted: Bool)]>([])
        private let bodies = Mutex<[String]>([])
        private let connections = Mutex<[any Channel]>([])

        var commands: [String] { lines.withLock { $0.map(\.line) } }
        var inPlainSight: [String] { lines.withLock { $0.filter { !$0.isEncrypted }.map(\.line) } }
        var messages: [String] { bodies.withLock { $0 } }
        var channels: [any Channel] { connections.withLock { $0 } }

        func add(_ line: String, isEncrypted: Bool) { lines.withLock { $0.append((line, isEncrypted)) } }
        func add(message: String) { bodies.withLock { $0.append(message) } }
        func add(_ channel: any Channel) { connections.withLock { $0.append(channel) } }
    }

    /// Runs a server for the time of `body`.
    static func running(_ manners: Manners = Manners(), _ body: (Int, Log) async throws -> Void) async throws {
        let context = try ServerIdentity.serverContext()
        let log = Log()
        let listener = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                log.add(channel)
                return channel.eventLoop.makeCompletedFuture {
                    if manners.isEncryptedFromTheStart {
                        try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: context))
                    }
                    try channel.pipeline.syncOperations.addHandler(
                        MailServerHandler(manners: manners, log: log, context: context)
                    )
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        let result: Result<Void, any Error>
        do {
            result = .success(try await body(listener.localAddress?.port ?? 0, log))
        } catch {
            result = .failure(error)
        }
        try await listener.close()
        for channel in log.channels { channel.close(promise: nil) }
        try result.get()
    }
}

/// One conversation, from the server's side.
private final class MailServerHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let manners: LoopbackMailServer.Manners
    private let log: LoopbackMailServer.Log
    private let context: NIOSSLContext
    private var pending = ""
    private var isEncrypted: Bool
    private var message: String?
    private var secretsToCome = 0

    init(manners: LoopbackMailServer.Manners, log: LoopbackMailServer.Log, context: NIOSSLContext) {
        self.manners = manners
        self.log = log
        self.context = context
        isEncrypted = manners.isEncryptedFromTheStart
    }

    func channelActive(context: ChannelHandlerContext) {
        guard !manners.isDeaf else { return }
        say(manners.answers["greeting"] ?? "220-mail.example\r\n220 ready", context)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        pending += String(buffer: unwrapInboundIn(data))
        while let end = pending.range(of: "\r\n") {
            let line = String(pending[..<end.lowerBound])
            pending = String(pending[end.upperBound...])
            take(line, context)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    private func take(_ line: String, _ context: ChannelHandlerContext) {
        if let message {
            guard line == "." else {
                self.message = message + line + "\r\n"
                return
            }
            log.add(message: message)
            self.message = nil
            return say(manners.answers["."] ?? "250 2.0.0 queued", context)
        }
        log.add(line, isEncrypted: isEncrypted)
        if let told = manners.answers.first(where: { line.hasPrefix($0.key) })?.value { return say(told, context) }
        if secretsToCome > 0 {
            secretsToCome -= 1
            return say(secretsToCome > 0 ? "334 UGFzc3dvcmQ6" : "235 2.7.0 welcome", context)
        }
        answer(line, context)
    }

    private func answer(_ line: String, _ context: ChannelHandlerContext) {
        switch line.split(separator: " ").first.map(String.init) ?? "" {
        case "EHLO": say(offers, context)
        case "STARTTLS":
            say("220 2.0.0 go ahead" + manners.injection, context)
            isEncrypted = true
            let handler = NIOSSLServerHandler(context: self.context)
            try? context.pipeline.syncOperations.addHandler(handler, position: .first)
        case "AUTH" where line == "AUTH LOGIN":
            secretsToCome = 2
            say("334 VXNlcm5hbWU6", context)
        case "AUTH": say("235 2.7.0 welcome", context)
        case "MAIL", "RCPT": say("250 2.1.0 good", context)
        case "DATA":
            message = ""
            say("354 go on", context)
        case "QUIT": say("221 2.0.0 goodbye", context)
        default: say("500 5.5.1 what?", context)
        }
    }

    private var offers: String {
        var lines = ["mail.example"]
        if manners.offersEncryption, !isEncrypted { lines.append("STARTTLS") }
        if !manners.ways.isEmpty { lines.append("AUTH \(manners.ways)") }
        if manners.carriesUTF8 { lines.append("SMTPUTF8") }
        return lines.enumerated().map { "250\($0.offset == lines.count - 1 ? " " : "-")\($0.element)" }
            .joined(separator: "\r\n")
    }

    private func say(_ text: String, _ context: ChannelHandlerContext) {
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text + "\r\n")), promise: nil)
    }
}
