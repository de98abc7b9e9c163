import LinkedData
import Testing

@testable import OpenBadges

struct BitstringStatusEntryTests {
    let whole = JSONObject([
        ("id", "https://school.example/status/1#7"),
        ("type", "BitstringStatusListEntry"),
        ("statusPurpose", "revocation"),
        ("statusListIndex", "7"),
        ("statusListCredential", "https://school.example/status/1"),
    ])

    func entry(_ name: String, _ value: JSONValue?) throws(StatusListError) -> BitstringStatusEntry {
        var json = whole
        json[name] = value
        return try BitstringStatusEntry(json)
    }

    @Test func `an entry is read and written the same`() throws {
        let entry = try BitstringStatusEntry(whole)
        #expect(entry.purpose == .revocation)
        #expect(entry.index == 7)
        #expect(entry.listCredential == "https://school.example/status/1")
        #expect(entry.size == 1)
        #expect(entry.json == .object(whole))
        let issued = BitstringStatusEntry(
            purpose: .revocation,
            index: 7,
            listCredential: "https://school.example/status/1"
        )
        #expect(issued == entry)
    }

    @Test func `optional parts may be absent, and an index may be a number`() throws {
        #expect(try entry("id", nil).id == nil)
        #expect(try entry("statusListIndex", 23).index == 23)
        #expect(try entry("statusListIndex", "007").index == 7)
        #expect(try entry("statusSize", 2).size == 2)
        #expect(try entry("type", ["Other", "BitstringStatusListEntry"]).index == 7)
        let size = try entry("statusSize", 4)
        #expect(try BitstringStatusEntry(#require(size.json.object)) == size)
    }

    @Test(arguments: [
        "", " 7", "7 ", "+7", "-7", "-0", "7.0", "1e3", "0x7", "٧", "９", "99999999999999999999", "9223372036854775808",
    ])
    func `an index of anything but digits, or beyond every bound, is refused`(text: String) {
        #expect(throws: StatusListError.malformed(property: "statusListIndex")) {
            try entry("statusListIndex", .string(text))
        }
    }

    @Test func `wrong parts are refused by name`() throws {
        let wrong: [(String, JSONValue?)] = [
            ("type", nil), ("type", []), ("statusPurpose", nil), ("statusPurpose", ""),
            ("statusPurpose", ["revocation"]),
            ("statusListIndex", nil), ("statusListIndex", true), ("statusListIndex", -1),
            ("statusListIndex", .number(try #require(JSONNumber(1.5)))), ("statusListIndex", ["7"]),
            ("statusListCredential", nil), ("statusListCredential", 7), ("statusListCredential", ""),
            ("statusSize", 0), ("statusSize", -1), ("statusSize", nil as JSONValue? ?? .null), ("id", 5),
            ("id", "https://school.example/status/1"),
        ]
        for (name, value) in wrong {
            #expect(throws: StatusListError.malformed(property: name), "\(name) \(String(describing: value))") {
                try entry(name, value)
            }
        }
    }

    @Test func `other kinds of status are named`() {
        for type in ["StatusList2021Entry", "1EdTechRevocationList", "BitstringStatusListEntry\u{301}"] {
            #expect(throws: StatusListError.unsupportedType(type)) { try entry("type", .string(type)) }
        }
    }
}
