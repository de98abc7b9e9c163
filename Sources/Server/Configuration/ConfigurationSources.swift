internal import Configuration
internal import Foundation

/// Where configuration comes from: options of the command before the environment before the file in the data folder.
package struct ConfigurationSources: Sendable {
    /// Names of sources, as `proven config` prints them.
    package enum Origin: String, Sendable {
        case option, environment, file, standard
    }

    private let readers: [(origin: Origin, reader: ConfigReader)]
    private let all: ConfigReader
    /// The file, whether it is there or not.
    package let file: String

    /// Opens the sources.
    ///
    /// - Parameter options: values of the command line by the name of their key.
    /// - Throws: ``ConfigurationProblem`` when the file is there and is no YAML.
    package init(
        options: [String: String] = [:],
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) async throws(ConfigurationProblem) {
        let values = options.reduce(into: [AbsoluteConfigKey: ConfigValue]()) { values, option in
            values[AbsoluteConfigKey(ConfigKey(option.key))] = ConfigValue(.string(option.value), isSecret: false)
        }
        let named = environment[ConfigurationKeys.signOnConnections.environmentName] ?? ""
        let keys = ConfigurationKeys.all + SignOnKeys.entries(named).flatMap { SignOnKeys($0).all }
        let secrets = Set(keys.filter(\.isSecret).map(\.environmentName))
        let given = InMemoryProvider(name: "options", values: values)
        let variables = EnvironmentVariablesProvider(
            environmentVariables: environment,
            secretsSpecifier: .specific(secrets)
        ).prefixKeys(with: "proven")
        let before = ConfigReader(providers: [given, variables])
        let folder = before.string(forKey: "data", default: ConfigurationKeys.data.standard)
        file = folder + "/proven.yaml"
        let stored = try await Self.provider(of: file)
        readers = [
            (.option, ConfigReader(provider: given)), (.environment, ConfigReader(provider: variables)),
            (.file, ConfigReader(provider: stored)),
        ]
        all = ConfigReader(providers: [given, variables, stored])
    }

    /// The configuration, checked.
    package func configuration() throws(ConfigurationProblem) -> ServerConfiguration {
        try ServerConfiguration(reader: all)
    }

    /// Every key with its value and where that came from. Secrets are masked.
    package func listing() -> [(key: ConfigurationKey, value: String, origin: Origin)] {
        let connections = all.string(forKey: ConfigKey(ConfigurationKeys.signOnConnections.name), default: "")
        let keys = ConfigurationKeys.all + SignOnKeys.entries(connections).flatMap { SignOnKeys($0).all }
        return keys.map { key in
            for (origin, reader) in readers {
                guard let value = reader.string(forKey: ConfigKey(key.name), isSecret: key.isSecret) else { continue }
                return (key, key.isSecret && !value.isEmpty ? "********" : value, origin)
            }
            return (key, key.standard, .standard)
        }
    }

    private static func provider(of file: String) async throws(ConfigurationProblem) -> any ConfigProvider {
        do {
            let place = InMemoryProvider(values: [
                "filePath": ConfigValue(.string(file), isSecret: false),
                "allowMissing": ConfigValue(.bool(true), isSecret: false),
            ])
            return try await FileProvider<YAMLSnapshot>(config: ConfigReader(provider: place))
        } catch {
            throw ConfigurationProblem(sentences: ["\(file) is not YAML with a key and a value on each line."])
        }
    }
}
