internal import Application
internal import Credentialing
internal import Synchronization

/// One title of a booklet, which is put together of them.
struct BookletArticle: Page {
    static let template = "collections/article"

    let title: String
    let anchor: String
    let whole: TitlePage

    init(_ reading: TitleReading, publicURL: String) {
        let whole = TitlePage(
            reading,
            for: nil,
            crestWords: CrestWords.text(of: reading),
            publicURL: publicURL,
            prefix: Self.prefix(of: reading)
        )
        title = whole.title
        anchor = Self.anchor(of: reading)
        self.whole = whole
    }

    /// Where the title begins in its booklet.
    static func anchor(of reading: TitleReading) -> String { prefix(of: reading) + "title" }

    private static func prefix(of reading: TitleReading) -> String { reading.slug + "-" }
}

/// Articles that were drawn already. A published version never changes, so an article is drawn once for all that it says
/// of it; what may change beside it is part of the name under which it is kept.
final class BookletArticles: Sendable {
    /// All that an article shows, beside what is fixed with the version.
    private struct Name: Hashable {
        let version: ID<AchievementVersion>
        let slug: String
        let organization: String
        let answerDays: Int?
        let related: [String: String]
        let figures: TitleFigures?
        let lineage: Lineage?
    }

    private struct Kept {
        var articles: [Name: SafeHTML] = [:]
        var size = 0
    }

    private let kept = Mutex(Kept())
    private let most: Int

    /// - Parameter most: How many bytes are kept. Beyond it all are forgotten, and drawn again when they are asked for.
    init(keeping most: Int = 24 << 20) {
        self.most = most
    }

    /// How many articles are kept now.
    var count: Int { kept.withLock { $0.articles.count } }

    /// The article of a title, drawn when it is not there.
    func article(_ reading: TitleReading, draw: (TitleReading) throws -> SafeHTML) rethrows -> SafeHTML {
        let name = Name(
            version: reading.version,
            slug: reading.slug,
            organization: reading.organization,
            answerDays: reading.offerings.first?.answerDays,
            related: reading.related,
            figures: reading.figures,
            lineage: reading.lineage
        )
        if let known = kept.withLock({ $0.articles[name] }) { return known }
        let drawn = try draw(reading)
        kept.withLock { kept in
            let size = drawn.text.utf8.count
            if kept.size + size > most { kept = Kept() }
            guard size <= most, kept.articles.updateValue(drawn, forKey: name) == nil else { return }
            kept.size += size
        }
        return drawn
    }
}
