import Foundation
import Testing

@testable import Server

struct LineSinkTests {
    @Test func `a log on a full disk ends nothing`() throws {
        let descriptor = open("/dev/full", O_WRONLY)
        try #require(descriptor >= 0)
        defer { close(descriptor) }
        let sink = LineSink(descriptor)
        sink.write("level=info event=request")
        sink.write("level=info event=request")
    }

    @Test func `a line that was cut off is followed by a whole one`() throws {
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        let (reader, writer) = (ends[0], ends[1])
        defer { for end in [reader, writer] { close(end) } }
        for end in [reader, writer] { try #require(fcntl(end, F_SETFL, O_NONBLOCK) == 0) }
        let sink = LineSink(writer)
        sink.write(String(repeating: "a", count: 1_000_000))
        let first = drained(reader)
        #expect(!first.isEmpty && first.allSatisfy { $0 == UInt8(ascii: "a") }, "a part of it went through")
        sink.write("whole")
        sink.write("again")
        #expect(String(decoding: drained(reader), as: UTF8.self) == "\nwhole\nagain\n")
    }

    private func drained(_ reader: Int32) -> [UInt8] {
        var all: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = read(reader, &part, part.count)
            guard count > 0 else { return all }
            all += part[..<count]
        }
    }
}
