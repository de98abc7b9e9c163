import Application
import Credentialing
import PlatformKit
import Testing

@testable import Web

struct BookletArticlesTests {
    private func reading(_ cast: Cast, _ slug: String) async throws -> TitleReading {
        guard case .found(let reading) = try await cast.platform.title(slug: slug, for: nil) else {
            throw Refusal.notFound
        }
        return reading
    }

    @Test func `a version is drawn once, and again when something beside it is different`() async throws {
        let cast = try await Cast.assemble(on: Platform.testing())
        let open = try await cast.publish()
        let articles = BookletArticles()
        var drawn = 0
        func article(_ reading: TitleReading) -> SafeHTML {
            articles.article(reading) { reading in
                drawn += 1
                return SafeHTML(escaping: "\(reading.title.about.summary) \(drawn)")
            }
        }
        let first = try await reading(cast, open.slug)
        #expect(article(first) == article(first) && drawn == 1)
        var related = first
        related.related["other"] = "elsewhere"
        #expect(article(related) != article(first) && drawn == 2)
        var title = MicroCredential.waitTime
        title.about.summary = "Wait longer than you like."
        _ = try await cast.publish(title)
        #expect(article(try await reading(cast, open.slug)).text.contains("longer") && drawn == 3)
    }

    @Test func `what is kept has a bound, and what is larger is drawn each time`() async throws {
        let cast = try await Cast.assemble(on: Platform.testing())
        let open = try await cast.publish()
        let articles = BookletArticles(keeping: 100)
        var reading = try await reading(cast, open.slug)
        for number in 0..<50 {
            reading.related["key"] = "other-\(number)"
            _ = articles.article(reading) { _ in SafeHTML(escaping: String(repeating: "x", count: 30)) }
            #expect(articles.count <= 3)
        }
        let large = SafeHTML(escaping: String(repeating: "x", count: 101))
        reading.related = [:]
        #expect(articles.article(reading) { _ in large } == large && articles.count == 0)
    }
}
