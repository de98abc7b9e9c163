internal import Application
internal import Credentialing

/// Everybody in the made-up installation. In each district the first is an administrator, the second a lead assessor;
/// then come those who judge, and the rest are learners. The very first administers the whole state.
struct ScalePeople: Sendable {
    let all: [ChroniclePerson]
    /// For each district those who judge, with the school they work at.
    let assessors: [[ChroniclePerson]]
    /// For each district those who choose titles: everybody but the administrator.
    let learners: [[Int]]

    /// One in so many people judges.
    private static let assessorEvery = 40

    init(_ ground: ScaleGround, seed: UInt64, joined: Instant) {
        var chance = Chance(seed: seed, stream: 1)
        var all: [ChroniclePerson] = []
        var assessors: [[ChroniclePerson]] = []
        for (number, district) in ground.districts.enumerated() {
            let count = district.people.count
            let judging = 2..<(2 + max(2, count / Self.assessorEvery))
            var readers: [ChroniclePerson] = []
            for index in 0..<count {
                let name = chance.one(of: ScaleNames.first) + " " + chance.one(of: ScaleNames.last)
                let key = name.lowercased().replacing(" ", with: ".")
                let person = ChroniclePerson(
                    id: chance.id(at: joined),
                    name: name,
                    address: "\(key).\(all.count + 1)@\(district.slug).example",
                    places: Self.places(index, judging: judging, in: district, ground, isFirst: number == 0)
                )
                if judging.contains(index) { readers.append(person) }
                all.append(person)
            }
            assessors.append(readers)
        }
        self.all = all
        self.assessors = assessors
        learners = ground.districts.map { Array($0.people.dropFirst()) }
    }

    /// Where a person of a district works, first the place of daily work.
    private static func places(
        _ index: Int,
        judging: Range<Int>,
        in district: ScaleDistrict,
        _ ground: ScaleGround,
        isFirst: Bool
    ) -> [ChroniclePerson.Place] {
        typealias Place = ChroniclePerson.Place
        func atDistrict(_ roles: Set<Role>) -> Place {
            Place(organization: district.id, path: district.path, roles: roles)
        }
        switch index {
        case 0 where isFirst:
            return [Place(organization: ground.root.id, path: ground.root.path, roles: [.administrator, .author])]
        case 0: return [atDistrict([.administrator])]
        case 1: return [atDistrict([.learner, .leadAssessor])]
        default:
            let school = district.schools[index % district.schools.count]
            let work = Place(organization: school.id, path: school.path, roles: [.learner])
            return judging.contains(index) ? [work, atDistrict([.assessor])] : [work]
        }
    }
}
