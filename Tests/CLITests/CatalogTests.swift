import Foundation
import LinkedData
import Testing

struct CatalogTests {
    private let place: Workplace
    private let good = """
        microcredential: 1
        key: wait-time
        title: Wait Time
        level: practice
        subject: literacy
        about:
          summary: Give every student time to think.
          competency: The educator waits, so that more students answer.
          license: CC-BY-4.0
        sections:
          - key: evidence
            title: Evidence
            items:
              - key: reflection
                title: Tell what changed
                prompt: {}
        rubric:
          scales:
            - key: two
              title: Two levels
              levels:
                - {key: not-yet, title: Not yet}
                - {key: met, title: Met}
          criteria:
            - key: waits
              title: Waits
              required: met
              judgedOn: [reflection]
              text: Three seconds pass.

        """

    init() throws {
        place = try Workplace()
    }

    @Test func `a good file shows its hashes, which wording changes one of`() throws {
        try place.write(good, to: "a.yaml")
        try place.write(good.replacing("title: Wait Time", with: "title: Think Time"), to: "b.yaml")
        let outcome = try place.run("catalog", "check", "a.yaml", "b.yaml", "--json")
        #expect(outcome.code == 0)
        let files = try outcome.json().list
        #expect(files.map { $0["file"] } == ["a.yaml", "b.yaml"])
        #expect(files[0]["structureHash"] == files[1]["structureHash"])
        #expect(files[0]["contentHash"] != files[1]["contentHash"])
        let text = try place.run("catalog", "check", "a.yaml")
        #expect(text.firstLine == "a.yaml: good (wait-time)")
        #expect(text.text.contains("  structure " + (files[0]["structureHash"]?.string ?? "?")))
    }

    @Test func `problems are told with their lines, and end with 1`() throws {
        try place.write(good, to: "a.yaml")
        try place.write(good.replacing("required: met", with: "required: best\n      weight: 3"), to: "b.yaml")
        let outcome = try place.run("catalog", "check", "b.yaml", "a.yaml")
        #expect(outcome.code == 1)
        #expect(outcome.firstLine.hasPrefix("b.yaml:28: “weight” is refused: a criterion is met or not yet met"))
        #expect(outcome.text.contains("a.yaml: good"))
        #expect(outcome.complaints.isEmpty)
        let json = try place.run("catalog", "check", "b.yaml", "--json").json()
        #expect(json.list.first?["problems"]?.list.first?["line"] == 28)
    }

    @Test func `advice comes after a good title, ends with 0, and with --strict with 1`() throws {
        try place.write(good, to: "a.yaml")
        let outcome = try place.run("catalog", "check", "a.yaml")
        #expect(outcome.code == 0)
        #expect(outcome.text.contains("a.yaml:14: advice: “Tell what changed” does not say how long it takes."))
        #expect(try place.run("catalog", "check", "a.yaml", "--strict").code == 1)
        let json = try place.run("catalog", "check", "a.yaml", "--json").json()
        #expect(json.list.first?["advice"]?.list.contains { $0["line"] == 14 } == true)
    }

    @Test func `what nobody could judge is no good title`() throws {
        try place.write(good.replacing("      text: Three seconds pass.\n", with: ""), to: "a.yaml")
        let outcome = try place.run("catalog", "check", "a.yaml")
        #expect(outcome.code == 1)
        #expect(outcome.firstLine.contains("“Waits” does not say what “Met” looks like."))
    }

    @Test func `nothing in a file acts on the terminal`() throws {
        try place.write(good + "\"a\\eb\": 1\n", to: "a.yaml")
        let outcome = try place.run("catalog", "check", "a.yaml")
        #expect(outcome.code == 1)
        #expect(!outcome.output.contains(0x1B))
    }

    @Test func `a file that is not there is a wrong call`() throws {
        #expect(try place.run("catalog", "check", "none.yaml").code == 64)
        #expect(try place.run("catalog", "check").code == 64)
    }
}
