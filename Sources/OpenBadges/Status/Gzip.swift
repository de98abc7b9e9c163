import CZlib

/// GZIP (RFC 1952): one member, written the same way everywhere, read within a bound.
package enum Gzip {
    /// Why bytes could not be packed or unpacked.
    package enum Failure: Error, Sendable, Equatable {
        /// The bytes are not GZIP, or were damaged: a bad header, a bad block, a wrong checksum.
        case corrupt
        /// The bytes end before the member does.
        case truncated
        /// Something follows after the member: another member or anything else.
        case trailingBytes
        /// More than the limit, in bytes, would come out.
        case tooLarge(limit: Int)
        /// There is no memory to work with.
        case outOfMemory
    }

    /// The window of deflate (32 KiB) with a GZIP header and trailer around it.
    private static let windowBits: Int32 = 15 + 16
    private static let bufferSize = 1 << 16

    /// The bytes, packed. The header says nothing of time, name or system, so equal bytes give equal results.
    package static func compress(_ bytes: [UInt8]) throws(Failure) -> [UInt8] {
        var output = try withStream(of: bytes) { stream throws(Failure) in
            let state = deflateInit2_(
                stream,
                Z_BEST_COMPRESSION,
                Z_DEFLATED,
                windowBits,
                8,
                Z_DEFAULT_STRATEGY,
                ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size)
            )
            guard state == Z_OK else { throw .outOfMemory }
            defer { deflateEnd(stream) }
            return try drain(stream, limit: .max, while: { deflate($0, Z_FINISH) })
        }
        // RFC 1952 §2.3.1: the byte for the operating system, 255 for unknown.
        if output.count > 9 { output[9] = 0xFF }
        return output
    }

    /// The bytes of one member, unpacked, at most `maximumBytes` of them: it stops when there would be more.
    package static func decompress(_ bytes: [UInt8], maximumBytes: Int) throws(Failure) -> [UInt8] {
        try withStream(of: bytes) { stream throws(Failure) in
            let state = inflateInit2_(stream, windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
            guard state == Z_OK else { throw .outOfMemory }
            defer { inflateEnd(stream) }
            let output = try drain(stream, limit: maximumBytes, while: { inflate($0, Z_NO_FLUSH) })
            guard stream.pointee.avail_in == 0 else { throw .trailingBytes }
            return output
        }
    }

    /// Runs a body with a stream that reads from the bytes.
    ///
    /// zlib keeps the address of the stream, so it lives on the heap for as long as the body runs.
    private static func withStream(
        of bytes: [UInt8],
        _ body: (UnsafeMutablePointer<z_stream>) throws(Failure) -> [UInt8]
    ) throws(Failure) -> [UInt8] {
        guard let count = UInt32(exactly: bytes.count) else { throw .tooLarge(limit: Int(UInt32.max)) }
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        stream.initialize(to: z_stream())
        defer { stream.deallocate() }
        let result = bytes.withUnsafeBufferPointer { input -> Result<[UInt8], Failure> in
            stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
            stream.pointee.avail_in = count
            do throws(Failure) {
                return .success(try body(stream))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    /// Collects what comes out of a stream until its end, and no more than the limit.
    private static func drain(
        _ stream: UnsafeMutablePointer<z_stream>,
        limit: Int,
        while step: (UnsafeMutablePointer<z_stream>) -> Int32
    ) throws(Failure) -> [UInt8] {
        var output: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: bufferSize)
        while true {
            let (state, produced) = buffer.withUnsafeMutableBufferPointer { buffer in
                stream.pointee.next_out = buffer.baseAddress
                stream.pointee.avail_out = UInt32(bufferSize)
                let state = step(stream)
                return (state, bufferSize - Int(stream.pointee.avail_out))
            }
            guard produced <= limit - output.count else { throw .tooLarge(limit: limit) }
            output += buffer[..<produced]
            switch state {
            case Z_STREAM_END: return output
            case Z_OK: break
            // No step is possible: all input is used up, and the end has not come.
            case Z_BUF_ERROR: throw .truncated
            case Z_MEM_ERROR: throw .outOfMemory
            default: throw .corrupt
            }
        }
    }
}
