// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A room of the house: a library target that imports only the rooms below it.
func room(_ name: String, imports rooms: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: rooms, swiftSettings: settings)
}

func tests(of name: String, imports rooms: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: rooms, swiftSettings: settings)
}

let package = Package(
  name: "sasshi",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "sasshi", targets: ["sasshi"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
    // Without Foundation, which would triple the program.
    .package(
      url: "https://github.com/swiftlang/swift-subprocess.git", exact: "1.0.2", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "sasshi",
      dependencies: [
        "Publishing", "Editions", "Manuscript", "Markdown", "PDF", "Diagnostics",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "markdown-benchmark", dependencies: ["Markdown"], path: "Benchmarks/markdown/sasshi",
      swiftSettings: settings),
    room(
      "Publishing",
      imports: [
        "Editions", "Manuscript", "Markdown", "PDF", "Diagnostics",
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]),
    room(
      "Editions",
      imports: ["Themes", "Manuscript", "Markdown", "QRCodes", "YAML", "Diagnostics"]),
    room("Themes", imports: ["Diagnostics"]),
    room("Manuscript", imports: ["Markdown", "YAML", "Diagnostics"]),
    room("Markdown", imports: ["CMarkdown"]),
    room("YAML", imports: ["CYAML", "Diagnostics"]),
    room("QRCodes", imports: ["CQREncode"]),
    room("PDF", imports: ["CQPDF", "Diagnostics"]),
    room("Diagnostics"),
    .target(name: "CMarkdown", dependencies: ["CCMarkGFM"]),
    .systemLibrary(
      name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CQPDF", pkgConfig: "libqpdf", providers: [.apt(["libqpdf-dev"])]),
    .systemLibrary(
      name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),

    .target(
      name: "Fixtures", dependencies: ["Manuscript", "Diagnostics"], path: "Tests/Fixtures",
      swiftSettings: settings),
    .target(name: "Conformance", path: "Tests/Conformance", swiftSettings: settings),
    tests(of: "DiagnosticsTests", imports: ["Diagnostics"]),
    tests(of: "YAMLTests", imports: ["YAML", "Diagnostics"]),
    tests(of: "QRCodesTests", imports: ["QRCodes"]),
    tests(of: "PDFTests", imports: ["PDF", "Diagnostics"]),
    tests(of: "MarkdownTests", imports: ["Conformance", "Markdown"]),
    tests(of: "ThemesTests", imports: ["Conformance", "Themes", "Diagnostics"]),
    tests(of: "ManuscriptTests", imports: ["Fixtures", "Manuscript", "Diagnostics"]),
    tests(
      of: "EditionsTests", imports: ["Fixtures", "Editions", "Manuscript", "Themes", "Diagnostics"]),
    tests(
      of: "PublishingTests",
      imports: [
        "Conformance", "Publishing", "Editions", "Manuscript", "Markdown", "PDF", "Diagnostics",
        .product(name: "SystemPackage", package: "swift-system"),
      ]),
  ]
)
