/// What may be given where. Nothing of what is met changes, and nothing is taken that the title does not ask for.
extension Dossier {
    /// The most entries, links or files at one slot, whatever the title says.
    package static let positions = 200

    /// Why a response of that kind cannot stand at a place, or `nil` when it can.
    package func refusal(toGive kind: Response.Kind, at address: ResponseAddress) -> Refusal? {
        guard let placed = activeItem(address.item) else { return .notFound }
        if isLocked(address.item) { return .pieceIsMet }
        guard (1...Self.positions).contains(address.position) else {
            return .limit("There is room for \(Self.positions) things here. Remove one to add another.")
        }
        switch placed.item.body {
        case .choose: return .notFound
        case .prompt:
            guard address.set == 1, address.slot.isEmpty else { return .notFound }
            let fits = kind == .text ? address.position == 1 : kind == .file && address.position > 1
            return fits ? nil : .doesNotFit("A question is answered in words, audio or video.")
        case .evidence(let evidence):
            guard (1...max(1, evidence.sets)).contains(address.set),
                let slot = evidence.slots.first(where: { $0.key == address.slot })
            else { return .notFound }
            return refusal(toGive: kind, in: slot)
        }
    }

    private func refusal(toGive kind: Response.Kind, in slot: Slot) -> Refusal? {
        // Every text may be given as audio or video instead.
        if kind == .file, slot.kind == .text { return nil }
        guard kind == slot.kind.response else {
            return .doesNotFit("“\(slot.title)” takes something else. Look at what is asked.")
        }
        return nil
    }

    /// The first free place of a slot, after all that stand there.
    package func freePlace(for kind: Response.Kind, at address: ResponseAddress) -> ResponseAddress {
        let taken = responses(to: address.item, set: address.set, slot: address.slot).map(\.address.position).max()
        // Position 1 of a prompt or a text is kept for the text, also when a recording is added first.
        let isBesideText = kind == .file && takesText(at: address)
        return ResponseAddress(
            item: address.item,
            set: address.set,
            slot: address.slot,
            position: max((taken ?? 0) + 1, isBesideText ? 2 : 1)
        )
    }

    /// Whether a place is answered in words.
    package func takesText(at address: ResponseAddress) -> Bool {
        switch title.item(address.item)?.item.body {
        case .prompt: true
        case .evidence(let evidence): evidence.slots.first { $0.key == address.slot }?.kind == .text
        case .choose, nil: false
        }
    }

    /// Why options cannot be chosen, or `nil`. Too few is for the self-check: one may choose one by one.
    package func refusal(toChoose options: Set<String>, for item: String) -> Refusal? {
        guard let placed = activeItem(item), case .choose(let choose) = placed.item.body else { return .notFound }
        guard options.isSubset(of: choose.options.map(\.key)) else { return .notFound }
        guard options.count <= choose.to else {
            return .doesNotFit("Choose \(Bounds.words(from: choose.from, to: choose.to)).")
        }
        let dropped = choose.options.filter {
            choices[item, default: []].contains($0.key) && !options.contains($0.key)
        }
        // A criterion once met is tied to what it was judged on, whether or not something else is judged there too.
        let kept = dropped.first { option in
            option.items.contains { item in title.criteria(judgedOn: item.key).contains { met[$0.key] != nil } }
        }
        guard let kept else { return nil }
        return .doesNotFit("Keep “\(kept.title)”: a criterion judged on it is met and stays met")
    }

    /// Why something cannot be stated for a declared choice, or `nil`.
    package func refusal(toDeclare options: Set<String>, for key: String) -> Refusal? {
        guard let declare = title.declares.first(where: { $0.key == key }),
            options.isSubset(of: declare.options.map(\.key))
        else { return .notFound }
        guard options.count <= declare.to else {
            return .doesNotFit("Choose \(Bounds.words(from: declare.from, to: declare.to)): \(declare.question)")
        }
        return nil
    }

    /// An item that counts for what was chosen.
    package func activeItem(_ key: String) -> PlacedItem? {
        activeItems.first { $0.item.key == key }
    }
}
