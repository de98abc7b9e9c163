import Hummingbird
import NIOCore
import Testing

@testable import Edge

struct MultipartReaderTests {
    private static let body = [
        "preamble to skip", "--B", "Content-Disposition: form-data; name=\"note\"", "",
        "line one\r\n--A other\r\n-\r\n--",
        "--B",
        "Content-Disposition: form-data; name=\"file\"; filename=\"C:\\work\\plan \u{201C}A\u{201D}.pdf\"",
        "Content-Type: application/pdf", "", "%PDF\r\n\r\n\r-\r\n-", "--B",
        "content-disposition: form-data; name=empty",
        "", "", "--B--", "",
    ].joined(separator: "\r\n")

    @Test(arguments: [1, 2, 3, 5, 7, 11, 64, 4096])
    func `parts come out whole however the bytes are cut`(size: Int) async throws {
        var reader = try MultipartReader(body: Self.stream(Self.body, chunk: size), boundary: "B")
        let note = try #require(try await reader.nextPart())
        #expect(note == MultipartReader.Part(name: "note", fileName: nil, mediaType: nil))
        #expect(try await reader.text() == "line one\r\n--A other\r\n-\r\n--")
        let file = try #require(try await reader.nextPart())
        #expect(file.fileName == "plan \u{201C}A\u{201D}.pdf" && file.mediaType == "application/pdf")
        #expect(try await reader.text() == "%PDF\r\n\r\n\r-\r\n-")
        let empty = try #require(try await reader.nextPart())
        #expect(empty.name == "empty")
        #expect(try await reader.text() == "")
        #expect(try await reader.nextPart() == nil)
        #expect(try await reader.nextPart() == nil)
    }

    @Test func `a part that nobody takes is skipped`() async throws {
        var reader = try MultipartReader(body: Self.stream(Self.body, chunk: 9), boundary: "B")
        var names: [String] = []
        while let part = try await reader.nextPart() { names.append(part.name) }
        #expect(names == ["note", "file", "empty"])
    }

    @Test func `parts that nobody takes are skipped up to a bound, however many they are`() async throws {
        var limits = MultipartReader.Limits()
        limits.skippedBytes = 1000
        let part = "--B\r\nContent-Disposition: form-data; name=x\r\n\r\n" + String(repeating: "a", count: 300) + "\r\n"
        for (count, isTaken) in [(3, true), (4, false)] {
            let body = String(repeating: part, count: count) + "--B--\r\n"
            var reader = try MultipartReader(body: Self.stream(body, chunk: 50), boundary: "B", limits: limits)
            do {
                while try await reader.nextPart() != nil {}
                #expect(isTaken)
            } catch {
                #expect(!isTaken && error as? Problem == .tooLarge)
            }
        }
    }

    @Test func `a body that ends in the middle is malformed`() async throws {
        for length in [0, 3, 20, 60, 100, 180, Self.body.utf8.count - 6] {
            let part = String(decoding: Array(Self.body.utf8.prefix(length)), as: UTF8.self)
            var reader = try MultipartReader(body: Self.stream(part, chunk: 7), boundary: "B")
            await #expect(throws: Problem.malformed, "cut after \(length) bytes") {
                while try await reader.nextPart() != nil {}
            }
        }
    }

    @Test func `heads, parts and fields have bounds`() async throws {
        var limits = MultipartReader.Limits()
        limits.headBytes = 40
        var heads = try MultipartReader(body: Self.stream(Self.body, chunk: 8), boundary: "B", limits: limits)
        await #expect(throws: Problem.tooLarge) { while try await heads.nextPart() != nil {} }
        limits = MultipartReader.Limits()
        limits.partCount = 2
        var parts = try MultipartReader(body: Self.stream(Self.body, chunk: 8), boundary: "B", limits: limits)
        await #expect(throws: Problem.tooLarge) { while try await parts.nextPart() != nil {} }
        limits.fieldBytes = 5
        var fields = try MultipartReader(body: Self.stream(Self.body, chunk: 8), boundary: "B", limits: limits)
        _ = try await fields.nextPart()
        await #expect(throws: Problem.tooLarge) { _ = try await fields.text() }
    }

    @Test(arguments: [nil, "", String(repeating: "x", count: 71)])
    func `a boundary that cannot be one is refused`(boundary: String?) {
        #expect(throws: Problem.malformed) {
            _ = try MultipartReader(body: Self.stream("", chunk: 1), boundary: boundary)
        }
    }

    @Test func `a file of many megabytes passes in small pieces`() async throws {
        let chunk = ByteBuffer(repeating: 0x0D, count: 64 << 10)
        let head = ByteBuffer(string: "--B\r\nContent-Disposition: form-data; name=f; filename=a\r\n\r\n")
        let chunks = [head] + Array(repeating: chunk, count: 16) + [ByteBuffer(string: "\r\n--B--\r\n")]
        let body = RequestBody(
            asyncSequence: AsyncStream { continuation in
                for chunk in chunks { continuation.yield(chunk) }
                continuation.finish()
            }
        )
        var reader = try MultipartReader(body: body, boundary: "B")
        _ = try await reader.nextPart()
        var count = 0
        var largest = 0
        while let piece = try await reader.nextChunk() {
            count += piece.readableBytes
            largest = max(largest, piece.readableBytes)
        }
        #expect(count == 16 * (64 << 10))
        #expect(largest <= (64 << 10) + 8)
    }

    private static func stream(_ text: String, chunk: Int) -> RequestBody {
        let bytes = Array(text.utf8)
        return RequestBody(
            asyncSequence: AsyncStream { continuation in
                for start in stride(from: 0, to: bytes.count, by: chunk) {
                    continuation.yield(ByteBuffer(bytes: bytes[start..<min(start + chunk, bytes.count)]))
                }
                continuation.finish()
            }
        )
    }
}
