/// The documents of one verification: each is fetched once, and no more than a fixed number.
///
/// A credential can hold others, each with proofs that name keys; without a bound it could make a verifier knock at
/// hundreds of doors.
actor SharedDocuments: DocumentSource {
    static let maximumFetches = 32

    private let source: any DocumentSource
    private var known: [String: Result<[UInt8], DocumentUnavailable>] = [:]

    init(_ source: any DocumentSource) {
        self.source = source
    }

    func document(at url: String) async throws(DocumentUnavailable) -> [UInt8] {
        if let answer = known[url] { return try answer.get() }
        guard known.count < Self.maximumFetches else {
            throw DocumentUnavailable(
                url: url,
                reason: .refused("one check fetches no more than \(Self.maximumFetches) documents")
            )
        }
        let answer: Result<[UInt8], DocumentUnavailable>
        do throws(DocumentUnavailable) {
            answer = .success(try await source.document(at: url))
        } catch {
            answer = .failure(error)
        }
        known[url] = answer
        return try answer.get()
    }
}
