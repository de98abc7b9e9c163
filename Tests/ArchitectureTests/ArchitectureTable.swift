/// What one target may lean on. Everything that is not named here is forbidden.
struct Allowance: Sendable {
    /// Our own targets, system libraries such as `CZlib` among them.
    var own: Set<String> = []
    /// Products of other packages. A name that ends in `*` stands for all that begin so.
    var thirdParty: Set<String> = []
    /// Modules that come with the toolchain.
    var system: Set<String> = []

    /// Whether the manifest may declare this dependency.
    func permits(dependency: String) -> Bool {
        own.contains(dependency) || thirdParty.contains { matches($0, dependency) }
    }

    private func matches(_ pattern: String, _ name: String) -> Bool {
        pattern.hasSuffix("*") ? name.hasPrefix(pattern.dropLast()) : name == pattern
    }
}

/// The arrows of `ARCHITECTURE.md`. To add one, change the page and this table in the same commit, with the reason.
enum ArchitectureTable {
    static let rows: [String: Allowance] = [
        "CPostgres": Allowance(),
        "CZlib": Allowance(),
        "LinkedData": Allowance(thirdParty: ["Crypto"], system: pure.union(libc)),
        "OpenBadges": Allowance(
            own: ["LinkedData", "CZlib"],
            thirdParty: ["Crypto", "CryptoExtras"],
            system: pure.union(libc)
        ),
        "OpenIDConnect": Allowance(own: ["LinkedData", "OpenBadges"], thirdParty: ["Crypto"], system: pure),
        "WebAuthn": Allowance(own: ["LinkedData", "OpenBadges"], thirdParty: ["Crypto"], system: pure),
        "Fetching": Allowance(
            own: ["OpenBadges", "OpenIDConnect"],
            thirdParty: ["AsyncHTTPClient", "NIO*"],
            system: outside
        ),
        "Credentialing": Allowance(system: pure),
        "Crests": Allowance(thirdParty: ["Crypto"], system: pure.union(libc)),
        "ContentFormat": Allowance(
            own: ["Credentialing", "LinkedData"],
            thirdParty: ["Crypto", "Yams"],
            system: pure
        ),
        "Storage": Allowance(thirdParty: ["Logging"], system: pure),
        "StorageSQLite": Allowance(own: ["Storage"], thirdParty: ["GRDB", "Logging"], system: outside),
        "StoragePostgres": Allowance(own: ["CPostgres", "Storage"], system: outside),
        "Files": Allowance(own: ["CZlib"], thirdParty: ["Crypto", "NIOCore", "NIOPosix"], system: outside),
        "Application": Allowance(
            own: [
                "ContentFormat", "Credentialing", "Crests", "Files", "LinkedData", "OpenBadges", "OpenIDConnect",
                "Storage", "WebAuthn",
            ],
            thirdParty: ["Crypto", "CryptoExtras", "Logging", "Subprocess"],
            system: outside
        ),
        "Edge": Allowance(
            own: ["Application", "Credentialing"],
            thirdParty: ["Crypto", "Hummingbird", "HTTPTypes", "Logging", "NIOCore"],
            system: outside
        ),
        "Web": Allowance(
            own: [
                "Application", "ContentFormat", "Credentialing", "Crests", "Edge", "Files", "LinkedData", "OpenBadges",
                "OpenIDConnect",
            ],
            thirdParty: ["Crypto", "Hummingbird", "HTTPTypes", "Logging", "Mustache", "NIOCore"],
            system: outside
        ),
        "Background": Allowance(
            own: ["Application", "Credentialing"],
            thirdParty: ["Logging", "Mustache", "NIOCore", "NIOPosix", "NIOSSL", "ServiceLifecycle"],
            system: outside
        ),
        "Server": Allowance(
            own: [
                "Application", "Background", "Credentialing", "Edge", "Fetching", "Files", "OpenBadges",
                "OpenIDConnect",
                "Storage", "StoragePostgres", "StorageSQLite", "Web",
            ],
            thirdParty: [
                "Configuration", "Hummingbird", "HummingbirdCore", "Logging", "NIOCore", "ServiceLifecycle",
                "UnixSignals",
            ],
            system: outside
        ),
        "Demo": Allowance(
            own: ["Application", "ContentFormat", "Credentialing", "Files", "Storage"],
            thirdParty: ["Yams"],
            system: outside
        ),
        "CLI": Allowance(
            own: [
                "Application", "ContentFormat", "Demo", "Credentialing", "Fetching", "Files", "LinkedData",
                "OpenBadges", "OpenIDConnect",
                "Server",
            ],
            thirdParty: ["ArgumentParser"],
            system: outside
        ),
        "TextEmbedder": Allowance(system: outside),
        "EmbedTexts": Allowance(own: ["TextEmbedder"], system: outside.union(["PackagePlugin"])),
        "ContextTables": Allowance(own: ["LinkedData"], thirdParty: ["Crypto"], system: outside),
        "Fuzzing": Allowance(own: ["LinkedData", "OpenBadges", "CZlib"], system: outside),
        "Fuzz": Allowance(own: ["Fuzzing", "LinkedData", "OpenBadges"], system: outside),
        "Bench": Allowance(
            own: ["LinkedData", "OpenBadges"],
            thirdParty: ["Crypto", "CryptoExtras"],
            system: outside
        ),
        "PageBench": Allowance(
            own: ["Application", "ContentFormat", "Credentialing", "Server", "Storage"],
            thirdParty: ["AsyncHTTPClient", "NIOCore", "NIOHTTP1", "NIOPosix"],
            system: outside
        ),

        "TestKit": Allowance(own: ["LinkedData"], thirdParty: ["Crypto"], system: tests),
        "LinkedDataTests": Allowance(own: ["LinkedData", "TestKit"], thirdParty: ["Crypto"], system: tests),
        "OpenBadgesTests": Allowance(
            own: ["LinkedData", "OpenBadges", "CZlib", "Fuzzing", "TestKit"],
            thirdParty: ["Crypto", "CryptoExtras"],
            system: tests
        ),
        "OpenIDConnectTests": Allowance(
            own: ["LinkedData", "OpenBadges", "OpenIDConnect", "SignOnKit"],
            system: tests
        ),
        "SignOnKit": Allowance(own: ["LinkedData", "OpenBadges", "OpenIDConnect"], system: tests),
        "PasskeyKit": Allowance(own: ["LinkedData", "OpenBadges"], thirdParty: ["Crypto"], system: tests),
        "WebAuthnTests": Allowance(own: ["OpenBadges", "PasskeyKit", "WebAuthn"], system: tests),
        "FetchingTests": Allowance(
            own: ["Fetching", "OpenBadges"],
            thirdParty: ["AsyncHTTPClient", "NIO*"],
            system: tests
        ),
        "CLITests": Allowance(
            own: ["CLI", "LinkedData", "OpenBadges", "Fetching", "TestKit"],
            thirdParty: ["ArgumentParser"],
            system: tests
        ),
        "FuzzingTests": Allowance(own: ["Fuzzing", "LinkedData", "OpenBadges", "TestKit"], system: tests),
        "ArchitectureTests": Allowance(system: tests),
        "PlatformKit": Allowance(
            own: [
                "Application", "ContentFormat", "Credentialing", "Files", "LinkedData", "OpenBadges", "OpenIDConnect",
                "SignOnKit", "Storage", "StoreKit",
            ],
            system: tests
        ),
        "CredentialingTests": Allowance(own: ["Credentialing"], system: tests),
        "CrestsTests": Allowance(own: ["Crests"], system: tests),
        "ContentFormatTests": Allowance(own: ["ContentFormat", "Credentialing", "LinkedData"], system: tests),
        "StoreKit": Allowance(own: ["Storage", "StoragePostgres", "StorageSQLite"], system: tests),
        "StorageTests": Allowance(own: ["Storage", "StoragePostgres", "StorageSQLite", "StoreKit"], system: tests),
        "FilesTests": Allowance(own: ["Files"], thirdParty: ["Crypto", "NIOCore", "NIOPosix"], system: tests),
        "ApplicationTests": Allowance(
            own: [
                "Application", "ContentFormat", "Credentialing", "Fetching", "Files", "LinkedData", "OpenBadges",
                "OpenIDConnect", "PasskeyKit", "PlatformKit", "SignOnKit", "Storage", "StoreKit",
            ],
            thirdParty: ["Crypto"],
            system: tests
        ),
        "WebTests": Allowance(
            own: [
                "Application", "ContentFormat", "Credentialing", "Edge", "Files", "LinkedData", "OpenBadges",
                "OpenIDConnect", "PasskeyKit", "PlatformKit", "Server", "SignOnKit", "Storage", "Web",
            ],
            thirdParty: ["Hummingbird", "HummingbirdTesting", "HTTPTypes", "Logging", "Mustache", "NIOCore"],
            system: tests
        ),
        "BackgroundTests": Allowance(
            own: ["Application", "Background", "Credentialing", "PlatformKit", "Storage"],
            thirdParty: ["Logging", "NIOCore", "NIOPosix", "NIOSSL", "ServiceLifecycle"],
            system: tests
        ),
        "DemoTests": Allowance(
            own: ["Application", "Credentialing", "Demo", "OpenBadges", "PlatformKit", "Storage"],
            system: tests
        ),
        "PageBenchTests": Allowance(
            own: ["Application", "Credentialing", "PageBench", "PlatformKit", "Storage"],
            thirdParty: ["NIOCore"],
            system: tests
        ),
        "ServerTests": Allowance(
            own: [
                "Application", "Background", "Credentialing", "OpenIDConnect", "PlatformKit", "Server", "Storage",
                "StoreKit",
            ],
            thirdParty: ["Configuration"],
            system: tests
        ),
    ]

    /// Values and functions: no files, no sockets, no processes.
    private static let pure: Set<String> = ["FoundationEssentials", "Synchronization"]
    /// The C library: for printing doubles as a standard demands, and for key files that only their owner can read.
    private static let libc: Set<String> = ["Glibc", "Musl", "Darwin"]
    /// Programs and adapters may touch the machine.
    private static let outside: Set<String> = [
        "Dispatch", "Foundation", "FoundationEssentials", "Glibc", "Musl", "Darwin", "Synchronization",
    ]
    private static let tests: Set<String> = outside.union(["Testing"])
}
