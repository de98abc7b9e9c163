internal import Credentialing
internal import Storage

extension Transaction {
    func versions(of item: String, in submission: ID<Submission>) throws -> [AnswerVersion] {
        try rows(
            """
            SELECT text, saved FROM response_history WHERE submission = \(submission) AND item = \(item)
            ORDER BY saved DESC, id DESC LIMIT 100
            """
        ).map { AnswerVersion(text: try $0.text("text"), replaced: try $0.instant("saved")) }
    }
}
