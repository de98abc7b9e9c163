import OpenBadges
import Testing

struct DateTimeStampTests {
    @Test(
        arguments: [
            ("1970-01-01T00:00:00Z", 0),
            ("2026-01-01T00:00:00Z", 1_767_225_600_000),
            ("2099-01-01T00:00:00+05:30", 4_070_889_000_000),
            ("1969-12-31T23:59:59.999Z", -1),
            ("2000-02-29T12:00:00-14:00", 951_876_000_000),
            ("2020-03-19T08:00:00.5Z", 1_584_604_800_500),
            ("2020-03-19T08:00:00.123456789Z", 1_584_604_800_123),
            ("2024-12-31T24:00:00Z", 1_735_689_600_000),
            ("2024-12-31T24:00:00.000Z", 1_735_689_600_000),
            ("0001-01-01T00:00:00Z", -62_135_596_800_000),
            ("0000-01-01T00:00:00Z", -62_167_219_200_000),
            ("-0001-12-31T00:00:00Z", -62_167_305_600_000),
        ] as [(String, Int64)]
    )
    func `a moment is read to the millisecond`(text: String, milliseconds: Int64) {
        #expect(DateTimeStamp(parsing: text)?.milliseconds == milliseconds)
    }

    @Test(arguments: [
        "", "Z", "2026-01-01", "2026-01-01T00:00:00", "2026-01-01 00:00:00Z", "2026-01-01t00:00:00z",
        "2026-1-01T00:00:00Z",
        "2023-02-29T00:00:00Z", "1900-02-29T00:00:00Z", "2026-04-31T00:00:00Z", "2026-00-01T00:00:00Z",
        "2026-13-01T00:00:00Z", "2026-01-00T00:00:00Z", "2026-01-01T24:00:01Z", "2026-01-01T24:00:00.0001Z",
        "2026-01-01T25:00:00Z", "2026-01-01T00:60:00Z", "2016-12-31T23:59:60Z", "2026-01-01T00:00:00.Z",
        "2026-01-01T00:00:00+14:01", "2026-01-01T00:00:00+15:00", "2026-01-01T00:00:00+1:00", "2026-01-01T00:00:00+01",
        "2026-01-01T00:00:00+01:60", "+2026-01-01T00:00:00Z", "026-01-01T00:00:00Z", "02026-01-01T00:00:00Z",
        "2026-01-01T00:00:00Z ", " 2026-01-01T00:00:00Z", "2026-01-01T00:00Z", "٢٠٢٦-01-01T00:00:00Z",
        "999999999-01-01T00:00:00Z", "-999999999-01-01T00:00:00Z", "99999999999999999999-01-01T00:00:00Z",
    ])
    func `what is not a dateTimeStamp is refused`(text: String) {
        #expect(DateTimeStamp(parsing: text) == nil)
    }

    @Test func `every day of eight centuries is written and read back`() throws {
        for day in stride(from: Int64(-140_000), to: 150_000, by: 1) {
            let moment = DateTimeStamp(milliseconds: day * 86_400_000 + 1)
            #expect(DateTimeStamp(parsing: moment.description) == moment)
        }
    }

    @Test func `a moment is written in UTC, with milliseconds only when there are some`() {
        #expect(DateTimeStamp(parsing: "2026-01-01T01:30:00+01:30")?.description == "2026-01-01T00:00:00Z")
        #expect(DateTimeStamp(milliseconds: -1).description == "1969-12-31T23:59:59.999Z")
        #expect(DateTimeStamp(milliseconds: .max).description.hasSuffix("Z"))
        #expect(DateTimeStamp(milliseconds: .min).description.hasPrefix("-"))
    }

    @Test func `seconds are rounded down and never overflow`() {
        #expect(DateTimeStamp(milliseconds: -1).seconds == -1)
        #expect(DateTimeStamp(milliseconds: 1999).seconds == 1)
        #expect(DateTimeStamp(seconds: .max) == nil)
        #expect(DateTimeStamp(seconds: 1) == DateTimeStamp(milliseconds: 1000))
    }
}
