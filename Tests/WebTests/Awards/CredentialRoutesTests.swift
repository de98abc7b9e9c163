import Application
import Credentialing
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import OpenBadges
import PlatformKit
import Storage
import Testing

struct CredentialRoutesTests {
    @Test func `a private badge and all its files are not there, whoever asks`() async throws {
        try await WebBadge.run { badge in
            let path = "/credentials/\(try await badge.credential())"
            for session in [badge.visitor, try await WebSession.signedIn("Imani", of: badge.cast, badge.client)] {
                for ending in ["", ".json", ".jwt", ".png", ".svg"] {
                    #expect(try await session.get(path + ending).status == 404)
                }
            }
            #expect(try await badge.visitor.get("/credentials/nothing").status == 404)
        }
    }

    @Test func `a renamed issuer is found under its former name, for good`() async throws {
        try await WebBadge.run { badge in
            let key = try await badge.cast.platform.issuer(slug: "tamarack-valley").keys[0].id
            try await badge.cast.platform.write { work in
                try work.run("UPDATE issuer SET slug = 'tamarack' WHERE slug = 'tamarack-valley'")
                try work.run("INSERT INTO issuer_slug (slug, issuer) SELECT 'tamarack', id FROM issuer")
            }
            for rest in ["", "/did.json", "/keys/\(key)"] {
                let old = try await badge.client.executeRequest(
                    uri: "/issuers/tamarack-valley" + rest,
                    method: .get,
                    headers: [:],
                    body: nil
                )
                #expect(old.status == .movedPermanently, "\(rest)")
                #expect(old.headers[.location] == "/issuers/tamarack" + rest)
                #expect(old.headers[.accessControlAllowOrigin] == "*")
                #expect(try await badge.visitor.get("/issuers/tamarack" + rest).status == 200, "\(rest)")
            }
            #expect(try await badge.visitor.get("/issuers/elsewhere").status == 404)
        }
    }

    @Test(arguments: [
        (".json", "application/vc+ld+json"), (".jwt", "application/jwt"), (".png", "image/png"),
        (".svg", "image/svg+xml"),
    ])
    func `an open badge is there in every form`(ending: String, mediaType: String) async throws {
        try await WebBadge.run { badge in
            let path = try await badge.share()
            let response = try await badge.client.executeRequest(
                uri: path + ending,
                method: .get,
                headers: [:],
                body: nil
            )
            #expect(response.status == .ok)
            #expect(response.headers[.contentType] == mediaType)
            #expect(response.headers[.accessControlAllowOrigin] == "*")
            let report = try await badge.cast.platform.verify(
                .file(Array(buffer: response.body)),
                recipient: nil,
                outside: Nowhere()
            )
            #expect(report.verdict == .verified, "\(report.report.checks)")
        }
    }

    @Test(arguments: [
        ("text/html,application/xhtml+xml,*/*;q=0.8", "text/html; charset=utf-8"), ("*/*", "text/html; charset=utf-8"),
        ("application/vc+ld+json", "application/vc+ld+json"), ("application/json", "application/json"),
        ("text/html;q=0.1, application/json", "application/json"), (";;q=,,", "text/html; charset=utf-8"),
        ("application/json;q=0", "text/html; charset=utf-8"),
    ])
    func `what is asked for decides between page and document`(accept: String, mediaType: String) async throws {
        try await WebBadge.run { badge in
            let answer = try await badge.visitor.get(badge.share(), headers: [.accept: accept])
            #expect(answer.headers[.contentType] == mediaType)
            #expect(answer.headers[.vary] == "Accept")
        }
    }

    @Test func `the page says what was shown and carries a card for other sites`() async throws {
        try await WebBadge.run { badge in
            try await badge.cast.platform.drawPictures(of: badge.open.version)
            let path = try await badge.share()
            let page = try await badge.visitor.get(path)
            #expect(page.says("Tamarack Valley Schools certifies that Imani Castellano has shown"))
            #expect(page.says("Planning Plainly there. Proficient 3 of 4"))
            #expect(!page.says("Tomás") && !page.says("tamarackvalley.example") && !page.says("Trial"))
            let site = "https://badges.tamarackvalley.example"
            let image = "\(site)/achievements/\(badge.open.achievement)/versions/1/image.png"
            #expect(page.body.contains("<meta property=\"og:image\" content=\"\(image)\">"))
            #expect(page.body.contains("<meta property=\"og:url\" content=\"\(site)\(path)\">"))
            #expect(try await badge.visitor.get(String(image.dropFirst(site.count))).status == 200)
        }
    }

    @Test func `a badge without a public address says that it is a trial`() async throws {
        try await WebBadge.run(publicURL: "http://127.0.0.1:8080") { badge in
            let page = try await badge.visitor.get(badge.share())
            #expect(page.says("Tamarack Valley Schools (trial) certifies that"))
            #expect(page.says("Trial Issued by an installation without a public address."))
        }
    }

    @Test func `a withdrawn badge says so, and that there is a newer one says the older`() async throws {
        try await WebBadge.run { badge in
            let older = try await badge.share()
            let platform = badge.cast.platform
            try await platform.changeBadge(of: badge.award, showsName: false, email: nil, by: badge.cast.actor("Imani"))
            let page = try await badge.visitor.get(older)
            #expect(page.link("See the newer one") == "/credentials/\(try await badge.credential())")
            let request = try await platform.askRevocation(
                of: badge.award,
                reason: "A private reason.",
                by: badge.cast.actor("Samuel")
            )
            try await platform.confirmRevocation(request, by: badge.cast.actor("Ruth"))
            for path in [older, "/credentials/\(try await badge.credential())"] {
                let page = try await badge.visitor.get(path)
                #expect(page.says("This badge was withdrawn on"))
                #expect(!page.says("A private reason."))
            }
        }
    }

    @Test func `issuers, their keys and lists are there for everyone from anywhere`() async throws {
        try await WebBadge.run { badge in
            try await badge.cast.platform.drawPictures(of: badge.open.version)
            let issuer = try await badge.cast.platform.issuer(slug: "tamarack-valley")
            let key = try #require(issuer.keys.first?.id)
            let list = try await badge.cast.platform.read { transaction in
                try transaction.first("SELECT id FROM status_list")?.text("id") ?? ""
            }
            let paths = [
                "/issuers/tamarack-valley/did.json", "/issuers/tamarack-valley/keys/\(key)", "/.well-known/did.json",
                "/status/\(list)", "/achievements/\(badge.open.achievement)/versions/1.json",
                "/achievements/\(badge.open.achievement)/versions/1/image.svg",
                "/achievements/\(badge.open.achievement)/versions/1/image.png",
            ]
            for path in paths {
                let answer = try await badge.visitor.get(path)
                #expect(answer.status == 200, "\(path)")
                #expect(answer.headers[.accessControlAllowOrigin] == "*", "\(path)")
                #expect(answer.headers[.crossOriginResourcePolicy] == "cross-origin", "\(path)")
            }
            let page = try await badge.visitor.get("/issuers/tamarack-valley")
            #expect(page.says("did:web:badges.tamarackvalley.example:issuers:tamarack-valley"))
        }
    }

    @Test(arguments: [
        "/issuers/nobody", "/issuers/nobody/did.json", "/issuers/tamarack-valley/keys/none", "/status/none",
        "/achievements/none/versions/1", "/achievements/none/versions/1.json", "/achievements/none/versions/x",
        "/achievements/none/versions/1.exe", "/achievements/none/versions/99999999999999999999",
        "/achievements/none/versions/1/image.png", "/credentials/a.exe", "/credentials/%00", "/status/%2e%2e%2f",
    ])
    func `an address of nothing is 404`(path: String) async throws {
        try await WebBadge.run { badge in
            let answer = try await badge.visitor.get(path)
            #expect(answer.status == 404)
        }
    }
}
