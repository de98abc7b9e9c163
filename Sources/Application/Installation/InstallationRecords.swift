internal import Credentialing
internal import Storage

extension Transaction {
    /// What was decided for this database, when it was.
    func installation() throws -> Installation? {
        let values = try rows("SELECT name, value FROM installation").reduce(into: [String: String]()) {
            $0[try $1.text("name")] = try $1.text("value")
        }
        guard let publicURL = values["publicURL"], let salt = values["auditSalt"], let key = values["masterKey"] else {
            return nil
        }
        return Installation(publicURL: publicURL, auditSalt: salt, masterKeyID: key)
    }

    func insert(_ installation: Installation) throws {
        let values = [
            ("publicURL", installation.publicURL), ("auditSalt", installation.auditSalt),
            ("masterKey", installation.masterKeyID),
        ]
        for (name, value) in values {
            try run("INSERT INTO installation (name, value) VALUES (\(name), \(value))")
        }
    }
}
