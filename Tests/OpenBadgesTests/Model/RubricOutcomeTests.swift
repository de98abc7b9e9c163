import LinkedData
import OpenBadges
import Testing

struct RubricOutcomeTests {
    private func subject(achieved: String?, required: String?, change: (inout ResultDescription) -> Void = { _ in })
        -> AchievementSubject
    {
        var description = ResultDescription(
            id: "urn:d:feedback",
            name: "Feedback",
            resultType: "RubricCriterionLevel",
            requiredLevel: required,
            rubricCriterionLevel: [
                RubricCriterionLevel(id: "urn:l:1", name: "Emerging"),
                RubricCriterionLevel(id: "urn:l:2", name: "Proficient"),
                RubricCriterionLevel(id: "urn:l:3", name: "Exemplary"),
            ]
        )
        change(&description)
        let achievement = Achievement(
            id: "urn:a:1",
            name: "A",
            description: "A",
            criteria: Criteria(),
            resultDescription: [description]
        )
        let result = AchievementSubject.Result(resultDescription: "urn:d:feedback", achievedLevel: achieved)
        return AchievementSubject(achievement: achievement, result: [result])
    }

    @Test(
        arguments: [
            ("urn:l:1", "urn:l:2", false), ("urn:l:2", "urn:l:2", true), ("urn:l:3", "urn:l:2", true),
            (nil, "urn:l:2", nil), ("urn:l:2", nil, nil), ("urn:l:9", "urn:l:2", nil),
        ] as [(String?, String?, Bool?)]
    )
    func `a criterion is met from the required level on`(achieved: String?, required: String?, isMet: Bool?) throws {
        let outcome = try #require(subject(achieved: achieved, required: required).rubricOutcomes.first)
        #expect(outcome.criterion == "Feedback")
        #expect(outcome.isMet == isMet)
        #expect(outcome.order == .position)
    }

    @Test func `the names of both levels are there to be shown`() throws {
        let outcome = try #require(subject(achieved: "urn:l:3", required: "urn:l:2").rubricOutcomes.first)
        #expect(outcome.achieved?.name == "Exemplary")
        #expect(outcome.required?.name == "Proficient")
    }

    @Test func `levels put in another order do not change the outcome when a signed member tells the order`() throws {
        let byName = subject(achieved: "urn:l:1", required: "urn:l:2") { description in
            description.rubricCriterionLevel.reverse()
            description.allowedValue = ["Emerging", "Proficient", "Exemplary"]
        }
        let byPoints = subject(achieved: "urn:l:1", required: "urn:l:2") { description in
            for index in 0..<3 { description.rubricCriterionLevel[index].points = String(index) }
            description.rubricCriterionLevel.reverse()
        }
        #expect(byName.rubricOutcomes.map(\.order) == [.allowedValues])
        #expect(byPoints.rubricOutcomes.map(\.order) == [.points])
        #expect(byName.rubricOutcomes.map(\.isMet) == [false])
        #expect(byPoints.rubricOutcomes.map(\.isMet) == [false])
    }

    @Test func `points that are no numbers or not distinct say nothing about the order`() {
        for points in ["nan", "inf", "4"] {
            let subject = subject(achieved: "urn:l:1", required: "urn:l:2") { description in
                for index in 0..<3 { description.rubricCriterionLevel[index].points = points }
            }
            #expect(subject.rubricOutcomes.map(\.order) == [.position])
        }
    }

    @Test func `a result without a rubric has no outcome`() {
        let plain = subject(achieved: nil, required: nil) { $0.rubricCriterionLevel = [] }
        #expect(plain.rubricOutcomes.isEmpty)
    }
}
