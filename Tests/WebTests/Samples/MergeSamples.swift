import Credentialing
import Edge

@testable import Application
@testable import Web

extension PageSamples {
    static var merging: [any Page] {
        [
            MergeStartPage(name: "Imani Castellano", isBegun: false),
            MergeStartPage(name: "Imani Castellano", isBegun: true),
            OwnMergePage(own([], []), other, problems: FormProblems("staying", "Choose the account that stays")),
            OwnMergePage(own([.unprotected("Imani Rivera")], []), other),
            OwnMergePage(own([.tied], [.tied]), other),
            AskMergePage(side),
            AskMergePage(other, AskMergeForm(FormFields()), obstacles: [.sameTitle("Wait Time", earned: 0)]),
            MergeListPage([asked(.waiting, isOwn: true), asked(.waiting, isOwn: false)]),
            MergeListPage([]),
            AskedMergePage(asked(.waiting, isOwn: true)),
            AskedMergePage(asked(.waiting, isOwn: false)),
            AskedMergePage(asked(.waiting, isOwn: false, obstacles: [MergeObstacle.tied.administrativeSentence])),
            AskedMergePage(asked(.merged, isOwn: false)),
        ]
    }

    private static let side = MergeSide(
        person: ID("p"),
        name: "Imani Castellano",
        addresses: ["imani@x.example"],
        workAddresses: ["imani@x.example"],
        places: ["Birch Hollow Elementary"],
        titles: 1,
        awards: 2,
        readings: 1
    )
    private static let other = MergeSide(
        person: ID("q"),
        name: "Imani Rivera",
        addresses: ["imani@home.example"],
        workAddresses: [],
        places: [],
        titles: 0,
        awards: 0,
        readings: 2
    )

    private static func own(_ first: [MergeObstacle], _ second: [MergeObstacle]) -> OwnMerge {
        OwnMerge(first: side, second: other, againstFirst: first, againstSecond: second)
    }

    private static func asked(_ state: AskedMerge.State, isOwn: Bool, obstacles: [String] = []) -> AskedMerge {
        let now = Instant(milliseconds: 1_795_536_000_000)
        return AskedMerge(
            id: ID("m"),
            leaving: other,
            staying: side,
            reason: "She married in June.",
            askedBy: "Samuel Ortiz",
            asked: now,
            expires: now,
            state: state,
            answeredBy: state == .waiting ? nil : "Ruth Abernathy",
            answered: state == .waiting ? nil : now,
            isOwn: isOwn,
            obstacles: obstacles,
            timeZone: "America/Denver"
        )
    }
}
