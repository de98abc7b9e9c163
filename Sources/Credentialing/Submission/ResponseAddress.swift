/// Where a response stands: item, set, slot and position (`content-model.md`). A prompt has set 1 and slot `""`; its
/// text is at position 1, recordings that answer it instead stand from position 2 on.
package struct ResponseAddress: Hashable, Sendable, Comparable {
    package let item: String
    package let set: Int
    package let slot: String
    package let position: Int

    /// The first place of an item unless said.
    package init(item: String, set: Int = 1, slot: String = "", position: Int = 1) {
        self.item = item
        self.set = set
        self.slot = slot
        self.position = position
    }

    /// The name of the field on the item's page, which errors point at.
    package var anchor: String {
        "a-\(set)-\(slot.isEmpty ? "answer" : slot)-\(position)"
    }

    /// By item, set, slot, position.
    package static func < (left: ResponseAddress, right: ResponseAddress) -> Bool {
        (left.item, left.set, left.slot, left.position) < (right.item, right.set, right.slot, right.position)
    }
}
