internal import Application
internal import Credentialing
internal import Foundation
internal import Storage

/// A made-up district of any size. Organizations, titles, people and signatures are made by the intentions; the work in
/// between is written straight into the tables, as rows that the intentions leave, because they themselves would take
/// hours. It is for measuring and nothing else.
struct Population: Sendable {
    let people: Int
    let submissions: Int
    static let titleCount = 20
    static let schoolCount = 40
    private static let stretch = 250
    private static let zone = "America/Denver"

    /// A district of that size.
    ///
    /// - Throws: ``BenchProblem`` when so few people could not have so much work.
    init(people: Int, submissions: Int) throws(BenchProblem) {
        guard people >= 4, submissions >= 5 else {
            throw BenchProblem("A district has at least 4 people and 5 submissions.")
        }
        self.people = people
        self.submissions = submissions
        guard submissions <= learnerCount * Self.titleCount else {
            throw BenchProblem("\(people) people can have \(learnerCount * Self.titleCount) submissions at most.")
        }
    }

    private var assessorCount: Int { max(1, people / 50) }
    private var learnerCount: Int { people - assessorCount - 1 }
    /// Work of each learner, so much that every learner who has any has some in every state.
    private var worksEach: Int { max(5, (submissions + learnerCount - 1) / learnerCount) }

    /// Fills an empty platform with a district, its schools, titles, people and their work, signed and sealed.
    func fill(_ platform: Platform, titles: [MicroCredential]) async throws -> Sample {
        let district = try await add("bench", "Bench District", .district, "B", below: nil, to: platform)
        let root = OrganizationPath(below: nil, district)
        let issuer = try await platform.ensureIssuer(of: district)
        let open = try await openTitles(titles, in: district, issuer: issuer, on: platform)
        var schools: [MadeOrganization] = []
        for number in 1...Self.schoolCount {
            let (slug, name, prefix) = ("school-\(number)", "School \(number)", "S\(number)")
            let id = try await add(slug, name, .school, prefix, below: district, to: platform)
            schools.append(MadeOrganization(id: id, path: OrganizationPath(below: root, id)))
        }
        let staff = MadeOrganization(id: district, path: root)
        let persons = try await addPeople(on: platform, staff: staff, schools: schools)
        let made = try await addWork(of: persons, on: open, in: staff, on: platform)
        let shared = try await sign(made.compactMap(\.award), on: platform)
        try await platform.settle()
        guard let first = open.first, let shared else { throw BenchProblem("The district has no titles or no awards.") }
        return try Sample(made, title: first, people: persons, credential: shared)
    }

    private func add(
        _ slug: String,
        _ name: String,
        _ kind: Organization.Kind,
        _ prefix: String,
        below parent: ID<Organization>?,
        to platform: Platform
    ) async throws -> ID<Organization> {
        try await platform.addOrganization(
            NewOrganization(
                slug: slug,
                name: name,
                kind: kind,
                timeZone: Self.zone,
                calendar: .weekdays,
                numberPrefix: prefix
            ),
            below: parent
        )
    }

    private func openTitles(
        _ titles: [MicroCredential],
        in district: ID<Organization>,
        issuer: ID<Issuer>,
        on platform: Platform
    ) async throws -> [OpenTitle] {
        guard !titles.isEmpty else { return [] }
        var open: [OpenTitle] = []
        for number in 0..<Self.titleCount {
            var copy = titles[number % titles.count]
            copy.key += "-\(number + 1)"
            copy.title += " \(number + 1)"
            let published = try await platform.publish(copy, in: district, by: nil)
            let offering = try await platform.openOffering(
                NewOffering(
                    achievement: published.achievement,
                    organization: district,
                    issuer: issuer,
                    pool: district,
                    policy: ReadingPolicy(readers: .one, answerDays: 7)
                ),
                by: nil
            )
            open.append(OpenTitle(copy, published, offering: offering, issuer: issuer))
        }
        return open
    }

    /// Assessors first and one administrator after them, at the district; then the learners, each at a school.
    private func addPeople(
        on platform: Platform,
        staff: MadeOrganization,
        schools: [MadeOrganization]
    ) async throws -> MadePeople {
        var made: [MadePerson] = []
        let assessors = assessorCount
        for number in 0..<people {
            let isLearner = number > assessors
            let place = isLearner ? schools[number % schools.count] : staff
            let address = "person\(number)@bench.example"
            let person = try await platform.addPerson(
                NewPerson(
                    name: "Person \(number)",
                    address: address,
                    roles: number < assessors ? [.learner, .assessor] : isLearner ? [.learner] : [.administrator]
                ),
                to: place.id
            )
            made.append(MadePerson(id: person, address: address, organization: place))
        }
        return MadePeople(
            assessors: Array(made.prefix(assessors)),
            administrator: made[assessors],
            learners: Array(made.dropFirst(assessors + 1))
        )
    }

    /// One learner after another, each with work in every state.
    private func addWork(
        of people: MadePeople,
        on open: [OpenTitle],
        in district: MadeOrganization,
        on platform: Platform
    ) async throws -> [MadeWork.Rows] {
        guard !open.isEmpty else { return [] }
        var made: [MadeWork.Rows] = []
        let each = worksEach
        for start in stride(from: 0, to: submissions, by: Self.stretch) {
            let numbers = start..<min(submissions, start + Self.stretch)
            made += try await platform.write { work in
                try numbers.map { number in
                    let (learner, round) = number.quotientAndRemainder(dividingBy: each)
                    let plan = MadeWork(
                        number: number,
                        state: MadeWork.State(learner: learner, round: round),
                        learner: people.learners[learner],
                        assessor: people.assessors[(learner / MadeWork.State.claimEvery) % people.assessors.count],
                        open: open[(learner + round) % open.count],
                        district: district,
                        began: work.now.adding(seconds: -MadeWork.age(of: number) * 86_400),
                        zone: Self.zone
                    )
                    return try work.insert(plan)
                }
            }
        }
        let last = 2 * submissions + 2
        try await platform.write { work in try work.setCounter(last, of: district.id) }
        return made
    }

    /// Signs every award as the job does, and opens the first to everyone.
    private func sign(_ awards: [ID<Award>], on platform: Platform) async throws -> ID<Credential>? {
        for award in awards { try await platform.issueCredential(for: award) }
        guard let first = awards.first else { return nil }
        return try await platform.write { work in try work.openToEveryone(first) }
    }
}

extension Platform {
    /// Seals the audit trail and empties the outbox: what waited there would be done while pages are measured.
    func settle() async throws {
        while try await sealAudit(holder: "bench", limit: 2000) > 0 {}
        try await write { work in try work.forgetJobs() }
    }
}
