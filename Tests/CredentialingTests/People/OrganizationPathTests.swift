import Credentialing
import Testing

struct OrganizationPathTests {
    private let state = OrganizationPath(below: nil, ID("state"))
    private var district: OrganizationPath { OrganizationPath(below: state, ID("district")) }
    private var school: OrganizationPath { OrganizationPath(below: district, ID("school")) }

    @Test func `a path names the way from the root`() {
        #expect(school.text == "/state/district/school/")
        #expect(school.organizations.map(\.text) == ["state", "district", "school"])
    }

    @Test func `an organization holds itself and what lies below, never what lies above or beside`() {
        #expect(district.holds(district))
        #expect(district.holds(school))
        #expect(!school.holds(district))
        #expect(!district.holds(OrganizationPath(below: state, ID("district2"))))
        #expect(!district.holds(OrganizationPath(below: nil, ID("other"))))
    }

    /// The bounds by which the database finds the tree have to say the same as the rule.
    @Test func `the index range is the subtree`() {
        var random = SplitMix(state: 7)
        let letters = Array("0-9az".unicodeScalars)
        func name() -> ID<Organization> {
            ID(
                String(
                    String.UnicodeScalarView(
                        (0..<Int.random(in: 1...3, using: &random)).map { _ in
                            letters[Int.random(in: 0..<letters.count, using: &random)]
                        }
                    )
                )
            )
        }
        func path() -> OrganizationPath {
            (0..<Int.random(in: 1...3, using: &random)).reduce(OrganizationPath(below: nil, name())) { path, _ in
                OrganizationPath(below: path, name())
            }
        }
        for _ in 0..<5000 {
            let (one, other) = (path(), path())
            let isInRange = isBefore(one.text, other.text, orEqual: true) && isBefore(other.text, one.upperBound)
            #expect(one.holds(other) == isInRange, "\(one.text) \(other.text)")
        }
    }

    /// As the databases compare: by bytes.
    private func isBefore(_ left: String, _ right: String, orEqual: Bool = false) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8) || orEqual && left == right
    }

    @Test func `a role reaches down the tree and nowhere else`() {
        func member(_ path: OrganizationPath, _ roles: Set<Role>) -> Membership {
            Membership(
                id: ID("m-\(path.text)"),
                organization: path.organizations.last ?? ID(""),
                path: path,
                roles: roles
            )
        }
        let actor = Actor(
            person: ID("a"),
            name: "A",
            memberships: [member(district, [.administrator]), member(school, [.assessor])]
        )
        #expect(actor.roles(reaching: school) == [.administrator, .assessor])
        #expect(actor.roles(reaching: district) == [.administrator])
        #expect(actor.roles(reaching: state) == [])
        #expect(actor.roles(reaching: OrganizationPath(below: district, ID("other"))) == [.administrator])
        #expect(actor.belongs(below: state))
        #expect(!actor.belongs(below: OrganizationPath(below: district, ID("other"))))
    }
}

/// A generator whose numbers are the same in each run.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
