internal import NIOCore

/// One answer of a mail server: its code and the texts of its lines.
struct SMTPReply: Hashable, Sendable {
    let code: Int
    let lines: [String]
}

/// A moment set beforehand has come.
struct SMTPDeadline: Sendable {}

/// Reads the answers of a mail server, one for each thing that was sent. An answer that nobody asked for ends the
/// conversation: it could have been put in before encryption began, to be taken for the answer to something later.
final class SMTPReplyReader: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private static let lineLimit = 2048
    private static let linesLimit = 64

    private let replies: AsyncThrowingStream<SMTPReply, any Error>.Continuation
    private var pending = ByteBuffer()
    private var lines: [String] = []
    /// The greeting comes unasked.
    private var expected = 1

    init(replies: AsyncThrowingStream<SMTPReply, any Error>.Continuation) {
        self.replies = replies
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        expected += 1
        context.write(data, promise: promise)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        pending.writeImmutableBuffer(unwrapInboundIn(data))
        do throws(SMTPProblem) {
            while let line = try nextLine() { try take(line) }
            if expected == 0, pending.readableBytes > 0 || !lines.isEmpty { throw .notUnderstood }
        } catch {
            fail(error, context)
        }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is SMTPDeadline || event is IdleStateHandler.IdleStateEvent { fail(.timedOut, context) }
        context.fireUserInboundEventTriggered(event)
    }

    func channelInactive(context: ChannelHandlerContext) {
        replies.finish(throwing: SMTPProblem.closed)
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // What NIO reports here is either the end of the connection or comes from TLS.
        fail(error is IOError ? .closed : .encryptionRefused, context)
    }

    private func fail(_ problem: SMTPProblem, _ context: ChannelHandlerContext) {
        replies.finish(throwing: problem)
        context.close(promise: nil)
    }

    private func nextLine() throws(SMTPProblem) -> String? {
        guard let end = pending.readableBytesView.firstIndex(of: UInt8(ascii: "\n")) else {
            guard pending.readableBytes <= Self.lineLimit else { throw .notUnderstood }
            return nil
        }
        let length = end - pending.readerIndex
        guard length <= Self.lineLimit, let text = pending.readString(length: length) else { throw .notUnderstood }
        pending.moveReaderIndex(forwardBy: 1)
        pending.discardReadBytes()
        return text.hasSuffix("\r") ? String(text.dropLast()) : text
    }

    private func take(_ line: String) throws(SMTPProblem) {
        let code = line.prefix(3)
        let mark = line.dropFirst(3).first
        guard expected > 0, lines.count < Self.linesLimit, code.utf8.count == 3,
            code.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(code),
            (200..<600).contains(number), mark == nil || mark == " " || mark == "-"
        else { throw .notUnderstood }
        lines.append(String(line.dropFirst(4)))
        guard mark != "-" else { return }
        expected -= 1
        replies.yield(SMTPReply(code: number, lines: lines))
        lines = []
    }
}
