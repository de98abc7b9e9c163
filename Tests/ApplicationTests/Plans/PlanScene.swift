import Application
import Credentialing
import PlatformKit
import SignOnKit
import Storage

/// A cast with work in every state, on a store that notes what is asked of it.
struct PlanScene: Sendable {
    let cast: Cast
    let clock: TestClock
    let open: OpenTitle
    /// The same platform, but every statement is noted.
    let platform: Platform
    let store: RecordingStore
    /// Imani's first attempt, which got a "not yet".
    let first: ID<Submission>
    /// Imani's second attempt, which Priya holds and has opened.
    let second: ID<Submission>
    let reading: ID<Allocation>
    /// Work of Marcus that waits, work of Dolores that was awarded, and a draft of Linh.
    let waiting: ID<Submission>
    let awarded: ID<Submission>
    let draft: ID<Submission>
    let judged: ID<Allocation>
    /// What Dolores was awarded, and the badge for it, which is public.
    let award: ID<Award>
    let credential: ID<Credential>

    static func make() async throws -> PlanScene {
        let scene = try await JudgingScene.make(publicURL: "https://badges.tamarackvalley.example")
        let cast = scene.cast
        let first = try await cast.submitWork(scene.open, as: "Imani")
        try await cast.judge(first, unmet: ["thinking"], as: "Tomás")
        let second = try await scene.platform.beginNextAttempt(after: first, by: cast.actor("Imani"))
        try await cast.fill(second, as: "Imani")
        try await cast.submit(second, as: "Imani")
        let (reading, priya) = try await scene.claimed(second, by: "Priya")
        _ = try await scene.platform.openWork(reading, by: priya)
        let awarded = try await cast.submitWork(scene.open, as: "Dolores")
        let judged = try await cast.openReading(of: awarded)
        try await cast.judge(awarded, as: "Tomás")
        let waiting = try await cast.submitWork(scene.open, as: "Marcus")
        let draft = try await cast.choose(scene.open, as: "Linh").submission
        let dolores = try await cast.actor("Dolores")
        guard let award = try await cast.platform.record(of: dolores).first?.award else { throw Refusal.notFound }
        try await cast.platform.issueCredential(for: award)
        try await cast.platform.shareAward(award, isPublic: true, by: dolores)
        guard let credential = try await cast.platform.awardDetail(award, by: dolores).credential else {
            throw Refusal.notFound
        }

        let store = RecordingStore(cast.platform.store)
        let platform = Platform(
            store: store,
            files: cast.platform.files,
            masterKey: cast.platform.masterKey,
            settings: cast.platform.settings,
            signOn: try SignOnScene.signOn(LocalProvider()),
            clock: cast.platform.clock
        )
        return PlanScene(
            cast: cast,
            clock: scene.clock,
            open: scene.open,
            platform: platform,
            store: store,
            first: first,
            second: second,
            reading: reading,
            waiting: waiting,
            awarded: awarded,
            draft: draft,
            judged: judged,
            award: award,
            credential: credential
        )
    }

    /// A person of the cast as signed in now.
    func actor(_ name: String) async throws -> Actor { try await cast.actor(name) }

    /// The id of the one row that is asked for, as `id`; nothing is noted.
    func find<Entity>(_ sql: SQL) async throws -> ID<Entity> {
        try await cast.platform.read { transaction in
            guard let row = try transaction.first(sql) else { throw Refusal.notFound }
            return try row.id("id")
        }
    }
}
