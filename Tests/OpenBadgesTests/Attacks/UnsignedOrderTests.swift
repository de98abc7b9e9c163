import LinkedData
import OpenBadges
import Testing

/// The Open Badges contexts make the levels of a rubric a set: their order is not signed.
@Suite struct UnsignedOrderTests {
    private static let place = ["credentialSubject", "achievement", "resultDescription", "0", "rubricCriterionLevel"]

    @Test func `levels put in another order do not turn a level below the required one into one above`() async throws {
        let signed = try SignedBadge()
        let achieved = "credentialSubject.result.0.achievedLevel"
        let sample = BadgeSample.badge(achieved, "https://district.example/achievements/1#emerging")
        let original = try signed.sign(from: sample)
        let description = original["credentialSubject"]?["achievement"]?["resultDescription"]?.list.first
        let levels = try #require(description?["rubricCriterionLevel"]?.list)
        let turned = BadgeSample.changed(
            .object(original),
            at: Self.place[...],
            to: .array(levels.reversed())
        )
        let reason = await signed.report(on: try #require(turned.object))[.achievement]?.reason ?? ""
        #expect(!reason.contains("1 reached"), "\(reason)")
    }

    @Test func `points that are signed settle the order`() async throws {
        let signed = try SignedBadge()
        var sample = BadgeSample.badge
        for (position, points) in ["1", "2", "3"].enumerated() {
            sample = BadgeSample.changed(
                sample,
                at: (Self.place + ["\(position)", "points"])[...],
                to: .string(points)
            )
        }
        let reason = await signed.report(on: try signed.sign(from: sample))[.achievement]?.reason ?? ""
        #expect(reason.contains("1 reached"), "\(reason)")
    }
}
