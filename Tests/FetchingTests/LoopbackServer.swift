import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import Synchronization

/// A real HTTPS server on 127.0.0.1, at a port of its own.
final class LoopbackServer: Sendable {
    /// What the server does with a request.
    enum Reply: Sendable {
        case answer(HTTPResponseStatus, [(String, String)] = [], [UInt8] = [])
        /// A body without a length that does not end.
        case endless
        /// The head of an answer, then nothing.
        case unfinished
        /// Nothing, and nothing more is read: not even the end of the connection.
        case deaf
        /// Half of the promised body, then the end.
        case brokenOff
    }

    let port: Int
    private let listener: any Channel
    let log: Log

    /// What happened at the server.
    final class Log: Sendable {
        private let heads = Mutex<[HTTPRequestHead]>([])
        private let sent = Mutex(0)
        private let connections = Mutex<[any Channel]>([])

        var requests: [HTTPRequestHead] { heads.withLock { $0 } }
        var bytesSent: Int { sent.withLock { $0 } }
        var channels: [any Channel] { connections.withLock { $0 } }

        func add(_ head: HTTPRequestHead) { heads.withLock { $0.append(head) } }
        func add(_ channel: any Channel) { connections.withLock { $0.append(channel) } }
        func add(bytes: Int) { sent.withLock { $0 += bytes } }
    }

    private init(port: Int, listener: any Channel, log: Log) {
        self.port = port
        self.listener = listener
        self.log = log
    }

    /// Runs a server for the time of `body`: without TLS, one that accepts connections and never says a word.
    static func running(
        speakingTLS: Bool = true,
        _ reply: @escaping @Sendable (String) -> Reply,
        _ body: (LoopbackServer) async throws -> Void
    ) async throws {
        let context = try TestIdentity.serverContext()
        let log = Log()
        let listener = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                log.add(channel)
                guard speakingTLS else { return channel.eventLoop.makeSucceededVoidFuture() }
                return channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: context))
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline()
                    try channel.pipeline.syncOperations.addHandler(Responder(reply: reply, log: log))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        let server = LoopbackServer(port: listener.localAddress?.port ?? 0, listener: listener, log: log)
        let result: Result<Void, any Error>
        do {
            result = .success(try await body(server))
        } catch {
            result = .failure(error)
        }
        try await listener.close()
        for channel in log.channels { channel.close(promise: nil) }
        try result.get()
    }
}

/// Answers each request as it was told.
private final class Responder: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let reply: @Sendable (String) -> LoopbackServer.Reply
    private let log: LoopbackServer.Log
    private var path = ""
    private var isEndless = false
    private var isFilling = false

    init(reply: @escaping @Sendable (String) -> LoopbackServer.Reply, log: LoopbackServer.Log) {
        self.reply = reply
        self.log = log
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            path = head.uri
            log.add(head)
        case .body: break
        case .end: answer(context)
        }
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        fill(context)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    private func answer(_ context: ChannelHandlerContext) {
        switch reply(path) {
        case .answer(let status, let fields, let body):
            var headers = HTTPHeaders(fields)
            if !headers.contains(name: "Content-Length") { headers.add(name: "Content-Length", value: "\(body.count)") }
            send(.head(HTTPResponseHead(version: .http1_1, status: status, headers: headers)), context)
            send(.body(.byteBuffer(ByteBuffer(bytes: body))), context)
            send(.end(nil), context)
        case .endless:
            send(.head(HTTPResponseHead(version: .http1_1, status: .ok)), context)
            isEndless = true
            fill(context)
        case .unfinished:
            send(.head(HTTPResponseHead(version: .http1_1, status: .ok)), context)
        case .deaf:
            context.channel.setOption(.autoRead, value: false).whenFailure { _ in }
        case .brokenOff:
            let headers = HTTPHeaders([("Content-Length", "100")])
            send(.head(HTTPResponseHead(version: .http1_1, status: .ok, headers: headers)), context)
            send(.body(.byteBuffer(ByteBuffer(bytes: Array(repeating: 1, count: 50)))), context)
            context.close(promise: nil)
        }
        context.flush()
    }

    /// Sends as long as the client takes it, up to 64 MiB.
    private func fill(_ context: ChannelHandlerContext) {
        guard isEndless, !isFilling else { return }
        isFilling = true
        defer { isFilling = false }
        let part = ByteBuffer(bytes: Array(repeating: UInt8(ascii: "x"), count: 16_384))
        while context.channel.isActive, context.channel.isWritable, log.bytesSent < 64 << 20 {
            log.add(bytes: part.readableBytes)
            send(.body(.byteBuffer(part)), context)
            context.flush()
        }
    }

    private func send(_ part: HTTPServerResponsePart, _ context: ChannelHandlerContext) {
        context.write(wrapOutboundOut(part), promise: nil)
    }
}
