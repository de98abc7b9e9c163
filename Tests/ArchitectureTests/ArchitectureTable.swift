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
        "CZlib": Allowance(),
        "LinkedData": Allowance(thirdParty: ["Crypto"], system: pure.union(libc)),
        "OpenBadges": Allowance(
            own: ["LinkedData", "CZlib"],
            thirdParty: ["Crypto", "CryptoExtras"],
            system: pure.union(libc)
        ),
        "Fetching": Allowance(own: ["OpenBadges"], thirdParty: ["AsyncHTTPClient", "NIO*"], system: outside),
        "CLI": Allowance(
            own: ["LinkedData", "OpenBadges", "Fetching"],
            thirdParty: ["ArgumentParser"],
            system: outside
        ),
        "ContextTables": Allowance(own: ["LinkedData"], thirdParty: ["Crypto"], system: outside),
        "Fuzzing": Allowance(own: ["LinkedData", "OpenBadges", "CZlib"], system: outside),
        "Fuzz": Allowance(own: ["Fuzzing", "LinkedData", "OpenBadges"], system: outside),
        "Bench": Allowance(
            own: ["LinkedData", "OpenBadges"],
            thirdParty: ["Crypto", "CryptoExtras"],
            system: outside
        ),

        "TestKit": Allowance(own: ["LinkedData"], thirdParty: ["Crypto"], system: tests),
        "LinkedDataTests": Allowance(own: ["LinkedData", "TestKit"], thirdParty: ["Crypto"], system: tests),
        "OpenBadgesTests": Allowance(
            own: ["LinkedData", "OpenBadges", "CZlib", "Fuzzing", "TestKit"],
            thirdParty: ["Crypto", "CryptoExtras"],
            system: tests
        ),
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
