import LinkedData
import Testing

@testable import OpenBadges

struct BitstringStatusListTests {
    @Test func `a list is never shorter than the standard asks`() throws {
        #expect(BitstringStatusList().count == 131_072)
        #expect(try BitstringStatusList(count: -5).count == 131_072)
        #expect(try BitstringStatusList(count: 131_073).count == 131_080)
        #expect(throws: StatusListError.tooLarge(limit: BitstringStatusList.maximumBytes)) {
            try BitstringStatusList(count: .max)
        }
    }

    @Test func `entry 0 is the most significant bit of the first byte`() throws {
        var list = BitstringStatusList()
        list[0] = true
        list[10] = true
        list[131_071] = true
        let packed = try #require(Base64URL.decode(try list.encoded().dropFirst()))
        let bytes = try Gzip.decompress(packed, maximumBytes: 1 << 20)
        #expect(bytes.count == 16_384)
        #expect((bytes[0], bytes[1], bytes[16_383]) == (0x80, 0x20, 0x01))
        #expect(bytes.reduce(0) { $0 + $1.nonzeroBitCount } == 3)
    }

    @Test func `a list is read back as it was written`() throws {
        var list = try BitstringStatusList(count: 200_000)
        var generator = SeededGenerator(state: 1)
        let chosen = Set((0..<500).map { _ in Int.random(in: list.indices, using: &generator) })
        for index in chosen { list[index] = true }
        let cleared = try #require(chosen.min())
        list[cleared] = false
        let text = try list.encoded()
        #expect(text.hasPrefix("uH4sIAAAAAA"))
        let read = try BitstringStatusList(decoding: text)
        #expect(read == list)
        #expect(Set(read.indices.filter { read[$0] }) == chosen.subtracting([cleared]))
    }

    @Test func `the list of the standard's first edition is read`() throws {
        let text = "uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA"
        let list = try BitstringStatusList(decoding: text)
        #expect(list == BitstringStatusList())
    }

    @Test func `what is not a list is refused with its reason`() throws {
        let text = try BitstringStatusList().encoded()
        let short = "u" + Base64URL.encode(try Gzip.compress([UInt8](repeating: 0, count: 16_383)))
        let cases: [(String, StatusListError)] = [
            ("", .notMultibase),
            (String(text.dropFirst()), .notMultibase),
            ("z" + text.dropFirst(), .notMultibase),
            (text + "=", .notMultibase),
            (text + "\n", .notMultibase),
            ("u", .damaged),
            ("uAAAA", .damaged),
            (String(text.dropLast(8)), .damaged),
            (short, .tooShort(count: 131_064)),
        ]
        for (text, error) in cases {
            #expect(throws: error, "\(text.prefix(20))") { try BitstringStatusList(decoding: text) }
        }
        #expect(try BitstringStatusList(decoding: short, acceptsShortList: true).count == 131_064)
        #expect(throws: StatusListError.tooLarge(limit: 16_383)) {
            try BitstringStatusList(decoding: text, maximumBytes: 16_383)
        }
        let bomb = "u" + Base64URL.encode(try Gzip.compress([UInt8](repeating: 0, count: (16 << 20) + 1)))
        #expect(throws: StatusListError.tooLarge(limit: 16 << 20)) { try BitstringStatusList(decoding: bomb) }
    }

    @Test func `a random place is free, and every part of the list is used`() {
        let list = BitstringStatusList()
        var generator = SeededGenerator(state: 2)
        var parts = [Int](repeating: 0, count: 8)
        for _ in 0..<4_000 {
            guard let index = list.randomFreeIndex(isTaken: { $0 % 2 == 0 }, using: &generator) else { continue }
            #expect(index % 2 == 1)
            parts[index * 8 / list.count] += 1
        }
        // 500 are expected in each; 5 standard deviations are about 105.
        #expect(parts.allSatisfy { (395...605).contains($0) }, "\(parts)")
    }

    @Test func `the last free places are found, evenly, and none when all are taken`() {
        var list = BitstringStatusList()
        var generator = SeededGenerator(state: 3)
        let free = [5, 70_000, 131_071]
        var times: [Int: Int] = [:]
        for _ in 0..<60 {
            guard let index = list.randomFreeIndex(isTaken: { !free.contains($0) }, using: &generator) else { continue }
            times[index, default: 0] += 1
        }
        #expect(times.keys.sorted() == free)
        #expect(times.values.allSatisfy { $0 >= 6 }, "\(times)")
        list[5] = true
        list[70_000] = true
        #expect(list.randomFreeIndex(isTaken: { !free.contains($0) }) == 131_071)
        #expect(list.randomFreeIndex(isTaken: { _ in true }) == nil)
    }
}
