import NIOCore
import Testing

@testable import PageBench

/// The body of the large upload: as long as it says, with the recording whole inside it.
struct MultipartRecordingTests {
    @Test(arguments: [1000, 300_000, 1_000_000])
    func `the body is as long as announced, and the recording as long as asked for`(bytes: Int) async throws {
        let body = MultipartRecording(boundary: "edge", token: "secret", name: "lesson.mp4", bytes: bytes)
        var all: [UInt8] = []
        for await stretch in body { all += Array(stretch.readableBytesView) }
        #expect(all.count == body.count)
        let text = String(decoding: all, as: UTF8.self)
        #expect(text.hasPrefix("--edge\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\nsecret\r\n--edge\r\n"))
        #expect(text.hasSuffix("\r\n--edge--\r\n"))
        let start = try #require(all.firstRange(of: Array("video/mp4\r\n\r\n".utf8))).upperBound
        let recording = all[start..<(all.count - "\r\n--edge--\r\n".utf8.count)]
        #expect(recording.count == bytes)
        #expect(Array(recording.dropFirst(4).prefix(8)) == Array("ftypisom".utf8))
    }
}

/// Quantiles as the table shows them.
struct TimesTests {
    @Test func `of a hundred times the ninety-fifth is the one that five exceed`() {
        var times = Times()
        for number in (1...100).shuffled() { times.note(.milliseconds(number)) }
        #expect(times.quantile(0.95) == 95)
        #expect(times.quantile(0.5) == 50)
        #expect(Times().quantile(0.5).isNaN)
    }

    @Test func `options are pairs of a known name and a number`() {
        #expect(Options(["--people", "50", "--submissions", "100"])?.people == 50)
        #expect(Options([])?.submissions == 10_000)
        #expect(Options(["--stores", "both"])?.alsoPostgres == true)
        #expect(Options(["--stores", "neither"]) == nil)
        #expect(Options(["--people"]) == nil)
        #expect(Options(["--people", "many"]) == nil)
        #expect(Options(["--speed", "1"]) == nil)
    }
}
