// swift-tools-version: 6.2
import PackageDescription

/// Flags of every target of ours: what a file uses it imports, and says who may see it.
let house: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
    .treatWarning("DeprecatedDeclaration", as: .warning),
]

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")

let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(name: "HummingbirdTesting", package: "hummingbird")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let log = Target.Dependency.product(name: "Logging", package: "swift-log")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")

let package = Package(
    name: "proven",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "LinkedData", targets: ["LinkedData"]),
        .library(name: "OpenBadges", targets: ["OpenBadges"]),
        .executable(name: "proven", targets: ["CLI"]),
        .executable(name: "Fuzz", targets: ["Fuzz"]),
        .executable(name: "Bench", targets: ["Bench"]),
        .executable(name: "PageBench", targets: ["PageBench"]),
    ],
    traits: [
        .trait(name: "Postgres", description: "The store on PostgreSQL, which needs the C library libpq."),
        .default(enabledTraits: []),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.0"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0", traits: ["YAML"]),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    ],
    targets: [
        .target(name: "LinkedData", dependencies: [crypto], swiftSettings: house),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(
            name: "OpenBadges",
            dependencies: ["LinkedData", "CZlib", crypto, cryptoExtras],
            swiftSettings: house
        ),
        .target(
            name: "Fetching",
            dependencies: [
                "OpenBadges", "OpenIDConnect",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ],
            swiftSettings: house
        ),
        .target(
            name: "OpenIDConnect",
            dependencies: ["LinkedData", "OpenBadges", crypto],
            swiftSettings: house
        ),
        .target(name: "WebAuthn", dependencies: ["LinkedData", "OpenBadges", crypto], swiftSettings: house),
        .executableTarget(name: "TextEmbedder", swiftSettings: house),
        .plugin(name: "EmbedTexts", capability: .buildTool(), dependencies: ["TextEmbedder"]),
        .target(name: "Credentialing", swiftSettings: house),
        .target(name: "Crests", dependencies: [crypto], swiftSettings: house),
        .target(
            name: "ContentFormat",
            dependencies: ["Credentialing", "LinkedData", crypto, .product(name: "Yams", package: "Yams")],
            swiftSettings: house
        ),
        .target(name: "Storage", swiftSettings: house),
        .target(
            name: "StorageSQLite",
            dependencies: ["Storage", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: house
        ),
        .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .target(
            name: "StoragePostgres",
            dependencies: ["Storage", .target(name: "CPostgres", condition: .when(traits: ["Postgres"]))],
            swiftSettings: house
        ),
        .target(
            name: "Files",
            dependencies: [
                crypto, "CZlib",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            swiftSettings: house
        ),
        .target(
            name: "Application",
            dependencies: [
                "Credentialing", "ContentFormat", "Crests", "LinkedData", "OpenBadges", "OpenIDConnect", "Storage",
                "Files", "WebAuthn", crypto, cryptoExtras, log, subprocess,
            ],
            exclude: ["Migrations/SQL", "SignIn/Lists"],
            swiftSettings: house,
            plugins: ["EmbedTexts"]
        ),
        .target(
            name: "Edge",
            dependencies: ["Application", "Credentialing", hummingbird, log, httpTypes, crypto, nioCore],
            swiftSettings: house
        ),
        .target(
            name: "Web",
            dependencies: [
                "Application", "ContentFormat", "Credentialing", "Crests", "Edge", "Files", "LinkedData", "OpenBadges",
                "OpenIDConnect", hummingbird, log,
                httpTypes, mustache, crypto, nioCore,
            ],
            exclude: ["Templates", "Assets"],
            swiftSettings: house,
            plugins: ["EmbedTexts"]
        ),
        .target(
            name: "Background",
            dependencies: [
                "Application", "Credentialing", log, mustache, lifecycle,
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ],
            exclude: ["Templates"],
            swiftSettings: house,
            plugins: ["EmbedTexts"]
        ),
        .target(
            name: "Server",
            dependencies: [
                "Application", "Background", "Credentialing", "Edge", "Fetching", "Files", "OpenBadges",
                "OpenIDConnect", "Storage", "StoragePostgres", "StorageSQLite", "Web", hummingbird, log, lifecycle,
                nioCore,
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                .product(name: "Configuration", package: "swift-configuration"),
            ],
            swiftSettings: house
        ),
        .target(
            name: "Demo",
            dependencies: [
                "Application", "ContentFormat", "Credentialing", "Files", "Storage",
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: house
        ),
        .executableTarget(
            name: "CLI",
            dependencies: [
                "Application", "ContentFormat", "Demo", "Credentialing", "Files", "LinkedData", "OpenBadges",
                "Fetching", "OpenIDConnect",
                "Server",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: house
        ),
        .target(name: "Fuzzing", dependencies: ["LinkedData", "OpenBadges"], swiftSettings: house),
        .executableTarget(name: "Fuzz", dependencies: ["Fuzzing"], swiftSettings: house),
        .executableTarget(name: "Bench", dependencies: ["LinkedData", "OpenBadges", crypto], swiftSettings: house),
        .executableTarget(
            name: "PageBench",
            dependencies: [
                "Application", "ContentFormat", "Credentialing", "Server", "Storage",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            swiftSettings: house
        ),
        .executableTarget(name: "ContextTables", dependencies: ["LinkedData", crypto], swiftSettings: house),

        .target(name: "TestKit", dependencies: ["LinkedData", crypto], path: "Tests/TestKit", swiftSettings: house),
        .testTarget(name: "LinkedDataTests", dependencies: ["LinkedData", "TestKit"], swiftSettings: house),
        .testTarget(
            name: "OpenBadgesTests",
            dependencies: ["LinkedData", "OpenBadges", "TestKit", crypto],
            swiftSettings: house
        ),
        .testTarget(
            name: "FetchingTests",
            dependencies: [
                "Fetching", "OpenBadges",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ],
            swiftSettings: house
        ),
        .testTarget(
            name: "OpenIDConnectTests",
            dependencies: ["LinkedData", "OpenBadges", "OpenIDConnect", "SignOnKit"],
            swiftSettings: house
        ),
        .target(
            name: "SignOnKit",
            dependencies: ["LinkedData", "OpenBadges", "OpenIDConnect"],
            path: "Tests/SignOnKit",
            swiftSettings: house
        ),
        .target(
            name: "PasskeyKit",
            dependencies: ["LinkedData", "OpenBadges", crypto],
            path: "Tests/PasskeyKit",
            swiftSettings: house
        ),
        .testTarget(
            name: "WebAuthnTests",
            dependencies: ["OpenBadges", "PasskeyKit", "WebAuthn"],
            swiftSettings: house
        ),
        .testTarget(name: "FuzzingTests", dependencies: ["Fuzzing", "TestKit"], swiftSettings: house),
        .testTarget(
            name: "CLITests",
            dependencies: ["CLI", "LinkedData", "OpenBadges", "Fetching", "TestKit"],
            swiftSettings: house
        ),
        .testTarget(name: "ArchitectureTests", swiftSettings: house),
        .target(
            name: "StoreKit",
            dependencies: ["Storage", "StoragePostgres", "StorageSQLite"],
            path: "Tests/StoreKit",
            swiftSettings: house
        ),
        .target(
            name: "PlatformKit",
            dependencies: [
                "Application", "ContentFormat", "Credentialing", "Files", "LinkedData", "OpenBadges", "OpenIDConnect",
                "SignOnKit", "Storage", "StoreKit",
            ],
            path: "Tests/PlatformKit",
            swiftSettings: house
        ),
        .testTarget(name: "CredentialingTests", dependencies: ["Credentialing"], swiftSettings: house),
        .testTarget(name: "CrestsTests", dependencies: ["Crests"], exclude: ["Golden"], swiftSettings: house),
        .testTarget(
            name: "ContentFormatTests",
            dependencies: ["ContentFormat", "Credentialing", "LinkedData"],
            swiftSettings: house
        ),
        .testTarget(
            name: "StorageTests",
            dependencies: ["Storage", "StoragePostgres", "StorageSQLite", "StoreKit"],
            swiftSettings: house
        ),
        .testTarget(name: "FilesTests", dependencies: ["Files", crypto, nioCore], swiftSettings: house),
        .testTarget(
            name: "ApplicationTests",
            dependencies: [
                "Application", "ContentFormat", "Credentialing", "Files", "LinkedData", "OpenBadges", "PlatformKit",
                "OpenIDConnect", "PasskeyKit", "SignOnKit", "Storage", "StoreKit", "Fetching",
            ],
            exclude: ["Migrations/Fixtures"],
            swiftSettings: house
        ),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "Application", "ContentFormat", "Credentialing", "Edge", "Files", "LinkedData", "OpenBadges",
                "OpenIDConnect", "PasskeyKit", "PlatformKit", "Server", "SignOnKit", "Storage", "Web",
                hummingbird, hummingbirdTesting, httpTypes, mustache, log, nioCore,
            ],
            swiftSettings: house
        ),
        .testTarget(
            name: "BackgroundTests",
            dependencies: [
                "Application", "Background", "Credentialing", "PlatformKit", "Storage", log, lifecycle,
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ],
            swiftSettings: house
        ),
        .testTarget(
            name: "DemoTests",
            dependencies: ["Application", "Credentialing", "Demo", "OpenBadges", "PlatformKit", "Storage"],
            swiftSettings: house
        ),
        .testTarget(
            name: "PageBenchTests",
            dependencies: ["Application", "Credentialing", "PageBench", "PlatformKit", "Storage", nioCore],
            swiftSettings: house
        ),
        .testTarget(
            name: "ServerTests",
            dependencies: [
                "Application", "Background", "Credentialing", "OpenIDConnect", "PlatformKit", "Server", "Storage",
                "StoreKit", .product(name: "Configuration", package: "swift-configuration"),
            ],
            swiftSettings: house
        ),
    ]
)
