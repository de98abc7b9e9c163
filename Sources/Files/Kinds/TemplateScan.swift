/// Looks into a small file that goes with a title: what it is, and that it holds no programs.
package enum TemplateScan {
    /// The kind of a file, by content and name together.
    ///
    /// - Throws: ``FileRefusal``, whose sentence says what to do.
    package static func kind(of bytes: [UInt8], name: String) throws -> FileKind {
        guard !bytes.isEmpty else { throw FileRefusal.empty }
        return try MediaSniffer.judge(HeldBytes(bytes), name: CleanFileName(name)).kind
    }

    /// The same file without what it tells beside what it shows, such as where a picture was taken or who wrote it.
    ///
    /// - Throws: ``FileRefusal`` when that cannot be removed for certain.
    package static func cleaned(_ bytes: [UInt8], of kind: FileKind) throws -> [UInt8] {
        guard let pieces = try Stripping.pieces(of: HeldBytes(bytes), kind: kind) else { return bytes }
        var result: [UInt8] = []
        for piece in pieces {
            switch piece {
            case .keep(let range): result += bytes[Int(range.lowerBound)..<Int(range.upperBound)]
            case .bytes(let added): result += added
            case .zeros(let count): result += [UInt8](repeating: 0, count: Int(count))
            }
        }
        return result
    }
}

/// Bytes that are in memory already.
private final class HeldBytes: ByteSource {
    private let held: [UInt8]

    init(_ bytes: [UInt8]) {
        held = bytes
    }

    var count: Int64 { Int64(held.count) }

    func bytes(at position: Int64, count wanted: Int) throws -> [UInt8] {
        guard position >= 0, wanted >= 0, position <= count, Int64(wanted) <= count - position else {
            throw FileRefusal.cutOff
        }
        return Array(held[Int(position)..<Int(position) + wanted])
    }
}
