import Application
import Credentialing
import Files
import PlatformKit
import Storage
import StoreKit

extension SchemaFixture {
    /// A district in which people did what the schema of a number could hold: from 2 a title is published, from 3
    /// somebody works on it, from 4 work is judged, from 5 there is an award with its credential.
    static func livedPlatform(upTo number: Int, files: String) async throws -> Platform {
        let clock = TestClock(moment)
        let (store, _) = try await ChosenStore.pair(migratedBy: Migrator(Migrations.all))
        let platform = Platform(
            store: store,
            files: try FileStore(folder: files, key: key),
            masterKey: key,
            settings: Settings(publicURL: "http://127.0.0.1:8080", auditSalt: "salt of the tests"),
            clock: clock.clock
        )
        _ = try await Installation.settle(
            publicURL: platform.settings.publicURL,
            masterKeyID: key.id,
            in: store,
            clock: clock.clock
        )
        let cast = try await Cast.assemble(on: platform)
        let link = try await platform.signInLink(address: Cast.address(of: "Imani Castellano"))
        _ = try await platform.signIn(linkToken: link.split(separator: "/").last.map(String.init) ?? "", agent: "test")
        if number >= 2 { try await work(upTo: number, cast) }
        while try await platform.sealAudit(holder: "test") > 0 {}
        return platform
    }

    private static func work(upTo number: Int, _ cast: Cast) async throws {
        guard number >= 3 else {
            try await cast.platform.publish(.waitTime, in: cast.district, by: nil)
            return
        }
        let open = try await cast.publish()
        _ = try await WorkWithFiles(cast: cast, open: open).begun(by: "Linh")
        guard number >= 4 else { return }
        let work = WorkWithFiles(cast: cast, open: open)
        try await cast.judge(work.submitted(by: "Imani"), unmet: ["planning"])
        guard number >= 5 else { return }
        try await cast.judge(work.submitted(by: "Marcus"))
        let awards = try await cast.platform.read { try $0.rows("SELECT id FROM award").map { try $0.text("id") } }
        for award in awards { try await cast.platform.issueCredential(for: ID(award)) }
    }
}

/// Work on the plain title with real bytes for every file.
struct WorkWithFiles {
    let cast: Cast
    let open: OpenTitle

    /// Chooses the title and gives everything it asks for.
    func begun(by name: String) async throws -> ID<Submission> {
        let draft = try await cast.choose(open, as: name).submission
        for slot in ["plan", "work"] {
            let bytes = Array("%PDF-1.7\n% \(slot) of \(name)\ntrailer << /Root 1 0 R >>\n%%EOF\n".utf8)
            let place = ResponseAddress(item: "lesson", slot: slot)
            let added = try await cast.addFile(named: "\(slot).pdf", bytes, to: place, of: draft, as: name)
            try await cast.noStudents(in: added)
        }
        try await cast.fill(draft, as: name)
        return draft
    }

    /// The same, and submits it.
    @discardableResult
    func submitted(by name: String) async throws -> ID<Submission> {
        let draft = try await begun(by: name)
        try await cast.submit(draft, as: name)
        return draft
    }
}
