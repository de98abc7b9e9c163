internal import Credentialing
internal import Files
internal import Storage

/// What one round of housekeeping removed or set in motion.
package struct Housekeeping: Hashable, Sendable {
    package var links = 0
    package var sessions = 0
    package var jobs = 0
    package var statusLists = 0
    /// States of parts of drafts.
    package var revisions = 0
    /// Files of drafts that nothing speaks of any more.
    package var files = 0
}

extension Platform {
    /// Days for which links and sessions are kept after they ran out, so that a person can still be told why one no
    /// longer works.
    static let daysAfterEnd = 30
    /// Days for which it is remembered that a job was done, so that the same is not done twice.
    static let daysOfJobs = 180

    /// Days for which a browser is remembered from which nobody signs in.
    package static let daysOfDevices = 180

    /// Hours for which a file of people waits to be applied.
    package static let rosterHours = 24

    /// Hours after which nobody sends a file any more that is not whole.
    static let uploadHours = 24

    /// Removes what is left of uploads that an earlier run of the server did not finish. For its start only.
    package func clearUnfinishedUploads() async throws {
        try await files.clearDrafts()
    }

    /// Removes what has run out, a stretch at a time so that no transaction is long, and has status lists signed again
    /// before half of their time is left.
    package func keepHouse(limit: Int = 500) async throws -> Housekeeping {
        try await files.clearDrafts(olderThan: Double(Self.uploadHours) * 3600)
        return try await write { work in
            let ended = work.now.adding(seconds: -Self.daysAfterEnd * 86_400)
            let done = work.now.adding(seconds: -Self.daysOfJobs * 86_400)
            var kept = Housekeeping()
            kept.links = try work.removeLinks(expiredBefore: ended, limit: limit)
            kept.sessions = try work.removeSessions(expiredBefore: ended, limit: limit)
            try work.removeHalfSignIns(expiredBefore: ended, limit: limit)
            try work.removeQuestions(expiredBefore: work.now)
            try work.removePasskeyQuestions(expiredBefore: work.now, limit: limit)
            try work.removeClaims(expiredBefore: ended, limit: limit)
            try work.removeTurns(expiredBefore: ended, limit: limit)
            let unseen = work.now.adding(seconds: -Self.daysOfDevices * 86_400)
            try work.removeRosters(before: work.now.adding(seconds: -Self.rosterHours * 3600), limit: limit)
            try work.removeDevices(unseenSince: unseen, limit: limit)
            kept.jobs = try work.removeJobs(doneBefore: done, limit: limit)
            for list in try work.statusListsToSign() {
                try work.enqueue(.signStatusList(list: list.id), once: "status:\(list.id):\(list.revision)")
                kept.statusLists += 1
            }
            for draft in try work.draftsToTidy(limit: max(1, limit / 10)) {
                let removed = try work.tidy(draft)
                kept.revisions += removed.revisions
                kept.files += removed.files
            }
            return kept
        }
    }
}
