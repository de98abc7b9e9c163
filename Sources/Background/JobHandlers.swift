internal import Application
package import Credentialing

/// What is done for each kind of job besides mail. `Server` fills it from the platform's intentions; a job handled
/// twice must come to the same.
package struct JobHandlers: Sendable {
    package var issueCredential: @Sendable (ID<Award>) async throws -> Void
    package var drawPictures: @Sendable (ID<AchievementVersion>) async throws -> Void
    package var signStatusList: @Sendable (String) async throws -> Void
    package var destroyFile: @Sendable (ID<Artifact>) async throws -> Void
    package var askForLink: @Sendable (_ address: String, _ returnTo: String?) async throws -> Void

    /// One function for each kind of job.
    package init(
        issueCredential: @escaping @Sendable (ID<Award>) async throws -> Void,
        drawPictures: @escaping @Sendable (ID<AchievementVersion>) async throws -> Void,
        signStatusList: @escaping @Sendable (String) async throws -> Void,
        destroyFile: @escaping @Sendable (ID<Artifact>) async throws -> Void,
        askForLink: @escaping @Sendable (_ address: String, _ returnTo: String?) async throws -> Void
    ) {
        self.issueCredential = issueCredential
        self.drawPictures = drawPictures
        self.signStatusList = signStatusList
        self.destroyFile = destroyFile
        self.askForLink = askForLink
    }
}
