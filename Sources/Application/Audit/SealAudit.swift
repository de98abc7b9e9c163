internal import Credentialing
internal import Storage

extension Platform {
    /// Links audit rows that are committed but not sealed into the hash chain, in the order of their ids. Rows are
    /// taken only after their transaction is over, so the chain never has to wait for a slow one (`decisions.md` §8).
    ///
    /// - Returns: how many were sealed.
    @discardableResult
    package func sealAudit(holder: String, limit: Int = 500) async throws -> Int {
        try await write { work in
            guard try work.takeLease("audit-sealer", holder: holder, seconds: 10) else { return 0 }
            var link = try work.lastSeal()
            let rows = try work.unsealed(limit)
            for entry in rows {
                link = link.following(entry)
                try work.insert(link, of: entry)
            }
            return rows.count
        }
    }
}

extension Work {
    /// Takes or renews a lease, when nobody else holds it. One that would end later than any that is taken now was taken
    /// by a clock that was ahead; it holds nobody up.
    func takeLease(_ name: String, holder: String, seconds: Int) throws -> Bool {
        let until = now.adding(seconds: seconds)
        let impossible = until.adding(seconds: OutboxTime.slack)
        return try run(
            """
            INSERT INTO lease (name, holder, until) VALUES (\(name), \(holder), \(until))
            ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until
            WHERE lease.holder = excluded.holder OR lease.until <= \(now) OR lease.until > \(impossible)
            """
        ) == 1
    }
}
