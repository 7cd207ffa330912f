// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  // What one room asks of another is put in its place, which takes a tenth off a build of a site. Only a
  // package that is built for itself may say so: Sasshi is a program, and nobody's dependency.
  .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

/// Asked for by `scripts/compile.sh`, which says why. The package manager's own option for it compiles everything anew.
/// With what FoundationEssentials rests on: only objects that are compiled for that option name it themselves.
let linking: [LinkerSetting] =
  Context.environment["SASSHI_LINKING"] == "static"
  ? [
    .unsafeFlags([
      "-static-stdlib", "-l_FoundationCShims", "-l_FoundationCollections", "-lswiftSynchronization",
    ])
  ] : []

/// For tests: what they test is optimized, as it ships; to optimize them, too, takes minutes and spares seconds.
let unoptimized: [SwiftSetting] = [.unsafeFlags(["-Onone"], .when(configuration: .release))]

/// A room of the house: a library target that imports only the rooms below it.
func room(_ name: String, imports rooms: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: rooms, swiftSettings: settings)
}

func tests(
  of name: String, imports rooms: [Target.Dependency], besides others: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: rooms, exclude: others, swiftSettings: settings + unoptimized)
}

let package = Package(
  name: "sasshi",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "sasshi", targets: ["sasshi"]),
    // For the desk, a package of its own, so that who builds a site need not build its web server.
    .library(
      name: "Rooms",
      targets: ["Publishing", "Editions", "Themes", "Manuscript", "YAML", "Diagnostics"]),
    // For its tests.
    .library(name: "Fixtures", targets: ["Fixtures"]),
  ],
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
        "Publishing", "Editions", "Manuscript", "Pictures", "Markdown", "Typography", "PDF",
        "Diagnostics",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings, linkerSettings: linking),
    .executableTarget(
      name: "markdown-benchmark", dependencies: ["Markdown"], path: "Benchmarks/markdown/sasshi",
      swiftSettings: settings, linkerSettings: linking),
    .executableTarget(
      name: "preview-benchmark", dependencies: ["Publishing", "Manuscript", "Diagnostics"],
      path: "Benchmarks/preview/sasshi", swiftSettings: settings, linkerSettings: linking),
    room(
      "Publishing",
      imports: [
        "Editions", "Themes", "Templates", "Manuscript", "Pictures", "Documents", "Markdown",
        "YAML",
        "PDF", "Digests", "Diagnostics", "CUnix",
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]),
    room(
      "Editions",
      imports: [
        "Themes", "Templates", "Manuscript", "Pictures", "Markdown", "Typography", "QRCodes",
        "Archive", "Digests", "Diagnostics",
      ]),
    room(
      "Themes",
      imports: [
        "Templates", "Manuscript", "Pictures", "Markdown", "Typography", "YAML", "Diagnostics",
      ]),
    room("Templates", imports: ["Diagnostics"]),
    room("Manuscript", imports: ["Pictures", "Markdown", "Typography", "YAML", "Diagnostics"]),
    room("Pictures", imports: ["Diagnostics"]),
    room("Documents", imports: ["Archive", "PDF"]),
    room("Markdown", imports: ["Typography", "Diagnostics", "CMarkdown"]),
    room("Typography"),
    room("YAML", imports: ["CYAML", "Diagnostics"]),
    room("QRCodes", imports: ["CQREncode"]),
    room("PDF", imports: ["CQPDF", "Diagnostics"]),
    room("Archive", imports: ["CZip"]),
    room("Digests", imports: ["CCrypto"]),
    room("Diagnostics"),
    .target(name: "CMarkdown", dependencies: ["CCMarkGFM"]),
    .target(name: "CUnix"),
    .systemLibrary(
      name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CQPDF", pkgConfig: "libqpdf", providers: [.apt(["libqpdf-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(
      name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(
      name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),

    .target(
      name: "Fixtures", dependencies: ["Manuscript", "Diagnostics"], path: "Tests/Fixtures",
      swiftSettings: settings),
    .target(name: "Conformance", path: "Tests/Conformance", swiftSettings: settings),
    tests(of: "DiagnosticsTests", imports: ["Diagnostics"]),
    tests(of: "YAMLTests", imports: ["Fixtures", "YAML", "Diagnostics"]),
    tests(of: "QRCodesTests", imports: ["QRCodes"]),
    tests(of: "DigestsTests", imports: ["Digests"]),
    tests(of: "ArchiveTests", imports: ["Archive"]),
    tests(of: "PDFTests", imports: ["Fixtures", "PDF", "Diagnostics"]),
    tests(
      of: "MarkdownTests", imports: ["Conformance", "Markdown", "Typography", "Diagnostics"]),
    tests(of: "TypographyTests", imports: ["Typography"]),
    tests(of: "PicturesTests", imports: ["Fixtures", "Pictures", "Diagnostics"]),
    tests(of: "DocumentsTests", imports: ["Fixtures", "Documents", "Archive", "PDF"]),
    tests(of: "TemplatesTests", imports: ["Conformance", "Templates", "Diagnostics"]),
    tests(
      of: "ThemesTests", imports: ["Fixtures", "Themes", "Manuscript", "Markdown", "Diagnostics"]),
    tests(of: "ManuscriptTests", imports: ["Fixtures", "Manuscript", "YAML", "Diagnostics"]),
    tests(
      of: "EditionsTests",
      imports: [
        "Fixtures", "Editions", "Themes", "Manuscript", "Typography", "YAML", "Diagnostics",
      ]),
    tests(
      of: "PublishingTests",
      imports: [
        "Conformance", "Fixtures", "Publishing", "Editions", "Manuscript", "Markdown", "Documents",
        "PDF", "Diagnostics",
        .product(name: "SystemPackage", package: "swift-system"),
      ], besides: ["Golden"]),
    tests(of: "CommandLineTests", imports: ["Fixtures", "sasshi", "Diagnostics"]),
  ]
)
