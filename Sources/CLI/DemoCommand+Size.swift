import Application
import ArgumentParser
import ContentFormat
import Credentialing
import Demo
import Foundation
import Server

/// The sizes of invented installations.
enum DemoSize: String, ExpressibleByArgument, CaseIterable {
    case district, state

    var scale: ScaleSize {
        switch self {
        case .district: .district
        case .state: .state
        }
    }
}

extension DemoCommand {
    /// Titles of the demo that stand among the made-up ones; the first asks for a recording.
    private static let examples = ["wait-time", "de-escalation", "data-meeting", "co-teaching", "data-privacy"]

    /// Writes an invented installation: all of it, or nothing that anybody takes for one.
    func fill(_ size: DemoSize) async throws {
        let place = FillingPlace(try await options.configuration(["publicURL": publicURL]).dataFolder)
        try place.prepare(for: size.scale)
        let titles = try titles()
        let configuration = try await options.configuration(["publicURL": publicURL], in: place.making)
        let guests = try await Complaint.telling {
            try await Self.filled(size, seed: seed, titles, by: configuration)
        }
        try place.settle()
        Output.line("\(place.target) is ready. `proven people sign-in-link` signs in as one of these:")
        for person in guests { Output.line("  \(person.role), \(person.name)\n    \(person.address)") }
    }

    /// Fills the folder of a configuration. Cut short, it leaves a folder that the next one throws away.
    private static func filled(
        _ size: DemoSize,
        seed: UInt64,
        _ titles: [MicroCredential],
        by configuration: ServerConfiguration
    ) async throws -> [ScaleLoader.Guest] {
        let opened = try await OpenedPlatform(configuration, makes: true, fills: true)
        let guests = try await loaded(size, seed: seed, titles, on: opened.platform)
        try await opened.close()
        return guests
    }

    private static func loaded(
        _ size: DemoSize,
        seed: UInt64,
        _ titles: [MicroCredential],
        on platform: Platform
    ) async throws -> [ScaleLoader.Guest] {
        guard try await platform.isUntouched() else {
            throw Complaint.content("The database is not empty. Name an empty one.")
        }
        let bar = ProgressBar()
        let guests = try await ScaleLoader(size.scale, seed: seed, examples: titles, on: platform).load { progress in
            bar.show(progress.stage, progress.done, of: progress.all)
        }
        bar.end()
        return guests
    }

    // Swift 6.3 stops with a fault of its own when it optimizes this into an async function.
    @inline(never)
    private func titles() throws -> [MicroCredential] {
        var titles: [MicroCredential] = []
        for name in Self.examples {
            let file = URL(filePath: content).appending(path: "titles/\(name).microcredential.yaml")
            titles.append(try MicroCredential(yaml: Array(try Data(contentsOf: file)), name: file.lastPathComponent))
        }
        return titles
    }
}
