internal import Credentialing
internal import Storage

extension CheckRound {
    /// Computes the audit chain again, from the first link to the last.
    mutating func checkChain() async throws {
        var link = AuditLink.beginning
        while true {
            let before = link.sequence
            let page = try await platform.read { try $0.sealed(after: before, limit: Self.page) }
            for (stored, entry) in page {
                let expected = link.following(entry)
                if stored.sequence != expected.sequence {
                    await find(
                        Finding("audit-chain", "Link \(expected.sequence) is missing before link \(stored.sequence).")
                    )
                } else if stored.hash != expected.hash {
                    await find(
                        Finding("audit-chain", "Link \(stored.sequence), audit row \(entry.id), was changed.")
                    )
                }
                // From the stored link on, so that one change is told once.
                link = stored
                summary.links += 1
            }
            if page.count < Self.page { break }
        }
        summary.lastHash = link.hash
        summary.unsealed = try await platform.read { try $0.unsealedCount() }
        try await lookAtTail()
    }

    /// Rows that have waited for longer than the sealer may take.
    private mutating func lookAtTail() async throws {
        let limit = platform.clock.now().adding(seconds: -60)
        let late = try await platform.read { try $0.unsealedCount(before: limit) }
        guard late > 0 else { return }
        await find(
            Finding(
                "audit-tail",
                "\(late) audit rows have waited for over a minute to be sealed. Is a server running?",
                isNote: true
            )
        )
    }
}
