import OpenBadges

/// A source without a network, written here because tests of pages need nothing else of its kind.
struct Nowhere: DocumentSource {
    func document(at url: String) async throws(DocumentUnavailable) -> [UInt8] {
        throw DocumentUnavailable(url: url, reason: .offline)
    }
}
