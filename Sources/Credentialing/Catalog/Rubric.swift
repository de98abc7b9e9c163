/// How work is judged: named scales, and criteria that each use one.
package struct Rubric: Hashable, Sendable {
    package var scales: [Scale]
    package var criteria: [Criterion]

    /// An empty rubric unless said.
    package init(scales: [Scale] = [], criteria: [Criterion] = []) {
        self.scales = scales
        self.criteria = criteria
    }

    /// A scale by key.
    package func scale(_ key: String) -> Scale? {
        scales.first { $0.key == key }
    }

    /// A criterion by key.
    package func criterion(_ key: String) -> Criterion? {
        criteria.first { $0.key == key }
    }
}

/// Two to six levels, the lowest first.
package struct Scale: Hashable, Sendable {
    package var key: String
    package var title: String
    package var levels: [RubricLevel]

    /// A scale.
    package init(key: String, title: String, levels: [RubricLevel]) {
        self.key = key
        self.title = title
        self.levels = levels
    }

    /// The place of a level, 0 for the lowest.
    package func rank(of level: String) -> Int? {
        levels.firstIndex { $0.key == level }
    }
}

/// One step of a scale.
package struct RubricLevel: Hashable, Sendable {
    package var key: String
    package var title: String

    /// A level.
    package init(key: String, title: String) {
        self.key = key
        self.title = title
    }
}

/// One aspect judged separately.
package struct Criterion: Hashable, Sendable {
    /// What a level means for this criterion.
    package struct LevelText: Hashable, Sendable {
        package var text: String
        /// The text adds to that of the level below.
        package var addsToBelow: Bool

        /// A text.
        package init(text: String, addsToBelow: Bool = false) {
            self.text = text
            self.addsToBelow = addsToBelow
        }
    }

    /// A yes/no point; a criterion is met only when all are.
    package struct Indicator: Hashable, Sendable {
        package var key: String
        package var text: String

        /// An indicator.
        package init(key: String, text: String) {
            self.key = key
            self.text = text
        }
    }

    /// What the criterion is judged on: an item, or one slot of it.
    package struct Basis: Hashable, Sendable {
        package var item: String
        package var slot: String?

        /// A whole item unless a slot is named.
        package init(item: String, slot: String? = nil) {
            self.item = item
            self.slot = slot
        }
    }

    /// Whether the learner points at what shows the criterion.
    package enum Map: String, CaseIterable, Sendable {
        case no, may, must
    }

    package var key: String
    package var title: String
    /// One sentence on what is looked for.
    package var text: String
    /// Key of a scale.
    package var scale: String
    /// Key of the level that counts as met.
    package var required: String
    /// By the level's key; a level without a text stands by its title alone.
    package var levels: [String: LevelText]
    package var indicators: [Indicator]
    package var judgedOn: [Basis]
    package var isCritical: Bool
    package var map: Map
    package var alignments: [FrameworkAlignment]

    /// A criterion without level texts yet.
    package init(key: String, title: String, text: String = "", scale: String, required: String, judgedOn: [Basis]) {
        self.key = key
        self.title = title
        self.text = text
        self.scale = scale
        self.required = required
        levels = [:]
        indicators = []
        self.judgedOn = judgedOn
        isCritical = false
        map = .no
        alignments = []
    }
}
