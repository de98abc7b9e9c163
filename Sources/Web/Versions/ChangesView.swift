internal import Credentialing

/// What a version changed, for the partial `versions/_changes`: in sentences, and for what is asked or judged in the old
/// and the new words.
struct ChangesView: Sendable {
    /// Words in a row, marked when the other text does not have them.
    struct Run: Sendable {
        let text: String
        let isShared: Bool
    }

    /// A text that reads differently now.
    struct Text: Sendable {
        let label: String
        let hasOld: Bool
        let old: [Run]
        let hasNew: Bool
        let new: [Run]
    }

    let summary: String
    let hasLines: Bool
    let lines: [String]
    let hasTexts: Bool
    let texts: [Text]

    init(_ changes: TitleChanges) {
        summary = changes.summary
        lines = changes.changes.map(\.sentence)
        hasLines = !lines.isEmpty
        texts = changes.rewordings.map { rewording in
            let difference = rewording.difference
            return Text(
                label: rewording.label,
                hasOld: !difference.old.isEmpty,
                old: difference.old.map { Run(text: $0.text, isShared: $0.isShared) },
                hasNew: !difference.new.isEmpty,
                new: difference.new.map { Run(text: $0.text, isShared: $0.isShared) }
            )
        }
        hasTexts = !texts.isEmpty
    }
}
