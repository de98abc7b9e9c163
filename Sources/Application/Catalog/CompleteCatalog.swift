internal import Credentialing
package import Storage

/// Brings what the catalog keeps beside the published versions up to date, after an upgrade of the schema or a restore.
package enum CompleteCatalog {
    private static let page = 100

    /// Lists the titles that were published before the schema had lists, and those that were retired before lists said
    /// so.
    ///
    /// - Parameter indexes: Whether the index of the search is made anew: it is no part of a backup, because each kind
    ///   of database has its own.
    package static func run(in store: any Store, indexes: Bool = false, clock: Clock = .system) async throws {
        var last = ""
        while true {
            let (start, now) = (last, clock.now())
            let end = try await store.write { transaction in
                let work = Work(transaction: transaction, now: now, clock: clock, auditSalt: "")
                let page = try work.storedVersions(after: start, limit: Self.page)
                for version in page { try work.complete(version, indexes: indexes) }
                return page.last?.id
            }
            guard let end else { return }
            last = end
        }
    }
}

extension Work {
    fileprivate func complete(_ version: StoredVersion, indexes: Bool) throws {
        guard let title = try newestTitle(with: version.id), let form = version.form else { return }
        if !title.isListed {
            let number = try list(form, version: ID(version.id), of: title.achievement, in: title.organization)
            try indexAnew(form, title.achievement, number)
        } else if indexes || title.number == nil {
            try indexAnew(form, title.achievement, try title.number ?? giveNumber(to: title.achievement))
        }
        try takeMoments(of: title.achievement)
    }

    /// An entry of an earlier schema may stand in the index under another number.
    private func indexAnew(_ form: PublishedForm, _ achievement: ID<Achievement>, _ number: Int64) throws {
        try removeFromIndex(achievement)
        try index(form, achievement: achievement, number: number)
    }
}
