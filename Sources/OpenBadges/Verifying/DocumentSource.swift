/// Where the documents come from that a credential names by URL: DID documents and status lists.
///
/// This module opens no connection. A caller passes a source that may (the product's `Fetching` target), or
/// ``OfflineSource``.
public protocol DocumentSource: Sendable {
    /// The bytes of the document at an `https` URL.
    ///
    /// - Throws: ``DocumentUnavailable``, never anything about the content.
    func document(at url: String) async throws(DocumentUnavailable) -> [UInt8]
}

/// Why a document could not be had. What depends on it comes out as *could not check*, never as *failed*.
public struct DocumentUnavailable: Error, Sendable, Equatable, CustomStringConvertible {
    /// What happened.
    public enum Reason: Sendable, Equatable {
        /// Nothing may be fetched.
        case offline
        /// The URL is not one that may be fetched: no `https`, a private address, credentials in it.
        case refused(String)
        /// The server answered with another status than 200.
        case status(Int)
        /// More bytes than allowed.
        case tooLarge(limit: Int)
        /// No answer in time.
        case timedOut
        /// No connection, no such host, a broken answer.
        case unreachable
    }

    /// The URL asked for.
    public let url: String
    /// What happened.
    public let reason: Reason

    /// A document that could not be had.
    public init(url: String, reason: Reason) {
        self.url = url
        self.reason = reason
    }

    /// One sentence for the report.
    public var description: String {
        switch reason {
        case .offline: "\(url) was not fetched, because this check runs offline."
        case .refused(let why): "\(url) was not fetched: \(why)."
        case .status(let code): "\(url) answered with status \(code)."
        case .tooLarge(let limit): "\(url) is longer than \(limit) bytes."
        case .timedOut: "\(url) did not answer in time."
        case .unreachable: "\(url) could not be reached."
        }
    }
}

/// A source that has nothing: verification without a network.
public struct OfflineSource: DocumentSource {
    /// The source.
    public init() {}

    /// Always throws ``DocumentUnavailable/Reason/offline``.
    public func document(at url: String) async throws(DocumentUnavailable) -> [UInt8] {
        throw DocumentUnavailable(url: url, reason: .offline)
    }
}
