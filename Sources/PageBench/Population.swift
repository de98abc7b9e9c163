internal import Application
internal import ContentFormat
internal import Credentialing
internal import Foundation
internal import Storage

/// A made-up district of any size, written straight into the tables: rows as the intentions leave them, made in large
/// transactions because a million intentions would take hours. It is for measuring and nothing else.
struct Population: Sendable {
    let people: Int
    let submissions: Int
    private static let titleCount = 20
    private static let stretch = 500

    /// What the measurements need to name.
    struct Sample: Sendable {
        let slug: String
        let learner: ID<Person>
        let learnerAddress: String
        let assessorAddress: String
        let administratorAddress: String
    }

    /// Fills an empty platform with a district, its schools, titles, people and their work.
    func fill(_ platform: Platform, title: MicroCredential, issuer: ID<Issuer>, district: ID<Organization>) async throws
        -> Sample
    {
        var schools: [ID<Organization>] = []
        for number in 1...40 {
            schools.append(
                try await platform.addOrganization(
                    NewOrganization(
                        slug: "school-\(number)",
                        name: "School \(number)",
                        kind: .school,
                        timeZone: "America/Denver",
                        calendar: .weekdays,
                        numberPrefix: "S\(number)"
                    ),
                    below: district
                )
            )
        }
        let open = try await openTitles(platform, title: title, issuer: issuer, district: district)
        let persons = try await addPeople(platform, to: schools)
        try await addWork(platform, by: persons, on: open, title: title, district: district)
        return Sample(
            slug: open.first?.slug ?? title.key,
            learner: persons.last?.id ?? ID(""),
            learnerAddress: Self.address(people),
            assessorAddress: Self.address(1),
            administratorAddress: Self.address(2)
        )
    }

    private static func address(_ number: Int) -> String { "person\(number)@bench.example" }

    private func openTitles(
        _ platform: Platform,
        title: MicroCredential,
        issuer: ID<Issuer>,
        district: ID<Organization>
    ) async throws -> [OpenTitle] {
        var open: [OpenTitle] = []
        for number in 1...Self.titleCount {
            var copy = title
            copy.key += "-\(number)"
            copy.title += " \(number)"
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
            open.append(
                OpenTitle(
                    achievement: published.achievement,
                    version: published.version,
                    offering: offering,
                    slug: published.slug
                )
            )
        }
        return open
    }

    /// Person 1 is an assessor, person 2 an administrator; both belong to the district through the first school.
    private func addPeople(_ platform: Platform, to schools: [ID<Organization>]) async throws -> [MadePerson] {
        var made: [MadePerson] = []
        for start in stride(from: 1, through: people, by: Self.stretch) {
            let numbers = start...min(people, start + Self.stretch - 1)
            made += try await platform.write { work in
                try numbers.map { number in
                    let roles: [Role] = number == 1 ? [.learner, .assessor] : number == 2 ? [.administrator] : [.learner]
                    let school = schools[number % schools.count]
                    return try work.make(number, address: Self.address(number), roles: roles, in: school)
                }
            }
        }
        return made
    }

    private func addWork(
        _ platform: Platform,
        by persons: [MadePerson],
        on open: [OpenTitle],
        title: MicroCredential,
        district: ID<Organization>
    ) async throws {
        let learners = Array(persons.dropFirst(2))
        guard !learners.isEmpty, let assessor = persons.first else { return }
        for start in stride(from: 0, to: submissions, by: Self.stretch) {
            let numbers = start..<min(submissions, start + Self.stretch)
            try await platform.write { work in
                for number in numbers {
                    let work = MadeWork(
                        number: number,
                        learner: learners[number % learners.count],
                        assessor: assessor.id,
                        open: open[(number / learners.count) % open.count],
                        title: title,
                        district: district,
                        work: work
                    )
                    try work.insert()
                }
            }
        }
    }
}

/// A title that everyone in the district may choose.
struct OpenTitle: Sendable {
    let achievement: ID<Achievement>
    let version: ID<AchievementVersion>
    let offering: ID<Offering>
    let slug: String
}

/// A person with their school.
struct MadePerson: Sendable {
    let id: ID<Person>
    let school: ID<Organization>
}
