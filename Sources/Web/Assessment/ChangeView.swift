internal import Application
package import Credentialing

/// What changed at an item since the attempt before, side by side.
package struct ChangeView: Sendable {
    /// A text before and now.
    package struct Texts: Sendable {
        package let heading: String
        package let before: SafeHTML?
        package let now: SafeHTML?
    }

    package let isUnchanged: Bool
    package let texts: [Texts]
    package let removed: [String]
    package let added: [String]
    package let hasRemoved: Bool
    package let hasAdded: Bool

    init(_ changes: [EvidenceChange], of item: Item) {
        isUnchanged = changes.isEmpty
        texts = changes.compactMap { change in
            guard case .text(let address, let before, let now) = change else { return nil }
            return Texts(
                heading: Self.heading(of: address, in: item),
                before: before.isEmpty ? nil : Markdown.html(before, headingLevel: 6),
                now: now.isEmpty ? nil : Markdown.html(now, headingLevel: 6)
            )
        }
        removed = changes.compactMap { change in
            guard case .removed(let response) = change else { return nil }
            return Self.words(for: response, of: item)
        }
        added = changes.compactMap { change in
            guard case .added(let response) = change else { return nil }
            return Self.words(for: response, of: item)
        }
        hasRemoved = !removed.isEmpty
        hasAdded = !added.isEmpty
    }

    private static func heading(of address: ResponseAddress, in item: Item) -> String {
        guard case .evidence(let evidence) = item.body,
            let slot = evidence.slots.first(where: { $0.key == address.slot })
        else { return "The answer" }
        return evidence.sets > 1 ? "\(evidence.setName) \(address.set): \(slot.title)" : slot.title
    }

    private static func words(for response: Response, of item: Item) -> String {
        switch response.kind {
        case .file:
            response.file.map { PlainFileName.text(for: $0.name, at: response.address, of: item) } ?? "a file"
        case .link: response.link ?? "a link"
        case .log: (response.logDate.map(DateWords.date) ?? "") + ": " + response.text
        case .observation: "an observation form"
        case .text: response.text
        }
    }
}
