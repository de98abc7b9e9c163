/// The last step of taking a file in: it is looked at as a whole and, where its kind holds metadata, written again
/// without it under a new key. Blocking: runs on the thread pool.
enum FileIntake {
    /// - Throws: also `CancellationError`, soon after the stop sign was given.
    static func finish(
        _ taken: SealedWriter,
        named name: CleanFileName,
        in store: FileStore,
        unless stop: StopSign
    ) throws -> KeptFile {
        var writer = taken
        let digest = try writer.finish()
        let source = SealedSource(try writer.sealedFile(), stop: stop)
        let verdict = try MediaSniffer.judge(source, name: name)
        let bytes: KeptBytes
        if let pieces = try Stripping.pieces(of: source, kind: verdict.kind) {
            bytes = try rewrite(source, as: pieces, in: store)
            try Disk.remove(writer.path)
        } else {
            bytes = try store.place(writer, digest: digest)
        }
        return KeptFile(
            name: name.ending(in: verdict.kind),
            kind: verdict.kind,
            mediaType: verdict.mediaType,
            showing: verdict.showing,
            bytes: bytes
        )
    }

    private static func rewrite(
        _ source: SealedSource,
        as pieces: [Piece],
        in store: FileStore
    ) throws -> KeptBytes {
        var writer = try SealedWriter(path: store.draftPath())
        do {
            for piece in pieces { try append(piece, of: source, to: &writer) }
            let digest = try writer.finish()
            return try store.place(writer, digest: digest)
        } catch {
            try? Disk.remove(writer.path)
            throw error
        }
    }

    private static func append(_ piece: Piece, of source: SealedSource, to writer: inout SealedWriter) throws {
        switch piece {
        case .bytes(let bytes):
            try writer.append(bytes)
        case .keep(let range):
            try source.blocks(from: range.lowerBound, to: range.upperBound, size: 256 << 10) { block, _ in
                try writer.append(block)
                return true
            }
        case .zeros(let count):
            var left = count
            while left > 0 {
                let part = min(left, 256 << 10)
                try writer.append([UInt8](repeating: 0, count: Int(part)))
                left -= part
            }
        }
    }
}
