internal import CZlib

/// Packs texts that say nearly the same as a known one: Deflate that begins with that one as its dictionary (RFC 1950).
package enum Packing {
    /// Why bytes could not be packed or unpacked.
    package enum Failure: Error, Hashable, Sendable {
        /// They are not what was packed, or not on this base.
        case damaged
        case outOfMemory
    }

    /// The bytes, packed on a base.
    package static func pack(_ bytes: [UInt8], on base: [UInt8]) throws -> [UInt8] {
        let stream = PackingStream()
        guard deflateInit_(stream.at, Z_BEST_COMPRESSION, ZLIB_VERSION, PackingStream.size) == Z_OK else {
            throw Failure.outOfMemory
        }
        defer { deflateEnd(stream.at) }
        _ = base.withUnsafeBufferPointer { deflateSetDictionary(stream.at, $0.baseAddress, UInt32($0.count)) }
        let room = Int(deflateBound(stream.at, UInt(bytes.count)))
        let (state, output) = stream.run(bytes, room: room) { deflate($0, Z_FINISH) }
        guard state == Z_STREAM_END else { throw Failure.damaged }
        return output
    }

    /// What was packed on a base.
    ///
    /// - Parameter limit: bytes that come out at most.
    package static func unpack(_ packed: [UInt8], on base: [UInt8], limit: Int) throws -> [UInt8] {
        var room = 4096 + 8 * packed.count
        while true {
            let stream = PackingStream()
            guard inflateInit_(stream.at, ZLIB_VERSION, PackingStream.size) == Z_OK else { throw Failure.outOfMemory }
            defer { inflateEnd(stream.at) }
            let (state, output) = stream.run(packed, room: min(room, limit)) { stream in
                guard inflate(stream, Z_FINISH) == Z_NEED_DICT,
                    base.withUnsafeBufferPointer({ inflateSetDictionary(stream, $0.baseAddress, UInt32($0.count)) })
                        == Z_OK
                else { return Z_DATA_ERROR }
                return inflate(stream, Z_FINISH)
            }
            if state == Z_STREAM_END { return output }
            // More would come than there was room for: once more with a larger one.
            guard state == Z_BUF_ERROR || state == Z_OK, room < limit else { throw Failure.damaged }
            room *= 8
        }
    }
}

/// A stream of zlib, which keeps its own address and so stays at one place.
private final class PackingStream {
    static let size = Int32(MemoryLayout<z_stream>.size)
    let at: UnsafeMutablePointer<z_stream>

    init() {
        at = .allocate(capacity: 1)
        at.initialize(to: z_stream())
    }

    deinit {
        at.deallocate()
    }

    /// Gives the bytes to the stream, and takes what comes out of one step.
    func run(
        _ bytes: [UInt8],
        room: Int,
        _ step: (UnsafeMutablePointer<z_stream>) -> Int32
    ) -> (state: Int32, output: [UInt8]) {
        var (input, state) = (bytes, Z_OK)
        let output = [UInt8](unsafeUninitializedCapacity: room) { output, count in
            input.withUnsafeMutableBufferPointer { input in
                at.pointee.next_in = input.baseAddress
                at.pointee.avail_in = UInt32(input.count)
                at.pointee.next_out = output.baseAddress
                at.pointee.avail_out = UInt32(room)
                state = step(at)
            }
            count = room - Int(at.pointee.avail_out)
        }
        return (state, output)
    }
}
