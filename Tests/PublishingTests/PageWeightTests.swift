import Diagnostics
import Fixtures
import Testing

@testable import Publishing

/// What is said of pages whose pictures are heavy for a phone.
@Suite struct PageWeightTests {
  private let folder: TemporaryFolder

  private static let gif = Array("GIF89a".utf8) + [10, 0, 10, 0, 0, 0, 0]
  private static let frame: [UInt8] = [0x2C, 0, 0, 0, 0, 10, 0, 10, 0, 0, 2, 1, 0, 0]

  init() throws {
    folder = try TemporaryFolder()
    try ContentFolderFixture().write(to: folder)
    try folder.makeFolder("temporary")
  }

  /// A GIF of about as many bytes, all of which belong to its frames.
  private static func film(ofBytes count: Int) -> [UInt8] {
    Self.gif + [UInt8](repeatingFrames: Self.frame, upTo: count) + [0x3B]
  }

  private func page(_ pictures: [String], at path: String = "ja/index.md") throws {
    let lines = pictures.map { "![絵](\($0))\n" }.joined(separator: "\n")
    try folder.write("content/\(path)", "---\ntitle: ホーム\n---\n\(lines)")
  }

  /// Has a program that makes copies of a number of bytes.
  private func writeProgram(byteCount: Int) throws {
    try folder.write("made.webp", SamplePicture.webP(width: 960, height: 720, extra: byteCount))
    try folder.write("made.jpg", SamplePicture.jpeg(width: 960, height: 720))
    try folder.write(
      "vips",
      "#!/bin/sh\nfor last; do :; done; name=${last%%[*}\ncp \"\(folder.path)/made.${name##*.}\" \"${1%/*}/$name\"\n"
    )
    folder.makeExecutable("vips")
  }

  private func publication(_ program: String = "nowhere") -> Publication {
    var publication = Publication(
      content: ContentFolder("\(folder.path)/content"),
      themes: ThemePlaces(chosen: Checkout.defaultTheme))
    publication.programs = Programs(
      ["vips": Programs.Place(path: "\(folder.path)/\(program)")],
      temporaryFolder: "\(folder.path)/temporary", timeLimit: nil)
    return publication
  }

  private func warnings(_ program: String = "nowhere") async throws -> [Diagnostic] {
    let report = try await publication(program).build(to: OutputFolder("\(folder.path)/output"))
    return besidesProgram(report.diagnostics)
  }

  private func checked() async throws -> [Diagnostic] {
    besidesProgram(try await publication().check().diagnostics)
  }

  /// All but that the program is not where it is said to be.
  private func besidesProgram(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.filter { $0.identifier != .missingProgram }
  }

  @Test func `films and drawings of more than 2 MB are named with what to do`() async throws {
    try folder.write("content/ja/walk.gif", Self.film(ofBytes: 1_500_000))
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">"
    try folder.write(
      "content/ja/map.svg",
      drawing + "<!--" + String(repeating: "x", count: 600_000) + "--></svg>")
    try page(["map.svg", "walk.gif", "walk.gif"])
    let found = try await warnings()
    #expect(try await found == checked())
    #expect(found.map(\.identifier) == [.heavyPage])
    let warning = try #require(found.first)
    let content = "\(folder.path)/content/ja"
    #expect(
      warning.text(in: .english).replacing(content, with: "ja") == """
        ja/index.md:6: warning: A phone loads 2.1 MB of pictures with this page: ja/walk.gif (1.5 MB, line 6), \
        ja/map.svg (600 kB, line 4). [heavy-page]
          hint: More than 2 MB is slow and costs the readers money. Show fewer pictures, or put some on a page of their own.
          A GIF or moving picture is published as it is: save it smaller, with fewer frames, or as a still JPEG or PNG.
          An SVG as heavy as that mostly holds a photo: save it as JPEG or PNG, of which smaller copies are made.
        """)
    #expect(
      warning.text(in: .japanese).replacing(content, with: "ja") == """
        ja/index.md:6: 注意: このページを開くと、スマートフォンは画像を2.1MB読みこみます： ja/walk.gif（1.5MB、6行目）、\
        ja/map.svg（600kB、4行目） [heavy-page]
          直し方: 2MBを超えると、表示が遅くなり、読む人の通信料もかかります。画像をへらすか、一部を別のページに移してください。
          GIFや動く画像は、そのまま公開されます。小さくするか、コマをへらすか、動かないJPEGやPNGにして保存してください。
          重いSVGの中には、たいてい写真が入っています。JPEGかPNGで保存すると、自動で小さくなります。
        """)
  }

  @Test func `each page is judged by itself, and a light one is not named`() async throws {
    try folder.write("content/ja/a.gif", Self.film(ofBytes: 1_500_000))
    try folder.write("content/ja/b.gif", Self.film(ofBytes: 1_500_000))
    try page(["a.gif"])
    try page(["b.gif"], at: "ja/about.md")
    #expect(try await warnings() == [])
  }

  @Test func `copies are judged by what a phone loads, once they are made`() async throws {
    try writeProgram(byteCount: 1_100_000)
    for name in ["a", "b"] {
      try folder.write("content/ja/\(name).jpg", SamplePicture.jpeg(width: 960, height: 720))
    }
    try page(["a.jpg", "b.jpg"])
    #expect(try await publication("vips").check().diagnostics == [])
    let found = try await warnings("vips")
    #expect(found.map(\.identifier) == [.heavyPage])
    #expect(
      found.first?.hint?.english.contains("a lower “quality” in “pictures” of site.yaml") == true)
    #expect(try await warnings("vips").map(\.identifier) == [.heavyPage])
  }

  @Test func `what is too heavy for want of the program is said once`() async throws {
    // A picture of noise.
    try folder.write("content/ja/a.png", SamplePicture.png(width: 1600, height: 1600))
    try page(["a.png"])
    #expect(try await warnings().map(\.identifier) == [.fullSizePictures])
    #expect(try await checked().map(\.identifier) == [.fullSizePictures])
    // Each of these is light, and no warning counts it.
    for index in 0..<20 {
      try folder.write("content/ja/\(index).png", SamplePicture.png(width: 400, height: 300))
    }
    try page((0..<20).map { "\($0).png" })
    let found = try await warnings()
    #expect(found.map(\.identifier).filter { $0 != .unusedFile } == [.heavyPage])
    #expect(found.contains { $0.text(in: .english).contains("(120 kB, line 12) and 15 more.") })
    #expect(found.contains { $0.text(in: .english).contains("sudo apt install libvips-tools") })
    #expect(found.contains { $0.text(in: .japanese).contains("、ほか15枚。") })
  }

  @Test func `a heavy picture that no page shows is said at site yaml`() async throws {
    try folder.write("content/ja/share.png", SamplePicture.png(width: 1200, height: 630))
    try folder.write("content/ja/walk.gif", Self.film(ofBytes: 1_500_000))
    try page(["walk.gif"])
    try folder.write(
      "content/site.yaml",
      ContentFolderFixture.settings + "\npicture: {file: share.png, alt: 机}\n")
    let found = try await warnings()
    #expect(found.map { "\($0.location)" } == ["\(folder.path)/content/site.yaml:6:17"])
    #expect(
      found.first?.message.english
        == "1 picture is published at full size, since vipsthumbnail was not found.")
    #expect(found.first?.message.japanese == "vipsthumbnailが見つからないので、画像1枚を元の大きさのまま公開します。")
  }
}

extension [UInt8] {
  /// Repeats of a frame, as many as fit.
  fileprivate init(repeatingFrames frame: [UInt8], upTo count: Int) {
    self = Array(repeatElement(frame, count: count / frame.count).joined())
  }
}
