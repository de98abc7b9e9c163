import Credentialing
import Edge
import Web

@testable import Application

extension PageSamples {
    static var home: [any Page] {
        let entries = (0..<4).map { number in
            CatalogEntry(
                achievement: ID("a\(number)"),
                version: ID("v"),
                number: 1,
                slug: "talk-moves",
                title: "Talk Moves",
                summary: "Students explain why.",
                subject: .mathematics,
                level: .practice,
                minutes: 720,
                language: "en-US",
                evidenceWords: "Audio, transcript",
                organization: "Tamarack Valley Schools"
            )
        }
        let settings = Settings(publicURL: "http://127.0.0.1:8080", auditSalt: "salt")
        return [
            FrontPage(CatalogPage(entries: entries, total: 24, page: 1, pageCount: 1)),
            FrontPage(
                CatalogPage(entries: entries, total: 24, page: 1, pageCount: 1),
                startingWith: CollectionSamples.shown
            ),
            FrontPage(CatalogPage(entries: [], total: 0, page: 1, pageCount: 1)),
            JudgingPage(), AccessibilityPage(organization: "Tamarack Valley Schools"),
            PrivacyPage(organization: "Tamarack Valley Schools", settings: settings), StylePage(crest: "/crest.svg"),
        ]
    }

    static var problems: [any Page] {
        [
            ProblemPage(.notFound, number: "1"), ProblemPage(.fault, number: "1"),
            ProblemPage(
                .foreignForm,
                number: "1",
                typed: FormFields([("text", "What I wrote.")]),
                signIn: "/reviews/d"
            ),
        ]
    }
}
