import HTTPTypes
import HummingbirdTesting
import NIOCore
import OpenBadges
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

    @Test func `text is packed for browsers that take it and only for those`() async throws {
        try await WebSession.run { _, client in
            for path in ["/privacy", Assets.path("app.css")] {
                let plain = try await client.executeRequest(uri: path, method: .get, headers: [:], body: nil)
                let some: HTTPFields = [.acceptEncoding: "br;q=1.0, gzip;q=0.8"]
                let packed = try await client.executeRequest(uri: path, method: .get, headers: some, body: nil)
                #expect(plain.headers[.contentEncoding] == nil && plain.headers[.vary] == "Accept-Encoding")
                #expect(packed.headers[.contentEncoding] == "gzip")
                let bytes = try Gzip.decompress(Array(buffer: packed.body), maximumBytes: 1 << 20)
                #expect(ByteBuffer(bytes: bytes) == plain.body)
                let none: HTTPFields = [.acceptEncoding: "gzip;q=0, identity"]
                let refused = try await client.executeRequest(uri: path, method: .get, headers: none, body: nil)
                #expect(refused.headers[.contentEncoding] == nil)
            }
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
