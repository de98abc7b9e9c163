internal import NIOCore
internal import NIOPosix

/// Hands mail to a mail server (RFC 5321, 3207, 4954): one connection for each mail.
package struct SMTPClient: Sendable {
    private let settings: SMTPSettings

    /// A client of one server.
    package init(_ settings: SMTPSettings) {
        self.settings = settings
    }

    /// Sends one mail.
    ///
    /// - Returns: the server, for the list of mail sent.
    /// - Throws: ``SMTPProblem``.
    package func send(_ message: MailMessage) async throws -> String {
        let (replies, continuation) = AsyncThrowingStream<SMTPReply, any Error>.makeStream()
        let channel = try await connect(continuation)
        let deadline = channel.eventLoop.scheduleTask(in: .seconds(settings.wholeSeconds)) {
            channel.pipeline.fireUserInboundEventTriggered(SMTPDeadline())
        }
        defer { deadline.cancel() }
        return try await withTaskCancellationHandler {
            try await converse(message, channel: channel, replies: replies)
        } onCancel: {
            channel.close(promise: nil)
        }
    }

    private func converse(
        _ message: MailMessage,
        channel: any Channel,
        replies: AsyncThrowingStream<SMTPReply, any Error>
    ) async throws -> String {
        do {
            if settings.security == .tls {
                try await settings.addEncryption(to: channel)
                try await channel.setOption(.autoRead, value: true).get()
            }
            var conversation = SMTPConversation(
                channel: channel,
                replies: replies,
                isEncrypted: settings.security == .tls
            )
            try await conversation.begin(settings, greetingName: message.from.domain)
            try await conversation.send(message)
            await conversation.end()
            return "server \(settings.host)"
        } catch {
            channel.close(promise: nil)
            throw error
        }
    }

    private func connect(
        _ replies: AsyncThrowingStream<SMTPReply, any Error>.Continuation
    ) async throws -> any Channel {
        let idle = settings.idleSeconds
        // Nothing is read before TLS is in place, should the connection be encrypted from the first byte.
        let reads = settings.security != .tls
        do {
            return try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .connectTimeout(.seconds(10))
                .channelOption(.autoRead, value: reads)
                .channelInitializer { channel in
                    channel.eventLoop.makeCompletedFuture {
                        let operations = channel.pipeline.syncOperations
                        try operations.addHandler(IdleStateHandler(readTimeout: .seconds(idle)))
                        try operations.addHandler(SMTPReplyReader(replies: replies))
                    }
                }
                .connect(host: settings.address ?? settings.host, port: settings.port).get()
        } catch {
            throw SMTPProblem.cannotConnect
        }
    }
}
