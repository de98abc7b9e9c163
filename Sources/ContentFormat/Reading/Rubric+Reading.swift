internal import Credentialing

extension Rubric {
    init(reading fields: Fields) {
        let scales = fields.list("scales") { Scale(reading: $0) }
        let only = scales.count == 1 ? scales.first?.key : nil
        self.init(scales: scales, criteria: fields.list("criteria") { Criterion(reading: $0, onlyScale: only) })
    }
}

extension Scale {
    init(reading fields: Fields) {
        self.init(
            key: fields.text("key"),
            title: fields.text("title"),
            levels: fields.list("levels") { RubricLevel(key: $0.text("key"), title: $0.text("title")) }
        )
    }
}

extension Criterion {
    /// A criterion; it need not name its scale where there is only one.
    init(reading fields: Fields, onlyScale: String?) {
        self.init(
            key: fields.text("key"),
            title: fields.text("title"),
            text: fields.text("text", default: ""),
            scale: onlyScale.map { fields.text("scale", default: $0) } ?? fields.text("scale"),
            required: fields.text("required"),
            judgedOn: fields.texts("judgedOn").map(Basis.init(written:))
        )
        levels = fields.named("levels") {
            LevelText(text: $0)
        } part: {
            LevelText(text: $0.text("text"), addsToBelow: $0.flag("addsToBelow"))
        }
        indicators = fields.list("indicators") { Indicator(key: $0.text("key"), text: $0.text("text")) }
        isCritical = fields.flag("critical")
        map = fields.choice("map", default: .no)
        alignments = fields.list("alignments") { FrameworkAlignment(reading: $0) }
    }
}

extension Criterion.Basis {
    /// From `item` or `item.slot`.
    init(written text: String) {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        self.init(item: String(parts.first ?? ""), slot: parts.count > 1 ? String(parts[1]) : nil)
    }

    /// `item` or `item.slot`.
    var written: String {
        slot.map { "\(item).\($0)" } ?? item
    }
}
