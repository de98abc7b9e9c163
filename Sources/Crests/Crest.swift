/// The picture of a micro-credential, drawn from itself: the same id draws the same crest, on every server, in every
/// year. Nobody uploads one and nobody chooses one.
package struct Crest: Sendable {
    /// What decides the edge.
    package enum Level: String, CaseIterable, Sendable {
        case foundation, practice, lead
    }

    /// What decides the plant.
    package enum Subject: String, CaseIterable, Sendable {
        case literacy, mathematics, science, leadership, inclusion, community, arts, languages, technology
    }

    /// How much of the drawing is shown. A picture that is an `<img>` decides by itself.
    package enum Size: Sendable {
        /// Everything, with a style sheet inside that drops detail where the picture is shown small.
        case adaptive
        /// 97 pixels and more: everything, no style sheet.
        case full
        /// 41 to 96 pixels: one strong ring and the plant, larger.
        case small
        /// 40 pixels and less: no veins, and heavier strokes.
        case tiny

        /// The form for a picture of that many pixels which cannot decide by itself.
        package static func of(pixels: Int) -> Size {
            pixels > 96 ? .full : pixels > 40 ? .small : .tiny
        }
    }

    /// The darker of the issuer's colors, the ground.
    package let enamel: CrestColor
    /// The lighter one, the engraving.
    package let metal: CrestColor
    /// What the crest shows, in one sentence.
    package let words: String

    let title: String
    let drawing: CrestDrawing

    /// Draws the crest of a micro-credential.
    ///
    /// - Parameters:
    ///   - achievementID: its id without a version, so that a new version keeps its crest.
    ///   - title: stands in the picture as its name.
    package init(
        achievementID: String,
        level: Level,
        subject: Subject,
        enamel: CrestColor = .laurel,
        metal: CrestColor = .gold,
        title: String
    ) {
        (self.enamel, self.metal) = CrestColor.pair(enamel, metal)
        self.title = title
        drawing = CrestDrawing(achievementID, level: level, subject: subject)
        words = drawing.words
    }

    /// The drawing in the issuer's two colors.
    package func svg(_ size: Size = .adaptive) -> String {
        drawing.svg(title: title, ink: metal, vein: enamel, ground: enamel, size: size)
    }

    /// Lines and solids in one ink on nothing, for print, stamping and fax. On a dark page use two colors.
    package func oneColor(_ ink: CrestColor = .ink, _ size: Size = .adaptive) -> String {
        drawing.svg(title: title, ink: ink, vein: nil, ground: nil, size: size)
    }
}
