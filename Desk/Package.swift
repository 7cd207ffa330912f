// swift-tools-version: 6.2
import PackageDescription

// A package of its own: the web server's packages take two minutes to build, and who makes a site needs none of them.

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// As for Sasshi itself.
let linking: [LinkerSetting] =
  Context.environment["SASSHI_LINKING"] == "static"
  ? [
    .unsafeFlags([
      "-static-stdlib", "-l_FoundationCShims", "-l_FoundationCollections", "-lswiftSynchronization",
    ])
  ] : []

let package = Package(
  name: "sasshi-desk",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "sasshi-desk", targets: ["sasshi-desk"])],
  dependencies: [
    .package(name: "sasshi", path: ".."),
    // Without its traits it does not need the whole of Foundation.
    .package(
      url: "https://github.com/hummingbird-project/hummingbird.git", exact: "2.28.1", traits: []),
    // What it rests on, for the raw requests that must not reach it.
    .package(url: "https://github.com/apple/swift-nio.git", exact: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras.git", exact: "1.35.2"),
    .package(url: "https://github.com/apple/swift-http-types.git", exact: "1.8.0", traits: []),
    .package(url: "https://github.com/apple/swift-log.git", exact: "1.16.2"),
    .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", exact: "2.13.0"),
    // Without Foundation, as Sasshi itself has it.
    .package(
      url: "https://github.com/swiftlang/swift-subprocess.git", exact: "1.0.2", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "sasshi-desk",
      dependencies: [
        "Desk",
        .product(name: "Rooms", package: "sasshi"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ],
      swiftSettings: settings, linkerSettings: linking),
    .target(
      name: "Desk",
      dependencies: [
        .product(name: "Rooms", package: "sasshi"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "DeskTests",
      dependencies: [
        "Desk",
        .product(name: "Rooms", package: "sasshi"),
        .product(name: "Fixtures", package: "sasshi"),
        .product(name: "NIOEmbedded", package: "swift-nio"),
      ],
      // As for Sasshi itself.
      swiftSettings: settings + [.unsafeFlags(["-Onone"], .when(configuration: .release))]),
  ]
)
