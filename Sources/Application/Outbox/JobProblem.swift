/// Why a job did not work, in words for the log that hold no personal data.
package struct JobProblem: Error, Hashable, Sendable, CustomStringConvertible {
    package let description: String
    /// Trying again cannot help.
    package let isPermanent: Bool

    /// A problem with its sentence.
    package init(_ description: String, isPermanent: Bool) {
        self.description = description
        self.isPermanent = isPermanent
    }
}
