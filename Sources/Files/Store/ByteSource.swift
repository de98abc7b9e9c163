/// Bytes that can be read at any position. The second conformer is the tests' array.
protocol ByteSource: AnyObject {
    var count: Int64 { get }
    /// Exactly these bytes; `FileRefusal.cutOff` when they are not all there.
    func bytes(at position: Int64, count: Int) throws -> [UInt8]
}

extension ByteSource {
    /// A whole number, most significant byte first.
    func number<Value: FixedWidthInteger>(at position: Int64, as type: Value.Type = Value.self) throws -> Value {
        try bytes(at: position, count: Value.bitWidth / 8).reduce(0) { $0 << 8 | Value($1) }
    }

    /// A whole number, least significant byte first.
    func littleEndian<Value: FixedWidthInteger>(
        at position: Int64,
        as type: Value.Type = Value.self
    ) throws -> Value {
        try bytes(at: position, count: Value.bitWidth / 8).reversed().reduce(0) { $0 << 8 | Value($1) }
    }

    /// Reads on from a position in blocks until the body says stop or the end is reached.
    func blocks(
        from start: Int64,
        to end: Int64? = nil,
        size: Int = 64 << 10,
        _ body: ([UInt8], Int64) throws -> Bool
    ) throws {
        let end = min(end ?? count, count)
        var position = start
        while position < end {
            let block = try bytes(at: position, count: Int(min(Int64(size), end - position)))
            guard try body(block, position) else { return }
            position += Int64(block.count)
        }
    }
}

/// A sealed file as a source of bytes. It keeps the chunks it touched last, since readers of containers go back and
/// forth; not for use by two at once.
final class SealedSource: ByteSource {
    private let file: SealedFile
    private let stop: StopSign?
    private var kept: [(number: Int64, bytes: [UInt8])] = []

    init(_ file: SealedFile, stop: StopSign? = nil) {
        self.file = file
        self.stop = stop
    }

    var count: Int64 { file.size }

    func bytes(at position: Int64, count wanted: Int) throws -> [UInt8] {
        guard position >= 0, wanted >= 0, position <= count, Int64(wanted) <= count - position else {
            throw FileRefusal.cutOff
        }
        var result: [UInt8] = []
        result.reserveCapacity(wanted)
        var position = position
        while result.count < wanted {
            let chunk = try chunk(position / Int64(file.chunkSize))
            let start = Int(position % Int64(file.chunkSize))
            let end = min(chunk.count, start + wanted - result.count)
            result.append(contentsOf: chunk[start..<end])
            position += Int64(end - start)
        }
        return result
    }

    private func chunk(_ number: Int64) throws -> [UInt8] {
        if let known = kept.last(where: { $0.number == number }) { return known.bytes }
        if stop?.isGiven == true { throw CancellationError() }
        let bytes = try file.chunk(number)
        if kept.count == 4 { kept.removeFirst() }
        kept.append((number, bytes))
        return bytes
    }
}
