import Application
import Credentialing
import LinkedData
import OpenBadges
import PlatformKit
import Storage
import Testing

@Suite struct VerifyCredentialTests {
    private let hostile: [[UInt8]] = [
        [0], Array("{".utf8), Array("null".utf8), Array("<svg".utf8), [0x89, 0x50, 0x4E, 0x47], Array("a.b.c".utf8),
        Array(repeating: 0x5B, count: 100_000), Array("{\"@context\":[]}".utf8), [0xFF, 0xFE],
    ]

    @Test func `no bytes make verifying throw`() async throws {
        let platform = try await IssuedBadge().platform
        for bytes in hostile {
            let report = try await platform.verify(.file(bytes), recipient: nil, outside: OfflineSource())
            #expect(report.verdict != .verified)
        }
    }

    @Test func `a changed badge is found out`() async throws {
        let badge = try await IssuedBadge()
        let text = String(decoding: try await badge.file(.json), as: UTF8.self)
        let report = try await badge.report(on: Array(text.replacing("Wait Time", with: "Wait time").utf8))
        #expect(report.report[.signature]?.outcome == .failed)
    }

    @Test func `pasted text and the address of a public page give the same report as the file`() async throws {
        let badge = try await IssuedBadge()
        let (platform, owner) = (badge.platform, try await badge.owner())
        let file = try await badge.file(.json)
        let pasted = try await platform.verify(
            .text("\n " + String(decoding: file, as: UTF8.self)),
            recipient: nil,
            outside: OfflineSource()
        )
        #expect(pasted.verdict == .verified)
        let id = try #require(try await platform.awardDetail(badge.award, by: owner).credential)
        let address = platform.settings.addresses.credential(id)
        await #expect(throws: Refusal.self) {
            try await platform.verify(.text(address), recipient: nil, outside: OfflineSource())
        }
        try await platform.shareAward(badge.award, isPublic: true, by: owner)
        for form in ["", ".json", ".png", "?from=mail", "#top"] {
            let report = try await platform.verify(.text(address + form), recipient: nil, outside: OfflineSource())
            #expect(report.verdict == .verified)
        }
    }

    @Test(arguments: ["", "   ", "https://elsewhere.example/credentials/1", "http://127.0.0.1/credentials/x"])
    func `what cannot be checked is answered with a sentence`(text: String) async throws {
        let platform = try await IssuedBadge().platform
        await #expect(throws: Refusal.self) {
            try await platform.verify(.text(text), recipient: nil, outside: OfflineSource())
        }
    }

    @Test func `documents of other sites come from outside, ours never do`() async throws {
        let badge = try await IssuedBadge()
        let source = Asked()
        let mine = try await badge.platform.verify(.file(badge.file(.json)), recipient: nil, outside: source)
        #expect(mine.verdict == .verified)
        #expect(source.urls.isEmpty)

        let foreign = try await IssuedBadge(publicURL: "https://other.example")
        _ = try await badge.platform.verify(.file(foreign.file(.json)), recipient: nil, outside: source)
        #expect(source.urls.contains("https://other.example/issuers/tamarack-valley/did.json"))
        #expect(source.urls.allSatisfy { $0.hasPrefix("https://other.example/") })
    }
}
