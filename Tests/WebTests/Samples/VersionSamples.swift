import Credentialing
import Edge
import PlatformKit

@testable import Application
@testable import Web

extension PageSamples {
    static var versions: [any Page] {
        let soon = Retirement(from: Instant(milliseconds: 1_795_536_000_000), note: "See Think Time.")
        var keeper = TitleReader()
        keeper.mayRetire = true
        keeper.mayRevise = true
        var reworded = MicroCredential.waitTime
        reworded.rubric.criteria[0].text = "Look for it in the plan."
        reworded.sections[0].text = "A text that is new."
        var bare = reworded
        bare.sections[0].text = ""
        func move(_ old: MicroCredential, _ new: MicroCredential) -> MoveVersionPage {
            MoveVersionPage(
                VersionMove(
                    enrollment: ID("e"),
                    title: "Wait Time",
                    number: 1,
                    newer: 2,
                    changes: TitleChanges(from: old, to: new, isSameStructure: true)
                )
            )
        }
        return [
            move(.waitTime, reworded), move(reworded, bare), move(bare, reworded),
            VersionsOfTitlePage(history(retirement: nil, reader: keeper)),
            VersionsOfTitlePage(history(retirement: soon, reader: keeper)),
            VersionsOfTitlePage(history(retirement: soon, reader: TitleReader())),
            RetirePage(history(retirement: nil, reader: keeper), RetireForm(history(retirement: soon, reader: keeper))),
            RetirePage(
                history(retirement: nil, reader: keeper),
                RetireForm(
                    FormFields([("day", "soon"), ("note", String(repeating: "x", count: 1001))]),
                    today: LocalDate(daysSince1970: 20_000)
                )
            ),
        ]
    }

    private static func version(_ number: Int) -> VersionEntry {
        VersionEntry(
            id: ID("v\(number)"),
            number: number,
            title: "Wait Time",
            structureHash: "s",
            published: Instant(milliseconds: 1_795_536_000_000),
            superseded: number == 3 ? nil : Instant(milliseconds: 1_795_536_000_000)
        )
    }

    private static func history(retirement: Retirement?, reader: TitleReader) -> VersionHistory {
        var new = MicroCredential.waitTime
        new.about.method = "Wait."
        return VersionHistory(
            achievement: ID("a"),
            slug: "wait-time",
            title: "Wait Time",
            organization: "Tamarack Valley Schools",
            timeZone: "America/Denver",
            steps: [
                VersionHistory.Step(
                    version: version(3),
                    changes: TitleChanges(from: .waitTime, to: new, isSameStructure: true)
                ),
                VersionHistory.Step(version: version(2), changes: nil),
            ],
            earlier: [version(1)],
            retirement: retirement,
            lineage: Lineage(
                kind: .fork,
                source: ID("v"),
                title: "Wait Time",
                organization: nil,
                contentHash: "abc",
                license: ""
            ),
            license: "CC BY 4.0",
            reader: reader,
            now: Instant(milliseconds: 1_795_536_000_000)
        )
    }
}
