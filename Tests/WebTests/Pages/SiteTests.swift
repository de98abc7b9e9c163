import HTTPTypes
import HummingbirdTesting
import Testing
import Web

struct SiteTests {
    @Test func `the front page is whole and carries the headers that keep browsers safe`() async throws {
        try await WebSession.run { _, client in
            let answer = try await WebSession(client).get("/")
            #expect(answer.status == 200)
            #expect(answer.says("What our educators can do, shown in their own work."))
            #expect(answer.says("Tamarack Valley Schools"))
            #expect(answer.headers[.contentSecurityPolicy]?.contains("default-src 'self'") == true)
            #expect(answer.headers[.contentSecurityPolicy]?.contains("frame-ancestors 'none'") == true)
            #expect(answer.headers[.xContentTypeOptions] == "nosniff")
            #expect(answer.headers[.strictTransportSecurity] == nil)
            #expect(!answer.body.contains("style=\"") && !answer.body.contains("<style"))
        }
    }

    @Test func `what is not there is a calm page without internals`() async throws {
        try await WebSession.run { _, client in
            let answer = try await WebSession(client).get("/no/such/page")
            #expect(answer.status == 404)
            #expect(answer.says("There is nothing here"))
            #expect(answer.headers[.contentSecurityPolicy] != nil)
        }
    }

    @Test func `styles come under an address that changes with them and may be kept for good`() async throws {
        try await WebSession.run { _, client in
            let session = WebSession(client)
            let answer = try await session.get(Assets.path("app.css"))
            #expect(answer.status == 200)
            #expect(answer.headers[.contentType] == "text/css; charset=utf-8")
            #expect(answer.headers[.cacheControl]?.contains("immutable") == true)
            #expect(try await session.get("/assets/app.000000000000.css").status == 404)
            #expect(try await session.get("/assets/..%2Fapp.css").status == 404)
        }
    }

    @Test func `a script that asks for JSON gets its problem as JSON`() async throws {
        try await WebSession.run { _, client in
            let answer = try await WebSession(client).get("/no/such/page", headers: [.accept: "application/json"])
            #expect(answer.status == 404)
            #expect(answer.headers[.contentType] == "application/problem+json")
        }
    }
}
