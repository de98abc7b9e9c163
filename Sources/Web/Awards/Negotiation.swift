internal import HTTPTypes
internal import Hummingbird

/// Whether a request would rather have the page or the document behind it (RFC 9110 §12.5.1).
enum Negotiation {
    /// Media types of JSON documents, in the order in which they are offered.
    static let documents = ["application/vc+ld+json", "application/vc", "application/ld+json", "application/json"]

    /// The media type of the document, or `nil` for the page. A browser names HTML first and gets it; what names
    /// nothing or anything gets the page too.
    static func document(_ request: Request, among types: [String] = documents) -> String? {
        guard let accept = request.headers[.accept] else { return nil }
        let wishes = accept.split(separator: ",").prefix(50).map(wish)
        func quality(_ type: String) -> Double { wishes.first { $0.type == type }?.quality ?? 0 }
        let best = types.map { (type: $0, quality: quality($0)) }.max { $0.quality < $1.quality }
        guard let best, best.quality > 0, best.quality > quality("text/html") else { return nil }
        return types.first { quality($0) == best.quality } ?? best.type
    }

    private static func wish(_ part: Substring) -> (type: String, quality: Double) {
        let pieces = part.split(separator: ";").map { $0.filter { !$0.isWhitespace }.lowercased() }
        let quality = pieces.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) }
        return (pieces.first ?? "", min(1, max(0, quality ?? 1)))
    }
}
