import NIOCore
import NIOSSL

/// Closes the socket at once instead of waiting for the peer's TLS goodbye.
///
/// The wait would be five seconds with a peer that says nothing, and come on top of the time limit. The answer is read
/// or given up by then, so there is nothing left that a goodbye could protect (RFC 8446 §6.1).
final class PromptClose: ChannelOutboundHandler {
    typealias OutboundIn = ByteBuffer

    /// Puts the handler between TLS and HTTP, where a close request passes on its way to the socket.
    static func install(in channel: any Channel) -> EventLoopFuture<Void> {
        channel.eventLoop.submit {
            let pipeline = channel.pipeline.syncOperations
            let tls = try pipeline.handler(type: NIOSSLClientHandler.self)
            try pipeline.addHandler(PromptClose(), position: .after(tls))
        }
    }

    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
        // Closing from the place of the TLS handler goes on below it.
        let tls = try? context.pipeline.syncOperations.context(handlerType: NIOSSLClientHandler.self)
        (tls ?? context).close(mode: mode, promise: promise)
    }
}
