// swift-tools-version: 6.2
import PackageDescription

// A package of its own: the web server's packages take two minutes to build, and who makes a site needs none of them.

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "sasshi-desk",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "sasshi-desk", targets: ["sasshi-desk"])],
  dependencies: [
    .package(name: "sasshi", path: ".."),
    // Without its traits it does not need the whole of Foundation.
    .package(
      url: "https://github.com/hummingbird-project/hummingbird.git", exact: "2.28.1", traits: []),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
  ],
  targets: [
    .executableTarget(
      name: "sasshi-desk",
      dependencies: [
        "Desk",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .target(
      name: "Desk",
      dependencies: [
        .product(name: "Rooms", package: "sasshi"),
        .product(name: "Hummingbird", package: "hummingbird"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "DeskTests",
      dependencies: [
        "Desk",
        .product(name: "Rooms", package: "sasshi"),
        .product(name: "HummingbirdTesting", package: "hummingbird"),
      ],
      swiftSettings: settings),
  ]
)
