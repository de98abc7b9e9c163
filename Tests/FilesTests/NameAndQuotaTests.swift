internal import Testing

@testable internal import Files

@Suite struct CleanFileNameTests {
    @Test(arguments: [
        ("Lesson plan.pdf", "Lesson plan.pdf"), ("C:\\Users\\imani\\plan.pdf", "plan.pdf"),
        ("../../etc/passwd", "passwd"), ("a\u{202E}fdp.exe", "afdp.exe"),
        ("a\r\nSet-Cookie: x.pdf", "aSet-Cookie: x.pdf"),
        ("\u{0}\u{200B}", "File"), ("...", "File"), (".htaccess", "htaccess"), ("", "File"), ("a..pdf", "a.pdf"),
        ("Tomás — 3º.pdf", "Tomás — 3º.pdf"), ("x\u{2028}y.txt", "xy.txt"),
    ])
    func `names are one harmless line`(_ raw: String, _ clean: String) {
        #expect(CleanFileName(raw).text == clean)
        #expect(CleanFileName(clean).text == clean)
    }

    @Test func `a long name keeps its ending`() {
        let name = CleanFileName(String(repeating: "e\u{301}", count: 400) + ".PDF")
        #expect(name.text.unicodeScalars.count <= 120)
        #expect(name.ending == "pdf")
    }

    @Test func `the header holds the true name and a plain one`() {
        let name = CleanFileName("Tomás \"plan\"; 50%.pdf")
        #expect(
            name.disposition(.download)
                == "attachment; filename=\"Tom_s _plan_; 50_.pdf\"; filename*=UTF-8''Tom%C3%A1s%20%22plan%22%3B%2050%25.pdf"
        )
        #expect(name.disposition(.inline).hasPrefix("inline; "))
    }
}

@Suite struct QuotaTests {
    private let quota = Quota(perFile: 2 << 30, perPerson: 20 << 30, used: (20 << 30) - (120 << 20))

    @Test func `a file above the limit is refused with both sizes`() {
        #expect(
            quota.refusal(ofSize: 2_469_606_195)?.description == "This file is 2.3 GB; up to 2 GB each can be added."
        )
        #expect(
            quota.refusal(ofSize: (2 << 30) + 1)?.description
                == "This file is a little over 2 GB; up to 2 GB each can be added."
        )
    }

    @Test func `what is left counts, to the byte`() {
        #expect(quota.refusal(ofSize: 120 << 20) == nil)
        #expect(quota.refusal(ofSize: (120 << 20) + 1) != nil)
        #expect(
            quota.refusal(ofSize: 300 << 20)?.description
                == """
                This file is 300 MB, and 120 MB of your 20 GB are left. Remove files that you no longer need, or add a \
                smaller copy.
                """
        )
        #expect(quota.allowance == 120 << 20)
    }

    @Test(
        arguments: [
            (0, "0 bytes"), (1, "1 byte"), (1023, "1023 bytes"), (1024, "1 KB"), (1_572_864, "1.5 MB"),
            (1_048_575, "1 MB"),
            (157_286_400, "150 MB"), (5_000_000_000_000, "4657 GB"),
        ] as [(Int64, String)]
    )
    func `sizes read as people write them`(_ count: Int64, _ text: String) {
        #expect(ByteCount(count).description == text)
    }
}
