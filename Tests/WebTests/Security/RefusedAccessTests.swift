import Application
import Credentialing
import PlatformKit
import Storage
import Testing

@testable import Web

/// ASVS 16.3.2: attempts at what is somebody else's are on record.
struct RefusedAccessTests {
    private func noted(_ cast: Cast, by name: String) async throws -> [String] {
        let person = try #require(cast.people[name])
        return try await cast.platform.read { stored in
            try stored.rows(
                """
                SELECT subject_kind, subject FROM audit_event WHERE event = 'accessDenied' AND actor = \(person)
                ORDER BY id
                """
            ).map { try $0.text("subject_kind") + " " + $0.text("subject") }
        }
    }

    @Test
    func `who asks for another's work, evidence, award or office stands in the trail, and the answer tells nothing`()
        async throws
    {
        try await SecurityScene.run { scene in
            let linh = try await scene.signedIn("Linh")
            let file = try #require(scene.values.first { $0.prefix == "/files/" }?.values["id"])
            let reading = try #require(scene.values.first { $0.prefix == "/assess/readings/" }?.values["id"])
            let tries = [
                ("/submissions/\(scene.submission)/views", "submission \(scene.submission)"),
                ("/files/\(file)", "file \(file)"),
                ("/awards/\(scene.award)", "award \(scene.award)"),
                ("/assess/readings/\(reading)", "reading \(reading)"),
            ]
            for (path, _) in tries {
                let answer = try await linh.get(path)
                #expect(answer.status == 404 && answer.says("There is nothing here"), "\(path)")
                #expect(!answer.body.contains("Marcus") && !answer.body.contains("Imani"), "\(path)")
            }
            let own = try #require(scene.cast.people["Linh"])
            for path in ["/admin/people", "/admin/audit", "/revocations"] {
                #expect(try await linh.get(path).status == 404, "\(path)")
            }
            let office = Array(repeating: "administration \(own)", count: 3)
            #expect(try await noted(scene.cast, by: "Linh") == tries.map(\.1) + office)
            // Administrators of the district read that it happened.
            let samuel = try await scene.signedIn("Samuel")
            #expect(try await samuel.get("/admin/audit").says("Access denied"))
            let omar = try await scene.signedIn("Omar")
            #expect(try await !omar.get("/admin/audit").says("Access denied"))
        }
    }

    @Test func `a mistyped address is not noted, and nobody floods the trail`() async throws {
        try await SecurityScene.run { scene in
            let linh = try await scene.signedIn("Linh")
            for path in ["/submissions/x/views", "/files/nothing", "/awards/%00", "/nowhere", "/catalog/none"] {
                #expect(try await (400..<500).contains(linh.get(path).status), "\(path)")
            }
            #expect(try await noted(scene.cast, by: "Linh").isEmpty)
            for _ in 0..<(RefusedAccessMiddleware.perHour + 5) {
                #expect(try await linh.get("/awards/\(scene.award)").status == 404)
            }
            #expect(try await noted(scene.cast, by: "Linh").count == RefusedAccessMiddleware.perHour)
            // Another person is counted for themselves; visitors are sent to sign in and leave no trace.
            let omar = try await scene.signedIn("Omar")
            #expect(try await omar.get("/awards/\(scene.award)").status == 404)
            #expect(try await WebSession(scene.client).get("/awards/\(scene.award)").path.hasPrefix("/sign-in"))
            let all = try await scene.cast.platform.read { stored in
                try stored.first("SELECT COUNT(*) AS n FROM audit_event WHERE event = 'accessDenied'")?.int64("n")
            }
            #expect(all == Int64(RefusedAccessMiddleware.perHour + 1))
        }
    }
}
