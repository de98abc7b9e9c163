internal import Credentialing
internal import Storage

extension Work {
    func removeLinks(expiredBefore moment: Instant, limit: Int) throws -> Int {
        try run(
            """
            DELETE FROM sign_in_link
            WHERE id IN (SELECT id FROM sign_in_link WHERE expires < \(moment) ORDER BY expires LIMIT \(limit))
            """
        )
    }

    func removeSessions(expiredBefore moment: Instant, limit: Int) throws -> Int {
        try run(
            """
            DELETE FROM session
            WHERE id IN (SELECT id FROM session WHERE expires < \(moment) ORDER BY expires LIMIT \(limit))
            """
        )
    }

    func removeJobs(doneBefore moment: Instant, limit: Int) throws -> Int {
        try run(
            """
            DELETE FROM outbox_done
            WHERE id IN (SELECT id FROM outbox_done WHERE done < \(moment) ORDER BY done LIMIT \(limit))
            """
        )
    }

    /// Lists of which less than half of the time is left. There are few, so reading them all is cheap.
    func statusListsToSign() throws -> [(id: String, revision: Int)] {
        try rows(
            """
            SELECT id, revision FROM status_list
            WHERE (valid_until - \(now)) * 2 < valid_until - signed ORDER BY id
            """
        ).map { (try $0.text("id"), try $0.integer("revision")) }
    }
}
