internal import Subprocess

/// Turns our own drawings into PNG with `rsvg-convert`. The drawing goes in by standard input: no title, address or
/// path of anyone's ever stands among the arguments.
enum PNGRendering {
    private static let timeLimit = Duration.seconds(20)
    private static let sizeLimit = 4 << 20

    /// Two at a time, so that many new titles at once do not slow each other down until all run out of time.
    private static let turns = RenderingTurns(2)

    static func png(of svg: [UInt8], pixels: Int) async throws -> [UInt8] {
        await turns.take()
        do {
            let png = try await withinTime(svg, pixels: pixels)
            await turns.giveBack()
            return png
        } catch {
            await turns.giveBack()
            throw error
        }
    }

    private static func withinTime(_ svg: [UInt8], pixels: Int) async throws -> [UInt8] {
        try await withThrowingTaskGroup(of: [UInt8].self) { group in
            group.addTask { try await render(svg, pixels: pixels) }
            group.addTask {
                try await Task.sleep(for: timeLimit)
                throw PictureProblem.timedOut
            }
            defer { group.cancelAll() }
            guard let png = try await group.next() else { throw PictureProblem.timedOut }
            return png
        }
    }

    private static func render(_ svg: [UInt8], pixels: Int) async throws -> [UInt8] {
        let (png, isWhole) = try await output(of: svg, pixels: pixels)
        guard isWhole, png.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { throw PictureProblem.notDrawn }
        return png
    }

    private static func output(of svg: [UInt8], pixels: Int) async throws -> (bytes: [UInt8], isWhole: Bool) {
        do {
            let outcome = try await run(
                .name("rsvg-convert"),
                arguments: ["--format", "png", "--width", String(pixels), "--height", String(pixels)],
                input: .array(svg),
                output: .bytes(limit: sizeLimit),
                error: .discarded
            )
            return (outcome.standardOutput, outcome.terminationStatus.isSuccess)
        } catch let error as SubprocessError where error.code == .executableNotFound {
            throw PictureProblem.noRenderer
        }
    }
}

/// Why a picture was not drawn. The job comes again later.
package enum PictureProblem: Error, Hashable, Sendable {
    case noRenderer, timedOut, notDrawn
}

extension PictureProblem: CustomStringConvertible {
    /// What to do, for the administrator.
    package var description: String {
        switch self {
        case .noRenderer:
            "rsvg-convert was not found, so badges have no PNG picture yet. Install it: apt-get install librsvg2-bin"
        case .timedOut: "rsvg-convert took too long to draw a picture."
        case .notDrawn: "rsvg-convert did not draw a picture."
        }
    }
}
