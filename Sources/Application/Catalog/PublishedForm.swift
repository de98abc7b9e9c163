internal import ContentFormat
internal import Credentialing

/// A title as its version is stored: the canonical document, and the columns that lists and search need.
struct PublishedForm: Sendable {
    let title: MicroCredential
    let content: String
    let contentHash: String
    let structureHash: String
    let evidenceWords: String
    /// What the title is about, in few words: what search weighs next to its name.
    let leadText: String
    /// Everything a person might search for, in one text.
    let searchText: String

    init(_ title: MicroCredential) {
        self.title = title
        content = title.canonicalText
        contentHash = title.contentHash
        structureHash = title.structureHash
        evidenceWords = EvidenceWords.text(of: title)
        leadText = Self.leadText(of: title)
        searchText = Self.searchText(of: title)
    }

    private static func leadText(of title: MicroCredential) -> String {
        let texts = [title.about.summary, title.about.competency] + title.about.components.map(\.name)
        return texts.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private static func searchText(of title: MicroCredential) -> String {
        var texts = [title.about.competency, title.about.method, title.about.rationale]
        texts += title.about.audience + title.about.components.flatMap { [$0.name, $0.text] }
        texts += title.placedItems.flatMap { [$0.item.title, $0.item.text] }
        texts += title.rubric.criteria.flatMap { criterion in
            [criterion.title, criterion.text] + criterion.levels.values.map(\.text).sorted()
        }
        texts += title.alignments.flatMap { [$0.framework, $0.code, $0.name] }
        texts += title.supports.glossary.map(\.term)
        return texts.filter { !$0.isEmpty }.joined(separator: "\n")
    }
}
