/// Credentials in PNG images: one uncompressed `iTXt` chunk of the keyword `openbadgecredential`
/// (Open Badges 3.0 §5.3.1; PNG 3rd edition §11.3.3.4).
public enum PNGBaker {
    private static let keyword = Array("openbadgecredential".utf8)
    private static let olderKeyword = Array("openbadges".utf8)

    /// The image with the credential in a chunk right after its header.
    ///
    /// A credential that was baked in before is overwritten. Every other chunk stays byte for byte, and so does what
    /// follows after the end chunk.
    ///
    /// - Parameters:
    ///   - credential: A compact JWS, or JSON text with an embedded proof.
    ///   - image: The PNG file.
    /// - Throws: ``BakingError/notACredential``, ``BakingError/credentialTooLong`` or ``BakingError/brokenPNG(_:)``.
    public static func bake(_ credential: [UInt8], into image: [UInt8]) throws(BakingError) -> [UInt8] {
        _ = try BakedText(of: credential)
        let file = try PNGFile(image)
        // Compression flag and method, then language and translated keyword, both empty and closed by a zero byte.
        let data = keyword + [0, 0, 0, 0, 0] + credential
        guard data.count <= PNGFile.longestData else { throw .credentialTooLong }

        var output: [UInt8] = []
        output.reserveCapacity(image.count + data.count + 12)
        output += PNGFile.signature
        for (number, chunk) in file.chunks.enumerated() {
            if !isText(chunk, of: file, named: keyword) { output += image[chunk.range] }
            if number == 0 { output += PNGFile.chunk(type: "iTXt", data: data) }
        }
        if let last = file.chunks.last { output += image[last.range.upperBound...] }
        return output
    }

    /// The credential in the image: a compact JWS or JSON text, not yet verified in any way.
    ///
    /// - Throws: ``BakingError``; ``BakingError/nothingBaked`` when the image is sound and holds none.
    public static func unbake(_ image: [UInt8]) throws(BakingError) -> [UInt8] {
        let file = try PNGFile(image)
        let found = file.chunks.filter { isText($0, of: file, named: keyword) }
        guard let chunk = found.first else {
            let isOlder = file.chunks.contains { isText($0, of: file, named: olderKeyword) }
            throw isOlder ? .olderOpenBadges : .nothingBaked
        }
        guard found.count == 1 else { throw .severalBaked }
        guard file.isIntact(chunk) else { throw .checksumMismatch }
        switch String(decoding: file.type(of: chunk), as: UTF8.self) {
        case "iTXt": return try text(of: image[chunk.data])
        case "zTXt": throw .compressed
        default: throw .wrongChunk
        }
    }

    /// What Open Badges 2.0 baked in: an `iTXt` chunk of the keyword `openbadges`, which older tools wrote as `tEXt`.
    static func unbakeOlder(_ image: [UInt8]) throws(BakingError) -> [UInt8] {
        let file = try PNGFile(image)
        let found = file.chunks.filter { isText($0, of: file, named: olderKeyword) }
        guard let chunk = found.first else { throw .nothingBaked }
        guard found.count == 1 else { throw .severalBaked }
        guard file.isIntact(chunk) else { throw .checksumMismatch }
        switch String(decoding: file.type(of: chunk), as: UTF8.self) {
        case "iTXt": return try text(of: image[chunk.data], keyword: olderKeyword)
        case "tEXt":
            let text = image[chunk.data].dropFirst(olderKeyword.count + 1)
            // Latin-1 by the standard of PNG; beyond ASCII nobody knows what a writer meant.
            guard !text.isEmpty, text.allSatisfy({ $0 != 0 && $0 < 0x80 }) else { throw .unreadableCredential }
            return Array(text)
        default: throw .compressed
        }
    }

    /// The text of an `iTXt` chunk's data of a keyword.
    private static func text(
        of data: ArraySlice<UInt8>,
        keyword: [UInt8] = keyword
    ) throws(BakingError) -> [UInt8] {
        var rest = data.dropFirst(keyword.count + 1)
        guard let flag = rest.popFirst(), let method = rest.popFirst(), flag <= 1 else {
            throw .brokenPNG(.badTextChunk)
        }
        // Not inflated even within a bound: the standard has no compressed credentials.
        guard flag == 0 else { throw .compressed }
        guard method == 0 else { throw .brokenPNG(.badTextChunk) }
        for _ in ["language", "translated keyword"] {
            guard let end = rest.firstIndex(of: 0) else { throw .brokenPNG(.badTextChunk) }
            rest = rest[(end + 1)...]
        }
        guard !rest.isEmpty, !rest.contains(0), String(validating: rest, as: UTF8.self) != nil else {
            throw .unreadableCredential
        }
        return Array(rest)
    }

    /// Whether a chunk is one of the three kinds of text (PNG 3rd edition §11.3.3) and has that keyword.
    private static func isText(_ chunk: PNGFile.Chunk, of file: PNGFile, named keyword: [UInt8]) -> Bool {
        let type = file.type(of: chunk)
        guard ["iTXt", "tEXt", "zTXt"].contains(where: { type.elementsEqual($0.utf8) }) else { return false }
        let data = file.bytes[chunk.data]
        return data.starts(with: keyword) && data.dropFirst(keyword.count).first == 0
    }
}
