internal import Application
internal import Credentialing
internal import Edge

/// What the form of an item says: texts, entries of logs, links, and who can be recognized in files.
struct ItemForm {
    /// One change that the form asks for.
    enum Change {
        case text(ResponseAddress, String, revision: Int)
        /// Two windows wrote: the person has not said yet which text stays.
        case undecided(ResponseAddress)
        /// The text of the other window stays, and this one is kept among the earlier versions.
        case setAside(ResponseAddress, String)
        case newLog(ResponseAddress, date: String, text: String, field: String)
        case log(ResponseAddress, date: String, text: String, revision: Int)
        case newLink(ResponseAddress, link: String, note: String, field: String)
        case link(ResponseAddress, link: String, note: String, revision: Int)
        case students(ID<Response>, EvidenceRequirement.Students?, note: String)
    }

    let fields: FormFields
    let item: Item
    let dossier: Dossier
    /// Wordings that something here had before.
    var earlier: Set<String> = []

    /// Everything that the form holds, in the order of the page.
    var changes: [Change] {
        places.flatMap { place in
            switch place.kind {
            case .text: textChanges(at: place)
            case .log: logChanges(at: place)
            case .link: linkChanges(at: place)
            case .file, .observation: [Change]()
            }
        } + fileChanges
    }

    /// The places of the item by their kind; a prompt is one place for a text.
    private var places: [SlotPlace] { SlotPlace.all(of: item, in: dossier) }

    private func textChanges(at place: SlotPlace) -> [Change] {
        place.positions.compactMap { position in
            let address = place.address(position)
            guard fields.has(address.anchor) else { return nil }
            let text = fields.text(address.anchor)
            let mine = Change.text(address, text, revision: revision(of: address))
            return dossier.response(at: address)?.text == text ? mine : decided(mine, text, at: address)
        }
    }

    /// Where two windows wrote: what the person said of it. A place of which nothing was asked is taken as it stands.
    private func decided(_ mine: Change, _ text: String, at address: ResponseAddress) -> Change {
        switch ConflictFields.decision(address.anchor, in: fields) {
        case .mine: return mine
        case .other: return .setAside(address, text)
        case nil: return .undecided(address)
        }
    }

    private func logChanges(at place: SlotPlace) -> [Change] {
        let known: [Change] = place.given.compactMap { response in
            let address = response.address
            guard fields.has(address.anchor) else { return nil }
            let date = fields.line("date." + address.anchor)
            let text = fields.text(address.anchor)
            if date == response.logDate?.description, text == response.text { return nil }
            let mine = Change.log(address, date: date, text: text, revision: revision(of: address))
            return decided(mine, date + "\n" + text, at: address)
        }
        // What was written into an entry that another window removed meanwhile comes back as a new one.
        let again: [Change] = gone(at: place, beside: "date.").map { address in
            let date = fields.line("date." + address.anchor)
            return .newLog(address, date: date, text: fields.text(address.anchor), field: place.newField)
        }
        let date = fields.line("date." + place.newField)
        let text = fields.text(place.newField)
        guard !(date.isEmpty && text.trimmed.isEmpty) else { return known + again }
        return known + again + [.newLog(place.address(1), date: date, text: text, field: place.newField)]
    }

    private func linkChanges(at place: SlotPlace) -> [Change] {
        let known: [Change] = place.given.compactMap { response in
            let address = response.address
            guard fields.has("link." + address.anchor) else { return nil }
            let link = fields.line("link." + address.anchor)
            let note = fields.text(address.anchor)
            if link == response.link, note == response.text { return nil }
            let mine = Change.link(address, link: link, note: note, revision: revision(of: address))
            return decided(mine, link + "\n" + note, at: address)
        }
        let again: [Change] = gone(at: place, beside: "link.").map { address in
            let link = fields.line("link." + address.anchor)
            return .newLink(address, link: link, note: fields.text(address.anchor), field: place.newField)
        }
        let link = fields.line("link." + place.newField)
        let note = fields.text(place.newField)
        guard !(link.isEmpty && note.trimmed.isEmpty) else { return known + again }
        return known + again + [.newLink(place.address(1), link: link, note: note, field: place.newField)]
    }

    /// Places that the form has fields for, that are empty by now, and whose words are not those that were removed.
    private func gone(at place: SlotPlace, beside field: String) -> [ResponseAddress] {
        let start = "revision." + place.address(1).anchor.dropLast()
        let given = Set(place.given.map(\.address.position))
        return fields.entries(below: start).compactMap { Int($0.key) }.sorted().compactMap { position in
            let address = place.address(position)
            // As the words of what is removed are kept: the day or the address before the text.
            let words = (fields.line(field + address.anchor) + " " + fields.text(address.anchor)).trimmed
            return given.contains(position) || words.isEmpty || earlier.contains(words) ? nil : address
        }
    }

    private var fileChanges: [Change] {
        dossier.responses(to: item.key).filter { $0.kind == .file }.compactMap { response in
            let field = "students-\(response.id)"
            guard fields.has(field) || fields.has("note-\(response.id)") else { return nil }
            let students = EvidenceRequirement.Students(rawValue: fields.line(field))
            return .students(response.id, students, note: fields.line("note-\(response.id)"))
        }
    }

    private func revision(of address: ResponseAddress) -> Int {
        fields.int("revision." + address.anchor) ?? 0
    }
}

/// One slot in one set, with what stands there.
struct SlotPlace {
    let item: String
    let set: Int
    /// `nil` for a prompt.
    let slot: Slot?
    let given: [Response]

    /// What fills the place besides files.
    var kind: Response.Kind { slot?.kind.response ?? .text }

    /// Name of the field for a new entry or link.
    var newField: String { "new-\(set)-\(slot?.key ?? "answer")" }

    /// Positions that show a text: as many as are asked for, and all that are there.
    var positions: [Int] {
        guard let slot else { return [1] }
        let texts = given.filter { $0.kind == .text }.map(\.address.position)
        let wanted = min(max(slot.count.from ?? 1, min(slot.count.to ?? 1, 10)), 50)
        return Array(Set(texts).union(1...max(1, wanted))).sorted()
    }

    func address(_ position: Int) -> ResponseAddress {
        ResponseAddress(item: item, set: set, slot: slot?.key ?? "", position: position)
    }

    static func all(of item: Item, in dossier: Dossier) -> [SlotPlace] {
        switch item.body {
        case .choose: return []
        case .prompt:
            let given = dossier.responses(to: item.key)
            return [SlotPlace(item: item.key, set: 1, slot: nil, given: given)]
        case .evidence(let evidence):
            return (1...max(1, evidence.sets)).flatMap { set in
                evidence.slots.map { slot in
                    let given = dossier.responses(to: item.key, set: set, slot: slot.key)
                    return SlotPlace(item: item.key, set: set, slot: slot, given: given)
                }
            }
        }
    }
}
