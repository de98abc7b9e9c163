import Testing

@testable import Web

struct RequestedRangeTests {
    @Test(
        arguments: [
            ("bytes=0-9", .part(0..<10)), ("bytes=90-", .part(90..<100)), ("bytes=-10", .part(90..<100)),
            ("bytes=-1000", .part(0..<100)), ("bytes=95-2000", .part(95..<100)), ("Bytes=5-5", .part(5..<6)),
            ("bytes=0-99999999999999999999", .part(0..<100)), ("bytes= 1 - 2 ", .part(1..<3)),
        ] as [(String, RequestedRange)]
    )
    func `one range is that range`(_ header: String, _ range: RequestedRange) {
        #expect(RequestedRange(header, size: 100) == range)
    }

    @Test(arguments: ["bytes=100-", "bytes=100-200", "bytes=-0", "bytes=99999999999999999999-"])
    func `what lies past the end cannot be had`(_ header: String) {
        #expect(RequestedRange(header, size: 100) == .unsatisfiable)
    }

    @Test(arguments: [
        nil, "", "bytes", "bytes=", "bytes=-", "bytes=a-b", "bytes=9-1", "bytes=0-1,5-6", "lines=0-1", "bytes=+1-2",
        "bytes=0x1-2", "bytes=1--2", "bytes=١-٢",
    ])
    func `several ranges and what cannot be read get the whole`(_ header: String?) {
        #expect(RequestedRange(header, size: 100) == .whole)
    }
}
