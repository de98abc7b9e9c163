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

let package = Package(
    name: "proven",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "LinkedData", targets: ["LinkedData"]),
        .library(name: "OpenBadges", targets: ["OpenBadges"]),
        .executable(name: "proven", targets: ["CLI"]),
        .executable(name: "Fuzz", targets: ["Fuzz"]),
        .executable(name: "Bench", targets: ["Bench"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.0"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
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
                "OpenBadges",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ],
            swiftSettings: house
        ),
        .executableTarget(
            name: "CLI",
            dependencies: [
                "LinkedData", "OpenBadges", "Fetching",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: house
        ),
        .target(name: "Fuzzing", dependencies: ["LinkedData", "OpenBadges"], swiftSettings: house),
        .executableTarget(name: "Fuzz", dependencies: ["Fuzzing"], swiftSettings: house),
        .executableTarget(name: "Bench", dependencies: ["LinkedData", "OpenBadges", crypto], swiftSettings: house),
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
        .testTarget(name: "FuzzingTests", dependencies: ["Fuzzing", "TestKit"], swiftSettings: house),
        .testTarget(
            name: "CLITests",
            dependencies: ["CLI", "LinkedData", "OpenBadges", "Fetching", "TestKit"],
            swiftSettings: house
        ),
        .testTarget(name: "ArchitectureTests", swiftSettings: house),
    ]
)
