import Application
import Credentialing
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import OpenBadges
import PlatformKit
import Testing
import Web

/// Requests that no browser of a well-meaning person makes. Whatever comes, it is answered and no fault of ours.
struct HostileRequestTests {
    private static let ids = [
        "x", "%00", "%2e%2e%2f%2e%2e%2fetc%2fpasswd", "%27%20OR%201=1--", "%3Cscript%3E", "%F0%9F%92%A5", "%zz", "%ff",
        "-1", "99999999999999999999", "01935b2c-0000-7000-8000-000000000000", String(repeating: "a", count: 3_000),
    ]

    @Test func `a request that names two hosts is refused`() async throws {
        try await SecurityScene.run { scene in
            let host = try #require(HTTPField.Name("Host"))
            for path in ["/", "/sign-in", "/assets/none"] {
                #expect(try await WebSession(scene.client).send(.get, path, headers: [host: "b.example"]).status == 400)
            }
        }
    }

    @Test(arguments: [nil, "Marcus", "Samuel", "Tomás"] as [String?])
    func `ASVS 16.5.1: no id that is none leads to a fault or to content, on any route`(name: String?) async throws {
        try await SecurityScene.run { scene in
            let session = if let name { try await scene.signedIn(name) } else { WebSession(scene.client) }
            let token = if name == nil { try await session.visitorToken() } else { try await session.token() }
            for route in scene.routes where route.hasPlaceholder {
                for id in Self.ids {
                    let path = route.path { _ in id }
                    let answer =
                        if route.method == .post {
                            try await session.post(route, at: path, token: token)
                        } else {
                            try await session.send(.get, path, follows: false)
                        }
                    #expect((300..<500).contains(answer.status), "\(route) with \(id.prefix(40)): \(answer.status)")
                    #expect(!answer.body.contains("SELECT") && !answer.body.contains("SQLite"), "\(route)")
                }
            }
        }
    }

    @Test(arguments: ["Marcus", "Samuel", "Tomás"])
    func `ASVS 16.5.1: no query, header or form leads to a fault, on any route`(name: String) async throws {
        let queries = [
            "%zz", "q=%00&after=%ff&page=-1", "page=99999999999999999999&after='--&set=-9&position=0", "=&=&&",
        ]
        let headers: [HTTPFields] = [
            [.accept: "\u{1}/*;q=,,", .range: "bytes=9-1,-,x", .ifNoneMatch: "\"", .acceptLanguage: ";;"],
            [.accept: String(repeating: "a/b,", count: 2_000), .range: "bytes=99999999999999999999-", .referer: "::"],
        ]
        let forms = [
            "&a[]=1&a-1-=&a-99-answer-99=x&revision=9x&level-=&level-x=%00",
            "&reason=%00%ff&roles=king&email=%0d%0aBcc:x&address=%0aX&option=%00&declare-=1&act=%00&at=zz&text=%ED%A0%80",
            "&reason=" + String(repeating: "a", count: 100_000), "&%zz=1",
        ]
        try await SecurityScene.run { scene in
            let session = try await scene.signedIn(name)
            let token = try await session.token()
            for route in scene.routes where route.pattern != "/sign-out" && !route.pattern.hasSuffix("/leaving") {
                let path = scene.path(route)
                if route.method == .post {
                    for form in forms {
                        let answer = try await session.post(path, "csrf=" + token + form)
                        #expect(answer.status < 500, "\(route) with \(form.prefix(60)): \(answer.status)")
                    }
                } else {
                    for query in queries {
                        let answer = try await session.send(.get, path + "?" + query, follows: false)
                        #expect(answer.status < 500, "\(route) with \(query): \(answer.status)")
                    }
                    for fields in headers {
                        let answer = try await session.send(.get, path, headers: fields, follows: false)
                        #expect(answer.status < 500, "\(route): \(answer.status)")
                    }
                }
            }
        }
    }

    @Test func `ASVS 7.2: no cookie but one of ours signs anybody in or leads to a fault`() async throws {
        try await SecurityScene.run { scene in
            for value in ["", "x", "' OR 1=1--", String(repeating: "a", count: 5_000), "%00", "\"", "null", "a=b=c"] {
                let session = WebSession(scene.client)
                for name in ["__Host-proven", "__Host-proven-visitor", "__Host-proven-flash", "proven"] {
                    session.setCookie(name, value)
                }
                let led = try await session.send(.get, "/account", follows: false)
                #expect(led.status == 303, "\(value.prefix(9))")
                let page = try await session.get("/sign-in")
                #expect(page.status == 200, "\(value.prefix(9))")
            }
        }
    }

    @Test(arguments: BadgeForm.allCases)
    func `1EdTech openbadges-validator-core#240: sixty changed badges of each form are answered, never with a fault`(
        form: BadgeForm
    ) async throws {
        try await SecurityScene.run { scene in
            let imani = try await scene.cast.actor("Imani")
            let whole = try await scene.cast.platform.badgeFile(of: scene.award, as: form, by: imani).bytes
            let visitor = WebSession(scene.client)
            let token = try await visitor.visitorToken()
            var generator = SeededNumbers(seed: UInt64(form.rawValue.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) }))
            for number in 0..<60 {
                let bytes = generator.changed(whole, number: number)
                let body = MultipartText.body([
                    ("csrf", nil, Array(token.utf8)), ("badge", "badge.\(form.rawValue)", bytes),
                    ("text", nil, []), ("recipient", nil, []),
                ])
                let answer = try await visitor.send(.post, "/verify", headers: MultipartText.headers, body: body)
                #expect([200, 422].contains(answer.status), "change \(number): \(answer.status)")
                #expect(bytes == whole || !answer.body.contains("<script>"), "change \(number)")
            }
        }
    }

    @Test func `Mahara CVE-2021-43266: signs of a shell in a title reach no command when its picture is drawn`()
        async throws
    {
        let folder = FileManager.default.temporaryDirectory
        let mark = folder.appending(path: "proven-\(UUID().uuidString)").path()
        let cast = try await Cast.assemble(on: .testing())
        for sign in ["$(touch \(mark))", "`touch \(mark)`", "; touch \(mark)", "| touch \(mark) #", "--output=\(mark)"]
        {
            var title = MicroCredential.waitTime
            title.key = "shell-\(sign.utf8.count)-\(sign.utf8.first ?? 0)"
            title.title = sign
            let open = try await cast.publish(title)
            try await cast.platform.drawPictures(of: open.version)
            #expect(ImageFormat.detect(try await cast.platform.versionPNG(open.achievement, number: 1)) == .png)
            #expect(!FileManager.default.fileExists(atPath: mark), "\(sign)")
        }
    }
}

/// Changes of a file that are the same in every run.
private struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }

    /// One file in five is cut, one repeated, one has bytes put in; in the others up to eight bytes are changed.
    mutating func changed(_ bytes: [UInt8], number: Int) -> [UInt8] {
        var bytes = bytes
        let place = Int.random(in: 0..<bytes.count, using: &self)
        switch number % 5 {
        case 0: return Array(bytes[..<place])
        case 1: return Array(bytes[..<place] + bytes[(place / 2)...])
        case 2:
            let many = (0..<64).map { _ in UInt8.random(in: .min ... .max, using: &self) }
            return Array(bytes[..<place]) + many + bytes[place...]
        default:
            for _ in 0..<Int.random(in: 1...8, using: &self) {
                bytes[Int.random(in: 0..<bytes.count, using: &self)] = UInt8.random(in: .min ... .max, using: &self)
            }
            return bytes
        }
    }
}
