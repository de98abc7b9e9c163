import Application
import Foundation
import Credentialing
import LinkedData
import OpenBadges
import PlatformKit
import Testing

@Suite struct ZExport {
    @Test func export() async throws {
        for (folder, url) in [("public", "https://badges.tamarackvalley.example"), ("trial", "http://127.0.0.1:8080")] {
            let badge = try await IssuedBadge(publicURL: url, levels: ["thinking": "leading"])
            let out = URL(fileURLWithPath: "/tmp/awards-export/" + folder)
            try FileManager.default.createDirectory(at: out, withIntermediateDirectories: true)
            for form in BadgeForm.allCases {
                try await Data(badge.file(form)).write(to: out.appendingPathComponent("badge.\(form.rawValue)"))
            }
            try await Data(badge.platform.didDocument(slug: "tamarack-valley")).write(to: out.appendingPathComponent("did.json"))
            func list() async throws -> [UInt8] {
                let id = try await badge.document()["credentialStatus"]?["statusListCredential"]?.string ?? ""
                return try await badge.platform.statusList(.init(String(id.split(separator: "/").last ?? "")))
            }
            try await Data(list()).write(to: out.appendingPathComponent("status.json"))
            try await badge.revoke()
            try await Data(list()).write(to: out.appendingPathComponent("status-revoked.json"))
            try await Data(badge.platform.achievementDocument(badge.open.achievement, number: 1)).write(to: out.appendingPathComponent("achievement.json"))
        }
    }
}
