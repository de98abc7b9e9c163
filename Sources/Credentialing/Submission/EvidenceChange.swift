/// What differs between an attempt and the one before, at one item: for a reader who has seen the earlier one, or reads
/// about it.
package enum EvidenceChange: Hashable, Sendable {
    /// A text at a place, before and now; either may be empty.
    case text(ResponseAddress, before: String, now: String)
    /// A file, log entry, link or observation that was not there before.
    case added(Response)
    case removed(Response)

    /// The place at which something differs.
    package var address: ResponseAddress {
        switch self {
        case .text(let address, _, _): address
        case .added(let response), .removed(let response): response.address
        }
    }

    /// All changes at an item, texts first, then what was removed, then what was added. Things are compared by what they
    /// are (a file by its digest, a log entry by its day and words), not by the place in a row at which they stand.
    package static func between(_ before: [Response], _ now: [Response], item: String) -> [EvidenceChange] {
        let before = before.filter { $0.address.item == item && !$0.isEmpty }
        let now = now.filter { $0.address.item == item && !$0.isEmpty }
        return texts(before, now) + things(before, now)
    }

    private static func texts(_ before: [Response], _ now: [Response]) -> [EvidenceChange] {
        func byPlace(_ responses: [Response]) -> [ResponseAddress: String] {
            responses.filter { $0.kind == .text }.reduce(into: [:]) { $0[$1.address] = $1.text.trimmed }
        }
        let (before, now) = (byPlace(before), byPlace(now))
        return Set(before.keys).union(now.keys).sorted().compactMap { address in
            let (old, new) = (before[address] ?? "", now[address] ?? "")
            return old == new ? nil : .text(address, before: old, now: new)
        }
    }

    private static func things(_ before: [Response], _ now: [Response]) -> [EvidenceChange] {
        let before = before.filter { $0.kind != .text }.sorted { $0.address < $1.address }
        let now = now.filter { $0.kind != .text }.sorted { $0.address < $1.address }
        let removed = before.filter(notAmong(now))
        let added = now.filter(notAmong(before))
        return removed.map { .removed($0) } + added.map { .added($0) }
    }

    /// Each of the others accounts for one: of two equal files of which one was removed, one counts as removed.
    private static func notAmong(_ others: [Response]) -> (Response) -> Bool {
        var left = others.reduce(into: [Thing: Int]()) { $0[Thing($1), default: 0] += 1 }
        return { response in
            let thing = Thing(response)
            guard let count = left[thing], count > 0 else { return true }
            left[thing] = count - 1
            return false
        }
    }

    /// A response without its place in the row.
    private struct Thing: Hashable {
        let set: Int
        let slot: String
        let kind: Response.Kind
        let digest: String?
        let text: String
        let link: String?
        let date: LocalDate?
        let fields: [String: String]

        init(_ response: Response) {
            set = response.address.set
            slot = response.address.slot
            kind = response.kind
            digest = response.file?.digest
            text = response.text
            link = response.link
            date = response.logDate
            fields = response.fields
        }
    }
}

extension Criterion {
    /// Whether anything that the criterion is judged on differs between two attempts.
    package func isTouched(from before: [Response], to now: [Response]) -> Bool {
        judgedOn.contains { basis in
            EvidenceChange.between(before, now, item: basis.item).contains { change in
                basis.slot == nil || basis.slot == change.address.slot
            }
        }
    }
}
