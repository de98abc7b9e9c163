import Application
import Credentialing
import LinkedData
import OpenBadges
import PlatformKit
import Storage
import Testing

@Suite struct SharingTests {
    @Test func `a badge is private until its owner opens it, and again once it is closed`() async throws {
        let badge = try await IssuedBadge()
        let owner = try await badge.owner()
        let id = try #require(try await badge.platform.awardDetail(badge.award, by: owner).credential)
        await #expect(throws: Refusal.notFound) { try await badge.platform.publicCredential(id) }
        await #expect(throws: Refusal.notFound) { try await badge.platform.badgeFile(id, as: .json) }

        try await badge.platform.shareAward(badge.award, isPublic: true, by: owner)
        #expect(try await badge.platform.publicCredential(id).holder == "Imani Castellano")
        #expect(try await badge.platform.badgeFile(id, as: .json).bytes == badge.file(.json))

        try await badge.platform.shareAward(badge.award, isPublic: false, by: owner)
        await #expect(throws: Refusal.notFound) { try await badge.platform.publicCredential(id) }
        #expect(try await badge.count("audit_event WHERE event = 'sharingChanged'") == 2)
    }

    @Test(arguments: ["Marcus", "Samuel", "Helen"])
    func `nobody but the owner shares, changes, downloads or opens an award`(name: String) async throws {
        let badge = try await IssuedBadge()
        let (platform, award) = (badge.platform, badge.award)
        let actor = try await badge.cast.actor(name)
        await #expect(throws: Refusal.notFound) {
            try await platform.shareAward(award, isPublic: true, by: actor)
        }
        await #expect(throws: Refusal.notFound) {
            try await platform.changeBadge(of: award, showsName: false, email: nil, by: actor)
        }
        await #expect(throws: Refusal.notFound) { try await platform.badgeFile(of: award, as: .json, by: actor) }
        await #expect(throws: Refusal.notFound) { try await platform.awardDetail(award, by: actor) }
        await #expect(throws: Refusal.notFound) { try await platform.markAwardSeen(award, by: actor) }
    }

    @Test func `a changed choice makes a new badge; the older one stays valid and leads to it`() async throws {
        let badge = try await IssuedBadge()
        let owner = try await badge.owner()
        try await badge.platform.shareAward(badge.award, isPublic: true, by: owner)
        let older = try await badge.file(.json)
        let olderID = try #require(try await badge.platform.awardDetail(badge.award, by: owner).credential)

        try await badge.platform.changeBadge(of: badge.award, showsName: false, email: nil, by: owner)
        let newer = try await badge.file(.json)
        let newerID = try #require(try await badge.platform.awardDetail(badge.award, by: owner).credential)

        #expect(olderID != newerID)
        #expect(!String(decoding: newer, as: UTF8.self).contains("Imani"))
        #expect(try await badge.report(on: older).verdict == .verified)
        #expect(try await badge.report(on: newer).verdict == .verified)
        #expect(try await badge.platform.publicCredential(olderID).newer == .open(newerID))
        #expect(try await badge.platform.publicCredential(newerID).newer == .none)
        #expect(try await badge.platform.publicCredential(newerID).holder == nil)
        #expect(try await badge.platform.awardDetail(badge.award, by: owner).older.map(\.id) == [olderID])
    }

    @Test func `the same choice again changes nothing`() async throws {
        let badge = try await IssuedBadge()
        try await badge.platform.changeBadge(of: badge.award, showsName: true, email: nil, by: badge.owner())
        #expect(try await badge.count("credential") == 1)
    }

    @Test func `a badge cannot be tied to somebody else's address`() async throws {
        let badge = try await IssuedBadge()
        let foreign: ID<Email> = try await badge.platform.read { transaction in
            let marcus = badge.cast.people["Marcus"]
            return try #require(try transaction.first("SELECT id FROM email WHERE person = \(marcus)")).id("id")
        }
        let owner = try await badge.owner()
        await #expect(throws: Refusal.self) {
            try await badge.platform.changeBadge(of: badge.award, showsName: true, email: foreign, by: owner)
        }
    }

    @Test func `the record lists what was earned, and says what was taken back`() async throws {
        let badge = try await IssuedBadge()
        let owner = try await badge.owner()
        #expect(try await badge.platform.record(of: owner).map(\.isRevoked) == [false])
        try await badge.revoke(reason: "Awarded by mistake.")
        let entry = try #require(try await badge.platform.record(of: owner).first)
        #expect(entry.isRevoked)
        #expect(entry.title == "Wait Time")
        #expect(try await badge.platform.awardDetail(badge.award, by: owner).revocation == "Awarded by mistake.")
    }
}
