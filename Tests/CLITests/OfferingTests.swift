import Foundation
import LinkedData
import Testing

/// Publishing, opening and taking over titles on an installation of its own.
struct OfferingTests {
    private let place: Workplace

    init() throws {
        place = try Workplace()
        let title = Self.examples.appending(path: "titles/wait-time.microcredential.yaml")
        try place.write(Array(try Data(contentsOf: title)), to: "wait-time.yaml")
    }

    private static let examples = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Examples")

    private func proven(_ arguments: String...) throws -> Workplace.Outcome {
        try place.run(arguments, environment: ["PROVEN_DATA": "data"])
    }

    /// An installation, as the first start makes it, with two districts.
    private func settle() throws {
        let server = try place.begin(
            ["serve", "--data", "data", "--port", String(Int.random(in: 20_000...60_000))]
        )
        defer {
            server.terminate()
            server.waitUntilExit()
        }
        let deadline = Date.now.addingTimeInterval(60)
        while try addDistrict("tamarack-valley", "TV").code != 0, Date.now < deadline, server.isRunning {
            Thread.sleep(forTimeInterval: 0.2)
        }
        let second = try addDistrict("cedar-county", "CC")
        #expect(second.code == 0, "\(second.complaints)")
    }

    private func addDistrict(_ slug: String, _ prefix: String) throws -> Workplace.Outcome {
        try proven(
            "organizations",
            "add",
            slug,
            "--name",
            slug,
            "--kind",
            "district",
            "--prefix",
            prefix,
            "--time-zone",
            "America/Denver"
        )
    }

    @Test func `a file is published once, opened, closed, and comes back the same`() throws {
        try settle()
        let first = try proven("catalog", "import", "wait-time.yaml", "--organization", "tamarack-valley")
        #expect(first.code == 0 && first.text == "wait-time: published as version 1\n", "\(first.complaints)")
        let again = try proven("catalog", "import", "wait-time.yaml", "--organization", "tamarack-valley")
        #expect(again.text == "wait-time: unchanged, version 1\n")

        let open = try proven(
            "offering",
            "open",
            "wait-time",
            "--organization",
            "tamarack-valley",
            "--readers",
            "confirmed",
            "--answer-days",
            "10",
            "--attempts",
            "3",
            "--pool",
            "cedar-county"
        )
        #expect(open.code == 0, "\(open.complaints)")
        #expect(open.text.hasPrefix("wait-time: version 1 is open to tamarack-valley, at http"))
        #expect(open.text.hasSuffix("/catalog/wait-time\n"))
        let reopened = try proven("offering", "open", "wait-time", "--organization", "tamarack-valley")
        #expect(reopened.code == 0)
        for _ in 1...2 {
            let closed = try proven("offering", "close", "wait-time", "--organization", "tamarack-valley")
            #expect(closed.code == 0 && closed.text == "wait-time: closed to tamarack-valley\n")
        }

        let export = try proven("catalog", "export", "wait-time", "-o", "out.yaml")
        #expect(export.code == 0 && export.output.isEmpty)
        #expect(try proven("catalog", "export", "wait-time", "-o", "out.yaml").code == 64)
        #expect(try proven("catalog", "export", "wait-time", "-o", "out.yaml", "--force").code == 0)
        let written = try proven("catalog", "export", "wait-time")
        #expect(try written.output == place.read("out.yaml"))
        let files = try proven("catalog", "check", "wait-time.yaml", "out.yaml", "--json").json().list
        #expect(files.count == 2 && files[0]["contentHash"] == files[1]["contentHash"])
        let other = try proven("catalog", "import", "out.yaml", "--organization", "cedar-county")
        #expect(other.text == "wait-time-2: published as version 1\n")
    }

    @Test func `ties, the rule on one school and the calendar are set, and refused with a reason`() throws {
        try settle()
        for (email, name) in [("a@x.example", "Ann"), ("b@x.example", "Ben")] {
            let added = try proven("people", "add", email, "--name", name, "--organization", "tamarack-valley")
            #expect(added.code == 0, "\(added.complaints)")
        }
        let pair = ["people", "tie", "a@x.example", "b@x.example", "--kind", "supervisor"]
        func tie(_ more: String...) throws -> Workplace.Outcome {
            try place.run(pair + more, environment: ["PROVEN_DATA": "data"])
        }
        #expect(try tie().text == "a@x.example, b@x.example: supervisor recorded\n")
        #expect(try tie("--remove").code == 0)
        let gone = try tie("--remove")
        #expect(gone.code == 1 && gone.complaints.contains("No such tie is recorded"))
        let nobody = try proven("people", "tie", "a@x.example", "c@x.example", "--kind", "team")
        #expect(nobody.code == 1 && nobody.complaints.contains("Nobody has the address c@x.example."))
        #expect(try proven("people", "tie", "a@x.example", "b@x.example", "--kind", "sameSchool").code == 64)

        let rule = try proven("organizations", "set", "tamarack-valley", "--same-school", "hard")
        #expect(rule.text == "tamarack-valley: same school hard\n")
        #expect(try proven("organizations", "set", "tamarack-valley", "--same-school", "soft").code == 64)
        #expect(try proven("organizations", "set", "nowhere", "--same-school", "hard").code == 1)

        let example = Self.examples.appending(path: "calendars/tamarack-valley.calendar.yaml")
        try place.write(Array(try Data(contentsOf: example)), to: "days.yaml")
        let set = try proven("organizations", "calendar", "tamarack-valley", "days.yaml")
        #expect(set.text == "tamarack-valley: 5 working days a week, 6 holidays and closures\n", "\(set.complaints)")
        try place.write("calendar: 1\nweekdays: [Moonday]\n", to: "bad.yaml")
        let bad = try proven("organizations", "calendar", "tamarack-valley", "bad.yaml")
        #expect(bad.code == 1 && bad.firstLine.hasPrefix("bad.yaml:2: “weekdays” cannot be “Moonday”"))
        #expect(bad.firstLine.hasSuffix("Did you mean “Monday”?"))
    }

    @Test func `when one file has a problem, nothing is published`() throws {
        try settle()
        let bad = String(decoding: try place.read("wait-time.yaml"), as: UTF8.self)
            .replacing("microcredential: 1\n", with: "microcredential: 1\nattendance: 10\n")
        try place.write(bad, to: "bad.yaml")
        let outcome = try proven("catalog", "import", "wait-time.yaml", "bad.yaml", "--organization", "tamarack-valley")
        #expect(outcome.code == 1)
        #expect(outcome.firstLine.hasPrefix("bad.yaml:2: "))
        let export = try proven("catalog", "export", "wait-time")
        #expect(export.code == 1 && export.complaints.contains("There is no micro-credential wait-time."))
    }

    @Test func `what is not there is named, and wrong rules are a wrong call`() throws {
        try settle()
        let nobody = try proven("catalog", "import", "wait-time.yaml", "--organization", "nowhere")
        #expect(nobody.code == 1 && nobody.complaints.contains("There is no organization nowhere."))
        #expect(try proven("catalog", "import", "wait-time.yaml", "--organization", "tamarack-valley").code == 0)
        let never = try proven("offering", "close", "wait-time", "--organization", "cedar-county")
        #expect(never.code == 1 && never.complaints.contains("was never open to cedar-county"))
        let pool = try proven(
            "offering",
            "open",
            "wait-time",
            "--organization",
            "tamarack-valley",
            "--pool",
            "nowhere"
        )
        #expect(pool.code == 1 && pool.complaints.contains("There is no organization nowhere."))
        for wrong in [
            ["--answer-days", "0"], ["--lease-hours", "1000"], ["--attempts", "0"], ["--readers", "none"],
        ] {
            let arguments = ["offering", "open", "wait-time", "--organization", "tamarack-valley"] + wrong
            let outcome = try place.run(arguments, environment: ["PROVEN_DATA": "data"])
            #expect(outcome.code == 64, "\(wrong)")
        }
        let empty = try place.run(["offering", "close", "x", "--organization", "y", "--data", "none"])
        #expect(empty.code == 1 || empty.code == 64)
        #expect(!FileManager.default.fileExists(atPath: place.folder.appending(path: "none").path()))
    }
}
