internal import Application

/// One of two accounts, for the partial `merging/_side`.
struct MergeSideView: Sendable {
    let name: String
    /// Whether it stays or ends, where that is settled.
    let role: String?
    let addresses: String
    let places: String
    let holds: String

    /// An account as its owner sees it.
    static func own(_ side: MergeSide) -> MergeSideView {
        var holds = counted(side)
        if side.readings > 0 { holds.append(side.readings == 1 ? "1 reading" : "\(side.readings) readings") }
        return MergeSideView(side, role: nil, addresses: side.addresses, holds: holds)
    }

    /// An account as an administrator sees it: addresses of work only, and nothing of judging.
    static func administrative(_ side: MergeSide, role: String) -> MergeSideView {
        MergeSideView(side, role: role, addresses: side.workAddresses, holds: counted(side))
    }

    private init(_ side: MergeSide, role: String?, addresses: [String], holds: [String]) {
        name = side.name
        self.role = role
        self.addresses = addresses.isEmpty ? "None" : addresses.joined(separator: ", ")
        places = side.places.isEmpty ? "No organization now" : side.places.joined(separator: ", ")
        self.holds = holds.joined(separator: ", ")
    }

    private static func counted(_ side: MergeSide) -> [String] {
        [
            side.titles == 1 ? "1 micro-credential taken up" : "\(side.titles) micro-credentials taken up",
            side.awards == 1 ? "1 badge earned" : "\(side.awards) badges earned",
        ]
    }
}
