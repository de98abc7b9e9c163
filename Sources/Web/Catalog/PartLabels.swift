internal import Credentialing

/// The labels by which parts are called: sections by number, their items by letter, as in "2B Lesson video".
struct PartLabels: Sendable {
    private let labels: [String: String]
    private let title: MicroCredential

    /// Labels of a title. A section with one item needs no letter.
    init(_ title: MicroCredential) {
        self.title = title
        var labels: [String: String] = [:]
        for (number, section) in title.askingSections.enumerated() {
            let places = title.placedItems.filter { $0.section.key == section.key }
            for (index, placed) in places.enumerated() {
                labels[placed.item.key] = "\(number + 1)" + (places.count > 1 ? Self.letter(index) : "")
            }
        }
        self.labels = labels
    }

    /// The label of an item, such as `2B`.
    func label(of item: String) -> String {
        labels[item] ?? ""
    }

    /// What a criterion is judged on, in words: "Part 2A and Part 3".
    func words(for criterion: Criterion) -> String {
        var seen: [String] = []
        for basis in criterion.judgedOn {
            let part = "Part " + label(of: basis.item)
            let slot = basis.slot.flatMap { title.slot($0, of: basis.item) }
            let words = slot.map { "\(part) (\($0.title))" } ?? part
            if !seen.contains(words) { seen.append(words) }
        }
        guard let last = seen.last, seen.count > 1 else { return seen.first ?? "" }
        return seen.dropLast().joined(separator: ", ") + " and " + last
    }

    private static func letter(_ index: Int) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        return index < letters.count
            ? String(letters[index]) : letter(index / letters.count - 1) + letter(index % letters.count)
    }
}

extension MicroCredential {
    /// The sections in which something is asked, in their order: those that are counted. One that its author left empty
    /// is nothing to readers.
    var askingSections: [Section] { sections.filter { !$0.items.isEmpty } }
}
