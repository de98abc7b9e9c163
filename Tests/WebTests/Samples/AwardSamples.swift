import Credentialing
import Edge
import PlatformKit

@testable import Application
@testable import Web

extension PageSamples {
    private static let profile = IssuerProfile(
        id: ID("1"),
        organization: ID("2"),
        slug: "tamarack-valley",
        name: "Tamarack Valley Schools",
        did: "did:web:badges.example.org:issuers:tamarack-valley",
        formerDIDs: ["did:key:z6Mk1"],
        enamel: "#1f4a38",
        metal: "#ecdcae"
    )

    private static var trialProfile: IssuerProfile {
        IssuerProfile(
            id: profile.id,
            organization: profile.organization,
            slug: profile.slug,
            name: profile.name,
            did: "did:key:z6Mk1",
            formerDIDs: [],
            enamel: profile.enamel,
            metal: profile.metal
        )
    }

    private static let addresses = PublicAddresses(base: "https://badges.example.org")
    private static let moment = Instant(milliseconds: 1_795_536_000_000)
    private static let result = CriterionResult(
        criterion: "Planning",
        text: "Seen.",
        level: "Proficient",
        rank: 3,
        of: 4
    )

    private static func detail(
        isPublic: Bool,
        isSigned: Bool = true,
        revoked: Instant? = nil,
        issuer: IssuerProfile = profile
    ) -> AwardDetail {
        AwardDetail(
            award: Award(
                id: ID("a"),
                person: ID("p"),
                achievement: ID("t"),
                version: ID("v"),
                issuer: issuer.id,
                organization: ID("o"),
                basis: .decision,
                number: "TV-1042",
                awarded: moment,
                revoked: revoked
            ),
            holder: "Imani Castellano",
            title: MicroCredential(key: "wait-time", title: "Wait Time", level: .practice, subject: .literacy),
            version: 1,
            issuer: issuer,
            timeZone: "America/Denver",
            results: [result],
            feedback: ["Well done.", "I saw it too."],
            credential: isSigned ? ID("c") : nil,
            isPublic: isPublic,
            older: [OlderBadge(id: ID("d"), issued: moment, isPublic: isPublic)],
            showsName: true,
            email: nil,
            emails: [BadgeEmail(id: ID("e"), address: "imani@example.org", isPersonal: false)],
            revocation: "By mistake.",
            isFirstLook: true
        )
    }

    private static func credential(
        newer: PublicCredential.NewerBadge,
        revoked: Instant?,
        issuer: IssuerProfile = profile
    ) -> PublicCredential {
        var title = MicroCredential(key: "wait-time", title: "Wait Time", level: .practice, subject: .literacy)
        title.alignments = [
            FrameworkAlignment(framework: "State", code: "4.2", name: "Questions", link: "https://a.example")
        ]
        return PublicCredential(
            id: ID("c"),
            holder: "Imani Castellano",
            title: title,
            achievement: ID("t"),
            version: 1,
            issuer: issuer,
            number: "TV-1042",
            awarded: moment,
            timeZone: "America/Denver",
            results: [result],
            readers: 2,
            crestWords: "Crest: a laurel sprig.",
            revoked: revoked,
            newer: newer
        )
    }

    static var awards: [any Page] {
        let entry = RecordEntry(
            award: ID("a"),
            achievement: ID("t"),
            version: 1,
            title: "Wait Time",
            summary: "Wait.",
            number: "TV-1042",
            issuer: "Tamarack Valley Schools",
            awarded: moment,
            timeZone: "America/Denver",
            isRevoked: true,
            isPublic: false
        )
        let problems = FormProblems("email", "Choose one.")
        return [
            RecordPage([entry]), RecordPage([]), AwardPage(detail(isPublic: true), addresses: addresses),
            AwardPage(detail(isPublic: false, issuer: trialProfile), addresses: addresses),
            AwardPage(detail(isPublic: false, isSigned: false), addresses: addresses),
            AwardPage(detail(isPublic: true, revoked: moment), addresses: addresses),
            CertificatePage(detail(isPublic: true)), BadgeChoicePage(detail(isPublic: true), problems: problems),
            CredentialPage(credential(newer: .open(ID("n")), revoked: moment), addresses: addresses),
            CredentialPage(credential(newer: .hidden, revoked: nil, issuer: trialProfile), addresses: addresses),
            IssuerPage(issuer(profile)), IssuerPage(issuer(trialProfile)),
            VersionPage(version),
        ] + revocations
    }

    private static var version: TitleReading {
        var title = MicroCredential.ofEverything.withLooseFile
        title.needs = [Need(key: "teach", kind: .role, text: "You teach a class this year.")]
        title.rubric.scales = [
            Scale(key: "two", title: "Two", levels: ["no", "yes"].map { RubricLevel(key: $0, title: $0) })
        ]
        var criterion = Criterion(key: "plan", title: "Planning", scale: "two", required: "yes", judgedOn: [])
        criterion.levels = ["yes": Criterion.LevelText(text: "Seen.", addsToBelow: true)]
        criterion.indicators = [Criterion.Indicator(key: "wait", text: "Waits three seconds.")]
        title.rubric.criteria = [criterion]
        return TitleReading(
            achievement: ID("t"),
            version: ID("v"),
            number: 1,
            newest: 1,
            slug: "wait-time",
            published: moment,
            isCurrent: false,
            isRetired: false,
            organization: "Tamarack Valley Schools",
            timeZone: "America/Denver",
            title: title,
            offerings: [],
            enrollment: nil
        )
    }

    private static func issuer(_ profile: IssuerProfile) -> IssuerReading {
        IssuerReading(
            profile: profile,
            keys: [PublishedKey(id: "k", multikey: "z6Mk1", created: moment, retired: moment)],
            organization: Organization(
                id: ID("o"),
                parent: nil,
                path: OrganizationPath("/o/"),
                slug: "tamarack-valley",
                name: "Tamarack Valley Schools",
                kind: .district,
                locale: "en-US",
                timeZone: "America/Denver",
                calendar: .weekdays,
                numberPrefix: "TV"
            )
        )
    }

    private static var revocations: [any Page] {
        func reading(_ request: RevocationReading.Request?, revoked: Instant? = nil) -> RevocationReading {
            RevocationReading(
                award: ID("a"),
                number: "TV-1042",
                title: "Wait Time",
                holder: "Imani Castellano",
                awarded: moment,
                timeZone: "America/Denver",
                revoked: revoked,
                request: request
            )
        }
        func request(isOwn: Bool, isOpen: Bool) -> RevocationReading.Request {
            RevocationReading.Request(
                id: ID("r"),
                reason: "By mistake.",
                askedBy: "Samuel Ortiz",
                asked: moment,
                isOwn: isOwn,
                isOpen: isOpen
            )
        }
        let open = OpenRevocation(
            id: ID("r"),
            number: "TV-1042",
            title: "Wait Time",
            asked: moment,
            timeZone: "America/Denver",
            isOwn: false
        )
        return [
            RevocationListPage([open], problems: FormProblems("number", "Check the number.")), RevocationListPage([]),
            RevocationPage(reading(nil), problems: FormProblems("reason", "Say why.")),
            RevocationPage(reading(request(isOwn: true, isOpen: true))),
            RevocationPage(reading(request(isOwn: false, isOpen: true))),
            RevocationPage(reading(request(isOwn: false, isOpen: false), revoked: moment)),
        ]
    }

    static var verification: [any Page] {
        let report = VerifyReport(
            heading: "Genuine, and in force",
            lead: "We checked it.",
            lines: [VerifyReport.Line(kind: "go", answer: "Yes", statement: "It is in force.", reason: "Since today.")],
            hasDetails: true,
            details: [VerifyReport.Line(kind: "go", answer: "Yes", statement: "It is whole.", reason: "It was read.")],
            hasNotes: true,
            notes: ["A note."],
            says: VerifyReport.Says(
                head: "What the issuer says in it",
                facts: [VerifyReport.Fact(label: "Name", value: "Wait Time")],
                hasResults: true,
                results: [VerifyReport.Row(criterion: "Planning", achieved: "Proficient", required: "Proficient")]
            ),
            hasContained: true,
            contained: ["“Reading aloud” from the district. It holds."],
            hasEndorsements: true,
            endorsements: ["By the state. It holds."]
        )
        let problems = FormProblems("badge", "The file is empty. Choose another.")
        return [VerifyPage(report: report), VerifyPage(problems: problems)]
    }
}
