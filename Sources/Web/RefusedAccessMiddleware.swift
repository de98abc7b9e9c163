internal import Application
internal import Credentialing
package import Edge
package import Hummingbird
internal import Logging

/// Has the audit trail note when someone who is signed in asks for another's work, evidence or award, or for what
/// administrators do, and is told that there is nothing. So many for each person and hour, so that nobody floods the
/// trail; and whatever happens here, the answer stays the same.
package struct RefusedAccessMiddleware: RouterMiddleware {
    package typealias Context = VisitorContext

    private let platform: Platform
    private let windows: RateWindows
    private let limit = RateWindows.Limit("refused-access", tries: Self.perHour, seconds: 3600)

    /// How many are noted for a person in an hour.
    static let perHour = 20

    init(platform: Platform, windows: RateWindows) {
        self.platform = platform
        self.windows = windows
    }

    package func handle(
        _ request: Request,
        context: VisitorContext,
        next: (Request, VisitorContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch Refusal.notFound {
            await note(request, context)
            throw Refusal.notFound
        }
    }

    private func note(_ request: Request, _ context: VisitorContext) async {
        guard let actor = context.signedIn?.actor, let thing = GuardedThing(path: request.uri.path, for: actor) else {
            return
        }
        do {
            guard try await platform.isAnothers(thing, than: actor) else { return }
            guard await windows.count(limit, by: actor.person.text, at: platform.clock.now()) == nil else { return }
            try await platform.noteRefusedAccess(to: thing, by: actor)
        } catch {
            context.logger.error("refused access could not be noted", metadata: ["error": "\(type(of: error))"])
        }
    }
}

extension GuardedThing {
    /// What a path asks for, when that is not everybody's.
    init?(path: String, for actor: Actor) {
        let parts = path.split(separator: "/").map(String.init)
        guard let area = parts.first else { return nil }
        let id = parts.count > 1 ? parts[1] : ""
        switch area {
        case "submissions": self.init(.submission, id: id)
        case "enrollments": self.init(.enrollment, id: id)
        case "files": self.init(.file, id: id)
        case "awards": self.init(.award, id: id)
        case "revocations" where id.isEmpty: self.init(.administration)
        case "revocations": self.init(.revocation, id: id)
        case "assess" where id == "readings" && parts.count > 2: self.init(.reading, id: parts[2])
        case "admin" where !actor.roles.contains(.administrator): self.init(.administration)
        case "admin" where id == "people" && parts.count > 2: self.init(.account, id: parts[2])
        default: return nil
        }
    }
}
