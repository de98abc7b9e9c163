import Application
import Credentialing
import HTTPTypes
import HummingbirdTesting
import PlatformKit
import Testing
import Web

/// No link may lead nowhere.
struct CrawlTests {
    @Test(arguments: [nil, "Imani", "Marcus", "Avery", "Priya", "Helen", "Samuel", "Ruth"] as [String?])
    func `every link that a person finds from the start leads to a page`(name: String?) async throws {
        let cast = try await Cast.assemble(on: try await Platform.testing())
        let open = try await cast.publish()
        try await cast.judge(try await cast.submitWork(open, as: "Marcus"))
        _ = try await cast.submitWork(open, as: "Imani")
        let notYet = try await cast.submitWork(open, as: "Avery")
        try await cast.judge(notYet, unmet: ["thinking"])
        try await WebSession.run(cast) { client in
            let session =
                if let name { try await WebSession.signedIn(name, of: cast, client) } else { WebSession(client) }
            var seen: Set<String> = ["/", "/account", "/style"]
            var waiting = Array(seen)
            while let path = waiting.popLast(), seen.count < 300 {
                let answer = try await session.get(path)
                #expect(answer.status == 200, "\(path) for \(name ?? "a visitor")")
                guard answer.headers[.contentType]?.hasPrefix("text/html") == true else { continue }
                #expect(!answer.body.contains("style=\"") && !answer.body.contains("onclick="), "\(path)")
                #expect(answer.body.ranges(of: "<h1").count == 1, "\(path) has one head")
                for link in answer.links.map({ String($0.prefix { $0 != "#" }) }) where seen.insert(link).inserted {
                    // The files of the cast are rows without bytes; `FileTests` asks for real ones.
                    if !link.hasPrefix("/files/") { waiting.append(link) }
                }
            }
            #expect(seen.count > 8)
        }
    }

    @Test func `the sheet of components is only in a demonstration`() async throws {
        try await WebSession.run(isDemo: false) { _, client in
            let answer = try await WebSession(client).get("/style")
            #expect(answer.status == 404)
        }
    }
}
