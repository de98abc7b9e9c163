/// An organization that a file of people may name.
package struct RosterPlace: Hashable, Sendable {
    package let id: ID<Organization>
    package let slug: String
    package let name: String
    /// IANA name.
    package let timeZone: String
    /// The day it is there.
    package let today: LocalDate

    /// An organization that the administrator has.
    package init(id: ID<Organization>, slug: String, name: String, timeZone: String, today: LocalDate) {
        self.id = id
        self.slug = slug
        self.name = name
        self.timeZone = timeZone
        self.today = today
    }
}

/// The organizations that a file of people may name, by their word in addresses or by their name.
package struct RosterPlaces: Sendable {
    private var bySlug: [String: RosterPlace] = [:]
    private var byName: [String: [RosterPlace]] = [:]
    private let key: @Sendable (String) -> String

    /// - Parameter key: a text as it is compared.
    package init(_ places: [RosterPlace], key: @escaping @Sendable (String) -> String) {
        self.key = key
        for place in places {
            bySlug[place.slug] = place
            byName[key(place.name), default: []].append(place)
        }
    }

    func place(_ text: String) throws(RosterFault) -> RosterPlace {
        guard !text.isEmpty else { throw RosterFault("The organization is missing. Write its name.") }
        if let place = bySlug[text.lowercased()] { return place }
        let named = byName[key(text)] ?? []
        guard named.count < 2 else {
            let words = named.map { "“\($0.slug)”" }.sorted().joined(separator: " or ")
            throw RosterFault("\(named.count) organizations are called “\(text)”. Write \(words) instead.")
        }
        guard let place = named.first else {
            throw RosterFault("You administer no organization “\(text)”. Look up its name under Organizations.")
        }
        return place
    }
}

/// What one line of a file of people asks for.
struct RosterWish {
    enum Act { case add, end }

    let address: String
    let place: RosterPlace
    let act: Act
    /// Empty for the end of the whole membership.
    let roles: Set<Role>
    let from: LocalDate?
    let to: LocalDate?

    init(_ row: RosterRow, places: RosterPlaces, isAddress: (String) -> Bool) throws(RosterFault) {
        address = row[.address]
        guard !address.isEmpty else { throw RosterFault("The work e-mail is missing. Write it.") }
        guard isAddress(address) else {
            throw RosterFault("“\(address)” is no e-mail address. Write one like name@school.org.")
        }
        place = try places.place(row[.organization])
        switch row[.action].lowercased() {
        case "", "add": act = .add
        case "end": act = .end
        default: throw RosterFault("“\(row[.action])” is no action. Write add or end.")
        }
        let named = try Self.roles(row[.roles])
        roles = named.isEmpty && act == .add ? [.learner] : named
        from = try Self.date(row[.from], .from)
        to = try Self.date(row[.to], .to)
    }

    private static func roles(_ text: String) throws(RosterFault) -> Set<Role> {
        var roles: Set<Role> = []
        let words = text.split { ",;/|+&".contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }
        for word in words {
            let letters = word.lowercased().filter(\.isLetter)
            guard let role = Role.allCases.first(where: { $0.rawValue.lowercased() == letters }) else {
                let all = Role.allCases.map(\.words)
                let known = all.dropLast().joined(separator: ", ") + " or " + (all.last ?? "")
                throw RosterFault("“\(word)” is no role. Write \(known).")
            }
            roles.insert(role)
        }
        return roles
    }

    /// `2026-12-01`, or `12/1/2026` as spreadsheets make of it here.
    private static func date(_ text: String, _ column: RosterColumn) throws(RosterFault) -> LocalDate? {
        guard !text.isEmpty else { return nil }
        if let date = LocalDate(text) { return date }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        if parts.count == 3, text.split(separator: "/").last?.count == 4, let month = parts[0], let day = parts[1],
            let year = parts[2], let date = LocalDate(year: year, month: month, day: day)
        {
            return date
        }
        throw RosterFault(
            "“\(text)” under “\(column.rawValue)” is no day. Write year, month and day, like 2026-12-01, or 12/1/2026."
        )
    }
}
