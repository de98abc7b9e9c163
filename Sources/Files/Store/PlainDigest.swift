internal import Crypto

/// The digest of a file's plain bytes, read chunk by chunk.
enum PlainDigest {
    static func of(_ file: SealedFile) throws(FileStoreProblem) -> String {
        var hash = SHA256()
        for number in 0..<file.chunks { hash.update(data: try file.chunk(number)) }
        return Hex.text(hash.finalize())
    }
}
