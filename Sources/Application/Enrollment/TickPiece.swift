package import Credentialing

extension Platform {
    /// Ticks off a piece of learning or practice, or takes the tick away. It is for the learner alone and counts for
    /// nothing.
    package func tickPiece(
        _ piece: String,
        isTicked: Bool,
        of id: ID<Enrollment>,
        by actor: Actor
    ) async throws {
        try await write { work in
            let enrollment = try work.enrollment(id, of: actor)
            let title = try titles.title(enrollment.version, in: work)
            guard title.pieces.contains(where: { $0.key == piece }) else { throw Refusal.notFound }
            try work.setTick(isTicked, on: piece, of: id)
        }
    }
}
