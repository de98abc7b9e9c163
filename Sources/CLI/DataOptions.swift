import ArgumentParser
import Server

/// Which installation a command works on.
struct DataOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The folder that holds the installation; PROVEN_DATA or proven-data, if left out.",
            valueName: "FOLDER"
        )
    )
    var data: String?

    /// The sources of configuration, with more options of the command on top.
    ///
    /// - Parameter folder: taken instead of the one that was asked for.
    func sources(
        _ options: [String: String?] = [:],
        in folder: String? = nil
    ) async throws(Complaint) -> ConfigurationSources {
        var given = options.compactMapValues { $0 }
        given["data"] = folder ?? data
        do throws(ConfigurationProblem) {
            return try await ConfigurationSources(options: given)
        } catch {
            throw .usage(error.description)
        }
    }

    /// The configuration, checked.
    func configuration(
        _ options: [String: String?] = [:],
        in folder: String? = nil
    ) async throws(Complaint) -> ServerConfiguration {
        let sources = try await sources(options, in: folder)
        do throws(ConfigurationProblem) {
            return try sources.configuration()
        } catch {
            throw .usage(error.description)
        }
    }

    /// Opens the installation for the time of `body`.
    ///
    /// - Parameter migrates: Whether steps of the schema that are missing are taken.
    func withPlatform<Value: Sendable>(
        migrates: Bool = true,
        _ body: (OpenedPlatform) async throws -> Value
    ) async throws -> Value {
        let configuration = try await configuration()
        return try await Complaint.telling {
            let opened = try await OpenedPlatform(configuration, migrates: migrates)
            let value = try await body(opened)
            try await opened.close()
            return value
        }
    }
}

extension Complaint {
    /// Runs something, and makes of any error a complaint with its sentence.
    static func telling<Value>(_ body: () async throws -> Value) async throws -> Value {
        do {
            return try await body()
        } catch let error as Complaint {
            throw error
        } catch let error as ExitCode {
            throw error
        } catch let error as any Error & CustomStringConvertible {
            throw Complaint.content(error.description)
        }
    }
}
