internal import Credentialing
internal import Crests
internal import OpenBadges

/// A version of a micro-credential in the words of Open Badges: the same for everybody who earns it.
struct AchievementStatement: Sendable {
    let title: MicroCredential
    let achievement: ID<Credentialing.Achievement>
    let number: Int
    /// Who made the title.
    let creator: Profile
    let addresses: PublicAddresses

    var address: String { addresses.version(achievement, number) }

    /// The picture of the title, in its maker's colors.
    static func crest(
        of title: MicroCredential,
        _ achievement: ID<Credentialing.Achievement>,
        issuer: IssuerProfile?
    ) -> Crest {
        Crest(
            achievementID: "urn:uuid:" + achievement.text,
            level: Crest.Level(rawValue: title.level.rawValue) ?? .practice,
            subject: Crest.Subject(rawValue: title.subject.rawValue) ?? .literacy,
            enamel: issuer.flatMap { CrestColor($0.enamel) } ?? .laurel,
            metal: issuer.flatMap { CrestColor($0.metal) } ?? .gold,
            title: title.title
        )
    }

    /// The statement once worked out, for those who say it many times.
    private var known: OpenBadges.Achievement?

    init(
        title: MicroCredential,
        achievement: ID<Credentialing.Achievement>,
        number: Int,
        creator: Profile,
        addresses: PublicAddresses
    ) {
        self.title = title
        self.achievement = achievement
        self.number = number
        self.creator = creator
        self.addresses = addresses
    }

    /// The same, with its words in Open Badges worked out.
    func settled() -> AchievementStatement {
        var settled = self
        settled.known = openBadges
        return settled
    }

    var openBadges: OpenBadges.Achievement {
        if let known { return known }
        let words = AchievementStatement.crest(of: title, achievement, issuer: nil).words
        return OpenBadges.Achievement(
            id: address,
            name: LocalizedText(title.title),
            description: LocalizedText(description),
            criteria: Criteria(id: address + "#criteria", narrative: LocalizedText(narrative)),
            achievementType: "MicroCredential",
            image: Image(id: address + "/image.png", caption: LocalizedText(words)),
            creator: .profile(creator),
            alignment: title.alignments.map(\.openBadges),
            resultDescription: title.rubric.criteria.map(description(of:)),
            inLanguage: title.language,
            version: String(number)
        )
    }

    private var description: String {
        let about = title.about
        return [about.competency, about.summary, title.title].first { !$0.isEmpty } ?? title.title
    }

    /// How it is earned, in Markdown: what has to be met, and how well.
    private var narrative: String {
        let lines = title.rubric.criteria.map { criterion in
            let level = levels(of: criterion).first { $0.key == criterion.required }?.title ?? criterion.required
            let text = criterion.text.isEmpty ? "" : " " + criterion.text
            return "* **\(criterion.title)**, at the level “\(level)” or above.\(text)"
        }
        return """
            Earned by showing evidence of one’s own work that meets every criterion at its required level:

            \(lines.joined(separator: "\n"))

            Nothing is averaged, and time spent does not count.
            """
    }

    private func levels(of criterion: Criterion) -> [RubricLevel] {
        title.rubric.scale(criterion.scale)?.levels ?? []
    }

    /// One criterion with its levels, the lowest first. The list of allowed values puts them in order under the
    /// signature; where two levels have one title, points do.
    private func description(of criterion: Criterion) -> ResultDescription {
        let levels = levels(of: criterion)
        let titles = levels.map(\.title)
        let areNamesDistinct = Set(titles).count == titles.count
        return ResultDescription(
            id: addresses.criterion(criterion.key, on: address),
            name: LocalizedText(criterion.title),
            resultType: "RubricCriterionLevel",
            allowedValue: areNamesDistinct ? titles : [],
            requiredLevel: addresses.level(criterion.required, of: criterion.key, on: address),
            rubricCriterionLevel: levels.enumerated().map { rank, level in
                let text = criterion.levels[level.key]?.text ?? ""
                return RubricCriterionLevel(
                    id: addresses.level(level.key, of: criterion.key, on: address),
                    name: LocalizedText(level.title),
                    description: text.isEmpty ? nil : LocalizedText(text),
                    level: "\(rank + 1) of \(levels.count)",
                    points: areNamesDistinct ? nil : String(rank + 1)
                )
            },
            alignment: criterion.alignments.map(\.openBadges)
        )
    }

    /// What was found on each criterion that was judged, in the order of the rubric.
    func results(_ levels: [String: String]) -> [AchievementSubject.Result] {
        title.rubric.criteria.compactMap { criterion in
            guard let level = levels[criterion.key] else { return nil }
            return AchievementSubject.Result(
                resultDescription: addresses.criterion(criterion.key, on: address),
                achievedLevel: addresses.level(level, of: criterion.key, on: address),
                status: "Completed"
            )
        }
    }
}

extension FrameworkAlignment {
    fileprivate var openBadges: OpenBadges.Alignment {
        OpenBadges.Alignment(
            targetName: LocalizedText(name),
            targetUrl: link,
            targetCode: code.isEmpty ? nil : code,
            targetFramework: framework.isEmpty ? nil : LocalizedText(framework)
        )
    }
}
