import PlatformKit
import Testing

struct AuditRoutesTests {
    @Test func `an administrator sees who was added and signed in, and others see nothing`() async throws {
        try await WebSession.run { cast, client in
            let ruth = try await WebSession.signedIn("Ruth", of: cast, client)
            let page = try await ruth.get("/admin/audit")
            #expect(page.status == 200)
            #expect(page.says("Signed in") && page.says("Ruth Abernathy"))
            #expect(page.says("Person added") && page.says("Imani Castellano"))
            #expect(try await ruth.get("/admin/audit?before=nonsense").status == 200)
            let work = try await cast.submitWork(try await cast.publish(), as: "Ruth")
            try await cast.judge(work)
            let after = try await ruth.get("/admin/audit")
            #expect(after.says("Award made") && after.says("An assessor"))
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            #expect(try await imani.get("/admin/audit").status == 404)
        }
    }
}
