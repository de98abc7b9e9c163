/// Lines gathered in one buffer and put in code point order, which for UTF-8 is byte order.
struct SortedLines {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    mutating func append(_ write: (inout [UInt8]) -> Void) {
        write(&bytes)
        ends.append(bytes.count)
    }

    /// All lines, sorted, one behind the other. O(n log n) comparisons.
    func sorted() -> [UInt8] {
        guard ends.count > 1 else { return bytes }
        return bytes.withUnsafeBufferPointer { buffer in
            var ranges: [Range<Int>] = []
            ranges.reserveCapacity(ends.count)
            var start = 0
            for end in ends {
                ranges.append(start..<end)
                start = end
            }
            ranges.sort { Self.precedes(buffer, $0, $1) }
            var output: [UInt8] = []
            output.reserveCapacity(buffer.count)
            for range in ranges { output.append(contentsOf: buffer[range]) }
            return output
        }
    }

    @inline(__always)
    private static func precedes(_ buffer: UnsafeBufferPointer<UInt8>, _ left: Range<Int>, _ right: Range<Int>) -> Bool
    {
        let shared = min(left.count, right.count)
        for offset in 0..<shared {
            let (leftByte, rightByte) = (buffer[left.lowerBound + offset], buffer[right.lowerBound + offset])
            if leftByte != rightByte { return leftByte < rightByte }
        }
        return left.count < right.count
    }
}
