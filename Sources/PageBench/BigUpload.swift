internal import AsyncHTTPClient
internal import Foundation
internal import NIOCore
internal import NIOHTTP1

/// A recording as large as one may be, sent through the form of the page as a browser sends it.
struct BigUpload: Sendable {
    let bytes: Int
    let sample: Sample
    private static let boundary = "proven-bench-boundary"
    private static let name = "long-lesson.mp4"

    /// Sends the file. Afterwards the page of the item names it.
    func send(by learner: Visitor) async throws {
        let (item, slot) = sample.recording
        let page = "/submissions/\(sample.draft.submission)/items/\(item)"
        let form = try await learner.get(page)
        guard form.status == 200, let token = form.formToken else {
            throw BenchProblem("\(page) answered \(form.status), or holds no form.")
        }
        let body = MultipartRecording(boundary: Self.boundary, token: token, name: Self.name, bytes: bytes)
        var request = HTTPClientRequest(
            url: learner.base + "/submissions/\(sample.draft.submission)/files/\(item)/1/\(slot)"
        )
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "multipart/form-data; boundary=\(Self.boundary)")
        request.body = .stream(body, length: .known(Int64(body.count)))
        let answer = try await learner.send(request, within: .hours(1))
        guard answer.status == 303 else {
            throw BenchProblem("The upload answered \(answer.status): \(answer.heading)")
        }
        let after = try await learner.get(page)
        guard after.text.contains(Self.name) else { throw BenchProblem("\(page) does not name the file sent.") }
    }
}

/// A form with its token and one recording, made as it is sent.
struct MultipartRecording: AsyncSequence, Sendable {
    typealias Element = ByteBuffer
    private let head: ByteBuffer
    private let tail: ByteBuffer
    private let payload: Int

    /// The recording is an MP4 with no track and so many bytes in all.
    init(boundary: String, token: String, name: String, bytes: Int) {
        let movie = Self.opening(of: bytes)
        var head = ByteBuffer(
            string: """
                --\(boundary)\r
                Content-Disposition: form-data; name="csrf"\r
                \r
                \(token)\r
                --\(boundary)\r
                Content-Disposition: form-data; name="file"; filename="\(name)"\r
                Content-Type: video/mp4\r
                \r

                """
        )
        head.writeBytes(movie)
        self.head = head
        tail = ByteBuffer(string: "\r\n--\(boundary)--\r\n")
        payload = Swift.max(0, bytes - movie.count)
    }

    var count: Int { head.readableBytes + payload + tail.readableBytes }

    func makeAsyncIterator() -> Iterator {
        Iterator(head: head, tail: tail, left: payload)
    }

    struct Iterator: AsyncIteratorProtocol {
        private static let stretch = 256 << 10
        private var head: ByteBuffer?
        private var tail: ByteBuffer?
        private var left: Int
        private let noise: ByteBuffer

        init(head: ByteBuffer, tail: ByteBuffer, left: Int) {
            self.head = head
            self.tail = tail
            self.left = left
            var generator = SystemRandomNumberGenerator()
            noise = ByteBuffer(bytes: (0..<Self.stretch).map { _ in UInt8.random(in: 0...255, using: &generator) })
        }

        mutating func next() async -> ByteBuffer? {
            if let first = head {
                head = nil
                return first
            }
            guard left > 0 else {
                defer { tail = nil }
                return tail
            }
            let length = Swift.min(left, Self.stretch)
            left -= length
            return noise.getSlice(at: noise.readerIndex, length: length)
        }
    }

    /// File type, a movie header, and the head of the box that all the rest belongs to (ISO 14496-12).
    private static func opening(of bytes: Int) -> [UInt8] {
        var buffer = ByteBuffer()
        buffer.writeInteger(UInt32(16))
        buffer.writeString("ftypisom")
        buffer.writeInteger(UInt32(0))
        buffer.writeInteger(UInt32(116))
        buffer.writeString("moov")
        buffer.writeInteger(UInt32(108))
        buffer.writeString("mvhd")
        buffer.writeRepeatingByte(0, count: 100)
        let length = UInt64(Swift.max(16, bytes - buffer.readableBytes))
        buffer.writeInteger(UInt32(1))
        buffer.writeString("mdat")
        buffer.writeInteger(length)
        return Array(buffer.readableBytesView)
    }
}
