internal import Credentialing
internal import Storage

extension Transaction {
    /// Whose a thing is; `nil` when there is no such thing.
    func owner(of thing: GuardedThing) throws -> ID<Person>? {
        let statement: SQL
        switch thing.kind {
        case .submission: statement = "SELECT person FROM submission WHERE id = \(thing.id)"
        case .enrollment: statement = "SELECT person FROM enrollment WHERE id = \(thing.id)"
        case .file: statement = "SELECT owner AS person FROM stored_file WHERE id = \(thing.id)"
        case .award: statement = "SELECT person FROM award WHERE id = \(thing.id)"
        case .reading:
            statement = """
                SELECT s.person FROM allocation a JOIN submission s ON s.id = a.submission WHERE a.id = \(thing.id)
                """
        case .revocation:
            statement = "SELECT a.person FROM revocation r JOIN award a ON a.id = r.award WHERE r.id = \(thing.id)"
        case .account: statement = "SELECT id AS person FROM person WHERE id = \(thing.id)"
        case .administration: return nil
        }
        return try first(statement).map { try $0.id("person") }
    }
}
