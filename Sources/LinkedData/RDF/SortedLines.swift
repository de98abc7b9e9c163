#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Lines gathered in one buffer and put in code point order, which for UTF-8 is byte order.
struct SortedLines {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    /// Room for so many lines of usual length, so that the buffers need not grow on the way.
    init(capacity: Int = 4) {
        bytes.reserveCapacity(capacity * 160)
        ends.reserveCapacity(capacity)
    }

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
            for range in ranges { output.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[range])) }
            return output
        }
    }

    @inline(__always)
    private static func precedes(_ buffer: UnsafeBufferPointer<UInt8>, _ left: Range<Int>, _ right: Range<Int>) -> Bool
    {
        guard let base = buffer.baseAddress else { return false }
        let order = memcmp(base + left.lowerBound, base + right.lowerBound, min(left.count, right.count))
        return order == 0 ? left.count < right.count : order < 0
    }
}
