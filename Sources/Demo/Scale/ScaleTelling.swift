internal import Application
internal import Credentialing

/// Tells outlines in full: what was written, who read it, what was found, when. Everything lies before the moment at
/// which the demo is made.
struct ScaleTelling: Sendable {
    let ground: ScaleGround
    let people: ScalePeople
    /// The status lists of each district.
    let lists: [[ID<StatusList>]]
    let beginning: Instant
    let now: Instant

    private static let day = 86_400

    /// The chronicle of an outline, its offering, and the list of its credential.
    func chronicle(
        _ outline: ScaleOutline,
        _ chance: inout Chance
    ) -> (Chronicle, ChronicleOffering, ID<StatusList>?) {
        let district = ground.districts[Int(outline.district)]
        let offering = district.offerings[Int(outline.offering)]
        let chosen = beginning.adding(seconds: Int(outline.chosen))
        var chronicle = Chronicle(
            enrollment: chance.id(at: chosen),
            person: people.all[Int(outline.person)],
            approach: chance.percent(60) ? .show : .learn,
            chosen: chosen
        )
        var scene = Scene(outline: outline, district: district, offering: offering, now: now)
        var begun = chosen
        for number in 1...max(1, outline.fate.attempts) {
            let isJudged = number <= outline.fate.judged
            let isAwarded = number == outline.fate.judged && outline.fate.ends == .awarded
            chronicle.attempts.append(
                attempt(number, begun: begun, isJudged: isJudged, isAwarded: isAwarded, in: &scene, &chance)
            )
            begun = chosen.adding(seconds: number * ScalePlan.daysOfAttempt * Self.day)
        }
        let list = outline.fate.ends == .awarded ? place(of: outline).list : nil
        return (chronicle, offering, list)
    }

    /// What changes from attempt to attempt of one enrollment.
    private struct Scene {
        let outline: ScaleOutline
        let district: ScaleDistrict
        let offering: ChronicleOffering
        let now: Instant
        /// Criteria that are met already.
        var met: Set<String> = []
        /// Criteria that the attempt before did not meet.
        var unmet: [String] = []

        var open: [Criterion] { offering.title.rubric.criteria.filter { !met.contains($0.key) } }

        /// The number after so many others of this enrollment.
        func number(_ place: Int) -> String { "\(district.prefix)-\(1000 + Int(outline.number) + place)" }
    }

    private func attempt(
        _ number: Int,
        begun: Instant,
        isJudged: Bool,
        isAwarded: Bool,
        in scene: inout Scene,
        _ chance: inout Chance
    ) -> Chronicle.Attempt {
        var attempt = Chronicle.Attempt(id: chance.id(at: begun), began: begun)
        let isDraft = !isJudged && scene.outline.fate.ends == .draft
        let written = begun.adding(seconds: chance.among(1...7) * Self.day)
        fill(&attempt, at: min(written, now), isDraft: isDraft, in: scene, &chance)
        guard !isDraft else { return attempt }
        let submitted = isJudged ? written.adding(seconds: chance.among(1...10) * Self.day) : recent(&chance)
        var offer = Chronicle.Offer(
            number: scene.number(number - 1),
            at: submitted,
            reading: chance.id(at: submitted)
        )
        if isJudged {
            offer.reader = judged(after: submitted, isAwarded: isAwarded, number: number, in: &scene, &chance)
        } else if chance.percent(25), let reader = assessor(for: scene, &chance) {
            offer.reader = Chronicle.Reader(person: reader, claimed: now.adding(seconds: -chance.below(20 * 3600)))
        }
        attempt.offer = offer
        return attempt
    }

    /// What waits was submitted within the last days, mostly within those in which an answer was promised.
    private func recent(_ chance: inout Chance) -> Instant {
        now.adding(seconds: -(chance.below(11) + 1) * Self.day + chance.below(Self.day / 2))
    }

    private func fill(
        _ attempt: inout Chronicle.Attempt,
        at moment: Instant,
        isDraft: Bool,
        in scene: Scene,
        _ chance: inout Chance
    ) {
        let title = scene.offering.title
        let items = title.activeItems(choosing: [:])
        for placed in isDraft ? items.prefix((items.count + 1) / 2) : items[...] {
            for address in Self.places(of: placed.item) {
                attempt.responses.append(
                    Response(
                        id: chance.id(at: moment),
                        address: address,
                        kind: .text,
                        language: title.language,
                        text: ScaleWords.answer(&chance),
                        changed: moment
                    )
                )
            }
            if !isDraft { attempt.done.insert(placed.item.key) }
        }
        guard !isDraft else { return }
        for criterion in scene.open {
            attempt.selfEvaluations.append(
                SelfEvaluation(criterion: criterion.key, level: criterion.required, note: ScaleWords.note(&chance))
            )
        }
        for criterion in scene.unmet {
            attempt.answers.append(
                FeedbackAnswer(criterion: criterion, text: ScaleWords.reply(&chance), revision: 1)
            )
        }
    }

    /// The places of an item that are filled with words.
    private static func places(of item: Item) -> [ResponseAddress] {
        switch item.body {
        case .prompt: [ResponseAddress(item: item.key)]
        case .choose: []
        case .evidence(let evidence):
            evidence.slots.filter { $0.kind == .text }.map { ResponseAddress(item: item.key, slot: $0.key) }
        }
    }

    private func judged(
        after submitted: Instant,
        isAwarded: Bool,
        number: Int,
        in scene: inout Scene,
        _ chance: inout Chance
    ) -> Chronicle.Reader? {
        guard let person = assessor(for: scene, &chance) else { return nil }
        let claimed = submitted.adding(seconds: chance.among(1...9) * Self.day + chance.below(8 * 3600))
        let criteria = found(isAwarded: isAwarded, in: scene, &chance)
        var reader = Chronicle.Reader(person: person, claimed: claimed)
        reader.judgment = Chronicle.Judgment(
            at: claimed.adding(seconds: chance.among(12...90) * 60),
            criteria: criteria,
            overall: ScaleWords.overall(&chance),
            awardNumber: isAwarded ? scene.number(number) : "",
            place: place(of: scene.outline).position
        )
        scene.met.formUnion(criteria.filter(\.isMet).map(\.criterion))
        scene.unmet = criteria.filter { !$0.isMet }.map(\.criterion)
        return reader
    }

    /// A level and feedback for each open criterion: all met, or at least one not yet.
    private func found(isAwarded: Bool, in scene: Scene, _ chance: inout Chance) -> [CriterionJudgment] {
        let open = scene.open
        let missed = chance.below(open.count)
        return open.enumerated().map { index, criterion in
            let levels = scene.offering.title.rubric.scale(criterion.scale)?.levels.map(\.key) ?? []
            let isMet = isAwarded || (index != missed && chance.percent(70))
            let highest = levels.last ?? criterion.required
            let level = isMet ? (chance.percent(25) ? highest : criterion.required) : levels.first ?? ""
            return CriterionJudgment(
                criterion: criterion.key,
                level: level,
                isMet: isMet,
                feedback: isMet ? "" : ScaleWords.feedback(&chance)
            )
        }
    }

    /// Somebody of the district who judges and works at another school than the learner.
    private func assessor(for scene: Scene, _ chance: inout Chance) -> ID<Person>? {
        let readers = people.assessors[Int(scene.outline.district)]
        let learner = people.all[Int(scene.outline.person)]
        let begin = chance.below(readers.count)
        let school = learner.places.first?.organization
        let order = (0..<readers.count).map { readers[(begin + $0) % readers.count] }
        let others = order.filter { $0.id != learner.id }
        return (others.first { $0.places.first?.organization != school } ?? others.first)?.id
    }

    /// The place of a credential: numbers in a row are strewn over the list by a step that is odd, so that none comes
    /// twice.
    private func place(of outline: ScaleOutline) -> (list: ID<StatusList>?, position: Int) {
        let room = Platform.chronicleListRoom
        let (list, number) = Int(outline.credential).quotientAndRemainder(dividingBy: room.used)
        let known = lists[Int(outline.district)]
        return (known.indices.contains(list) ? known[list] : nil, (number * 40_503 + list * 977) % room.places)
    }
}
