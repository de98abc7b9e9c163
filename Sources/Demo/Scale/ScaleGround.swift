internal import Application
internal import ContentFormat
internal import Credentialing

/// A district of the made-up state, with what its people may choose.
struct ScaleDistrict: Sendable {
    let id: ID<Organization>
    let path: OrganizationPath
    let prefix: String
    let slug: String
    let schools: [(id: ID<Organization>, path: OrganizationPath)]
    let offerings: [ChronicleOffering]
    /// How many of them, from the first on, are of titles made for this; the others are of the demo, and nobody came
    /// further with them than to a draft.
    let made: Int
    /// People who work here, as places in the list of all people.
    let people: Range<Int>
}

/// Organizations, titles and offerings, made by the intentions themselves.
struct ScaleGround: Sendable {
    let districts: [ScaleDistrict]
    let root: (id: ID<Organization>, path: OrganizationPath)
    let versions: [ID<AchievementVersion>]

    private static let zone = "America/Denver"
    /// Titles that one district offers.
    private static let offered = 40

    init(_ size: ScaleSize, examples: [MicroCredential], on platform: Platform) async throws {
        let isState = size.districts > 1
        let root = try await Self.add(
            isState ? "columbine" : "linden-bend",
            isState ? "State of Columbine" : "Linden Bend School District",
            isState ? .state : .district,
            isState ? "CO" : "LB",
            below: nil,
            on: platform
        )
        let rootPath = OrganizationPath(below: nil, root)
        self.root = (root, rootPath)
        try await platform.ensureIssuer(of: root)
        var published: [PublishedVersion] = []
        for title in ScaleTitle.all(size.titles) + examples {
            published.append(try await platform.publish(title, in: root, by: nil))
        }
        versions = published.map(\.version)
        let (shares, schools) = (Self.shares(size), Self.schoolCounts(size))
        var (districts, first, school): ([ScaleDistrict], Int, Int) = ([], 0, 0)
        for number in 0..<size.districts {
            let place = Self.name(of: number, in: size)
            let id =
                isState
                ? try await Self.add(place.slug, place.name, .district, place.prefix, below: root, on: platform) : root
            let path = isState ? OrganizationPath(below: rootPath, id) : rootPath
            var below: [(id: ID<Organization>, path: OrganizationPath)] = []
            for _ in 0..<schools[number] {
                let made = try await Self.add(
                    "school-\(school + 1)",
                    ScaleNames.school(school),
                    .school,
                    "S\(school + 1)",
                    below: id,
                    on: platform
                )
                below.append((made, OrganizationPath(below: path, made)))
                school += 1
            }
            let chosen = Self.choice(of: published, scale: size.titles, for: number)
            let offerings = try await Self.open(chosen, in: id, on: platform)
            districts.append(
                ScaleDistrict(
                    id: id,
                    path: path,
                    prefix: place.prefix,
                    slug: place.slug,
                    schools: below,
                    offerings: offerings,
                    made: min(Self.offered, size.titles),
                    people: first..<first + shares[number]
                )
            )
            first += shares[number]
        }
        self.districts = districts
    }

    private static func add(
        _ slug: String,
        _ name: String,
        _ kind: Organization.Kind,
        _ prefix: String,
        below parent: ID<Organization>?,
        on platform: Platform
    ) async throws -> ID<Organization> {
        try await platform.addOrganization(
            NewOrganization(
                slug: slug,
                name: name,
                kind: kind,
                timeZone: zone,
                calendar: .weekdays,
                numberPrefix: prefix
            ),
            below: parent
        )
    }

    private static func name(of number: Int, in size: ScaleSize) -> (slug: String, name: String, prefix: String) {
        guard size.districts > 1 else { return ("linden-bend", "Linden Bend School District", "LB") }
        let name = ScaleNames.place(number)
        let slug = name.lowercased().replacing(" ", with: "-")
        return (slug, name + " School District", "D\(number + 1)")
    }

    /// How many people each district has: the first a sixth of all, the others ever fewer.
    private static func shares(_ size: ScaleSize) -> [Int] {
        let weights = (0..<size.districts).map { 1000 / ($0 + 6) }
        let all = weights.reduce(0, +)
        var shares = weights.map { max(8, size.people * $0 / all) }
        shares[0] += size.people - shares.reduce(0, +)
        return shares
    }

    private static func schoolCounts(_ size: ScaleSize) -> [Int] {
        shares(size).map { max(1, size.schools * $0 / size.people) }
    }

    /// The titles that a district offers, made for this and a few of the demo.
    private static func choice(
        of published: [PublishedVersion],
        scale: Int,
        for district: Int
    ) -> [PublishedVersion] {
        let (made, examples) = (published.prefix(scale), published.dropFirst(scale))
        let begin = district * 17
        let own = (0..<min(offered, scale)).map { made[(begin + $0) % scale] }
        return own + examples
    }

    /// Offers titles to everybody in the district, in that order; its own assessors judge.
    private static func open(
        _ titles: [PublishedVersion],
        in district: ID<Organization>,
        on platform: Platform
    ) async throws -> [ChronicleOffering] {
        let issuer = try await platform.ensureIssuer(of: district)
        var places: [ID<Offering>: Int] = [:]
        for (place, title) in titles.enumerated() {
            let offering = try await platform.openOffering(
                NewOffering(
                    achievement: title.achievement,
                    organization: district,
                    issuer: issuer,
                    pool: district,
                    policy: ReadingPolicy(readers: .one, answerDays: 7, leaseHours: 72)
                ),
                by: nil
            )
            places[offering] = place
        }
        return try await platform.chronicleOfferings(of: district)
            .sorted { places[$0.offering.id] ?? 0 < places[$1.offering.id] ?? 0 }
    }
}
