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
        var result: [UInt8] = []
        _ = Inflater(wrapping).unpack(packed) { plain in
            result.append(contentsOf: plain.prefix(limit - result.count))
            return result.count < limit
        }
        return result
    }
}

/// Unpacks Deflate piece by piece, in constant memory.
final class Inflater {
    enum State {
        /// Further packed bytes are needed.
        case more
        /// The packed bytes came to their end.
        case ended
        /// They are none, or whoever takes the unpacked ones has enough.
        case broken
    }

    private let stream: UnsafeMutablePointer<z_stream>
    private var block = [UInt8](repeating: 0, count: 64 << 10)
    private let isReady: Bool

    init(_ wrapping: Inflation.Wrapping) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        let window = wrapping == .zlib ? MAX_WBITS : -MAX_WBITS
        isReady = inflateInit2_(stream, window, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    /// Unpacks the next piece.
    ///
    /// - Parameter body: Takes the unpacked bytes in blocks, and says whether it wants more.
    func unpack(_ packed: [UInt8], _ body: ([UInt8]) throws -> Bool) rethrows -> State {
        guard isReady else { return .broken }
        var packed = packed
        return try packed.withUnsafeMutableBufferPointer { packed in
            stream.pointee.next_in = packed.baseAddress
            stream.pointee.avail_in = UInt32(packed.count)
            while true {
                let (state, plain) = step()
                if !plain.isEmpty, try !body(plain) { return state == Z_STREAM_END ? .ended : .broken }
                switch state {
                case Z_STREAM_END: return .ended
                case Z_OK where plain.count == block.count || stream.pointee.avail_in > 0: continue
                case Z_OK, Z_BUF_ERROR: return .more
                default: return .broken
                }
            }
        }
    }

    private func step() -> (state: Int32, plain: [UInt8]) {
        let (state, left) = block.withUnsafeMutableBufferPointer { block in
            stream.pointee.next_out = block.baseAddress
            stream.pointee.avail_out = UInt32(block.count)
            return (inflate(stream, Z_NO_FLUSH), Int(stream.pointee.avail_out))
        }
        return (state, Array(block.prefix(block.count - left)))
    }
}
