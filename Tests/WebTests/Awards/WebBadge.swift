import Application
import Credentialing
import HummingbirdTesting
import PlatformKit

/// The site of a district in which Imani has earned one award whose badge is signed.
struct WebBadge: Sendable {
    let cast: Cast
    let open: OpenTitle
    let award: ID<Award>
    let client: any TestClientProtocol

    static func run<Value: Sendable>(
        publicURL: String = "https://badges.tamarackvalley.example",
        _ body: @escaping @Sendable (WebBadge) async throws -> Value
    ) async throws -> Value {
        let cast = try await Cast.assemble(on: .testing(publicURL: publicURL))
        let open = try await cast.publish()
        let award = try await cast.award(open, to: "Imani")
        try await cast.platform.issueCredential(for: award)
        return try await WebSession.run(cast) { client in
            try await body(WebBadge(cast: cast, open: open, award: award, client: client))
        }
    }

    var visitor: WebSession { WebSession(client) }

    /// The credential that stands for the award now.
    func credential() async throws -> ID<Credential> {
        let detail = try await cast.platform.awardDetail(award, by: cast.actor("Imani"))
        return detail.credential ?? ID("none")
    }

    /// The badge opened to everyone; its path.
    func share() async throws -> String {
        try await cast.platform.shareAward(award, isPublic: true, by: cast.actor("Imani"))
        return "/credentials/\(try await credential())"
    }
}
