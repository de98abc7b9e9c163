internal import CZlib

/// Unpacks Deflate within a bound. What is longer than the bound is cut there, so no bomb goes off.
enum Inflation {
    /// How the packed bytes are wrapped.
    enum Wrapping {
        /// As in a zip.
        case none
        /// As in a PDF.
        case zlib
    }

    /// The unpacked bytes, at most so many; as far as they could be read when the packed ones are damaged.
    static func unpacked(_ packed: [UInt8], _ wrapping: Wrapping, limit: Int) -> [UInt8] {
        var stream = z_stream()
        let window = wrapping == .zlib ? MAX_WBITS : -MAX_WBITS
        guard inflateInit2_(&stream, window, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            return []
        }
        defer { inflateEnd(&stream) }
        var input = packed
        return input.withUnsafeMutableBufferPointer { input in
            stream.next_in = input.baseAddress
            stream.avail_in = UInt32(input.count)
            return drained(&stream, limit: limit)
        }
    }

    private static func drained(_ stream: inout z_stream, limit: Int) -> [UInt8] {
        var result: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 64 << 10)
        while result.count < limit {
            let size = block.count
            let (state, left) = block.withUnsafeMutableBufferPointer { block in
                stream.next_out = block.baseAddress
                stream.avail_out = UInt32(size)
                let state = inflate(&stream, Z_NO_FLUSH)
                return (state, Int(stream.avail_out))
            }
            result.append(contentsOf: block.prefix(min(size - left, limit - result.count)))
            guard state == Z_OK, left < size || stream.avail_in > 0 else { break }
        }
        return result
    }
}
