internal import Credentialing

extension Path {
    /// The learner's home.
    static let home = "/home"
    /// Everything the learner has chosen.
    static let work = "/work"

    static func pause(_ id: ID<Enrollment>) -> String { enrollment(id) + "/pause" }
    static func resume(_ id: ID<Enrollment>) -> String { enrollment(id) + "/resumption" }
    static func leave(_ id: ID<Enrollment>) -> String { enrollment(id) + "/leaving" }
    static func piece(_ key: String, of id: ID<Enrollment>) -> String { enrollment(id) + "/pieces/" + key }
}
