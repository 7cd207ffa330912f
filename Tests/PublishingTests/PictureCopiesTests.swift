import Diagnostics
import Editions
import Fixtures
import Manuscript
import Testing

@testable import Publishing

/// A site with pictures, built with a program that only looks like vipsthumbnail: it notes for what it was started and
/// copies a picture of 480 × 360 pixels.
@Suite struct PictureCopiesTests {
  let folder: TemporaryFolder

  static let page = "---\ntitle: ホーム\n---\n![庭](images/garden.jpg)\n"

  /// Writes beside the picture what is asked for, and notes that.
  private static let maker = """
    picture=$1; shift
    echo "$*" >> "$log.words"
    while [ $# -gt 0 ]; do
      case $1 in --size) width=${2%%x*} ;; --output) output=$2 ;; esac
      shift 2
    done
    name=${output%%[*}
    echo "${picture##*/} $width $name" >> "$log"
    echo "$output" >> "$log.options"
    cp "$made-$width.${name##*.}" "${picture%/*}/$name"
    """

  init() throws {
    folder = try TemporaryFolder()
    try ContentFolderFixture(["ja/index.md": Self.page]).write(to: folder)
    try folder.write(
      "content/ja/images/garden.jpg", SamplePicture.jpeg(width: 2000, height: 1500))
    for width in [480, 960, 1600] {
      let height = width * 3 / 4
      try folder.write("made-\(width).jpg", SamplePicture.jpeg(width: width, height: height))
      try folder.write("made-\(width).png", SamplePicture.png(width: width, height: height))
      try folder.write("made-\(width).webp", SamplePicture.webP(width: width, height: height))
      try folder.write("made-\(width).avif", SamplePicture.avif(width: width, height: height))
    }
    try folder.makeFolder("temporary")
    try writeProgram(Self.maker)
  }

  func writeProgram(_ script: String) throws {
    try folder.write(
      "vips", "#!/bin/sh\nlog='\(folder.path)/log'\nmade='\(folder.path)/made'\n\(script)\n")
    folder.makeExecutable("vips")
  }

  func publication(_ program: String = "vips", timeLimit: Duration? = nil) -> Publication {
    var publication = Publication(
      content: ContentFolder("\(folder.path)/content"),
      themes: ThemePlaces(chosen: Checkout.defaultTheme))
    publication.programs = Programs(
      ["vips": Programs.Place(path: "\(folder.path)/\(program)")],
      temporaryFolder: "\(folder.path)/temporary", timeLimit: timeLimit)
    return publication
  }

  private func report(
    _ program: String = "vips", timeLimit: Duration? = nil
  ) async throws -> BuildReport {
    try await publication(program, timeLimit: timeLimit)
      .build(to: OutputFolder("\(folder.path)/output"))
  }

  @discardableResult
  func build() async throws -> BuiltSite {
    try await report().flawlessSite()
  }

  /// The copies that the program was asked for since this was asked the last time; the covers of e-books, which it draws
  /// as well, are none.
  func started() throws -> [String] {
    try folder.takeLines(of: "log").filter { !$0.contains(".svg ") }.sorted()
  }

  func pictures() throws -> [String] {
    try folder.everything().keys.filter { $0.hasPrefix("output/images/") && !$0.hasSuffix("/") }
      .map { String($0.dropFirst("output/images/".count)) }.sorted()
  }

  static let garden = [
    "picture.jpg 1600 copy.jpg", "picture.jpg 1600 copy.webp", "picture.jpg 480 copy.webp",
    "picture.jpg 960 copy.webp",
  ]
  private static let gardenFiles = [
    "garden.jpg", "garden.jpg.1600.webp", "garden.jpg.480.webp", "garden.jpg.960.webp",
  ]

  @Test func `a page offers copies of a picture, which stand in its place`() async throws {
    try await build()
    #expect(try started() == Self.garden)
    #expect(try pictures() == Self.gardenFiles)
    #expect(
      try folder.text("output/index.html").contains(
        """
        <picture><source type="image/webp" srcset="images/garden.jpg.480.webp 480w, \
        images/garden.jpg.960.webp 960w, images/garden.jpg.1600.webp 1600w" \
        sizes="(min-width: 44rem) 40rem, (min-resolution: 2.5dppx) 62vw, 94vw"><img src="images/garden.jpg" \
        alt="庭" width="1600" height="1200"></picture>
        """))
    #expect(try folder.bytes("output/images/garden.jpg") == folder.bytes("made-1600.jpg"))
    #expect(try leftovers() == [])
  }

  @Test func `a second build starts no program, and what has changed is made anew`() async throws {
    try await build()
    _ = try started()
    let second = try await build()
    #expect(try started() == [])
    #expect(second.written == 0 && second.deleted == 0)
    try folder.write(
      "content/ja/images/garden.jpg", SamplePicture.jpeg(width: 2000, height: 1501))
    try await build()
    #expect(try started() == Self.garden)
    // Somebody has put another file there.
    try folder.write("output/images/garden.jpg.480.webp", "x")
    try await build()
    #expect(try started() == Self.garden)
    #expect(
      try folder.bytes("output/images/garden.jpg.480.webp") == folder.bytes("made-480.webp"))
    try folder.write("content/ja/index.md", "---\ntitle: ホーム\n---\n")
    folder.delete("content/ja/images/garden.jpg")
    try await build()
    #expect(try pictures() == [])
  }

  private func set(_ settings: String) throws {
    try folder.write(
      "content/site.yaml", ContentFolderFixture.settings + "\npictures: {\(settings)}\n")
  }

  @Test func `what site yaml says of pictures makes their copies anew`() async throws {
    try await build()
    _ = try started()
    try set("widths: [480, 960]")
    try await build()
    // Only the plain one is as wide as it was not before.
    #expect(try started().contains("picture.jpg 960 copy.jpg"))
    #expect(try pictures() == ["garden.jpg", "garden.jpg.480.webp", "garden.jpg.960.webp"])
    try set("widths: [480], quality: 31")
    try folder.write("log.options", "")
    try await build()
    #expect(try started() == ["picture.jpg 480 copy.jpg", "picture.jpg 480 copy.webp"])
    #expect(
      try folder.text("log.options")
        == "copy.webp[Q=31,strip]\ncopy.jpg[Q=31,optimize_coding,interlace,background=255,strip]\n"
    )
    try await build()
    #expect(try started() == [])
  }

  @Test(arguments: [
    ("avif", "image/avif", [".480.avif", ".960.avif", ".1600.avif"], 4),
    ("jpeg", "image/jpeg", [".480.jpg", ".960.jpg", ""], 3),
  ])
  func `pages offer copies in the format of site yaml`(
    format: String, mediaType: String, endings: [String], count: Int
  ) async throws {
    try set("format: \(format)")
    try await build()
    #expect(try started().count == count)
    #expect(try pictures() == Set(endings + [""]).map { "garden.jpg\($0)" }.sorted())
    let offer = zip(endings, [480, 960, 1600]).map { "images/garden.jpg\($0) \($1)w" }
    #expect(
      try folder.text("output/index.html").contains(
        "<source type=\"\(mediaType)\" srcset=\"\(offer.joined(separator: ", "))\""))
    try await build()
    #expect(try started() == [])
  }

  @Test func `a copy in AVIF that says more than how it looks is refused`() async throws {
    try set("format: avif")
    try folder.write(
      "made-960.avif", SamplePicture.avif(width: 960, height: 720, items: ["av01", "Exif"]))
    let report = try await report()
    #expect(report.diagnostics.map(\.identifier) == [.failedPicture])
    #expect(!folder.exists("output"))
  }

  @Test func `a small picture is not enlarged`() async throws {
    try folder.write("content/ja/images/garden.jpg", SamplePicture.jpeg(width: 480, height: 360))
    try await build()
    #expect(try started() == ["picture.jpg 480 copy.jpg", "picture.jpg 480 copy.webp"])
  }

  @Test func `what shines through stays so, and sites without such pictures start no program`()
    async throws
  {
    try folder.write("content/ja/index.md", Self.page.replacing("garden.jpg", with: "sign.png"))
    folder.delete("content/ja/images/garden.jpg")
    try folder.write(
      "content/ja/images/sign.png", SamplePicture.png(width: 900, height: 900, hasAlpha: true))
    try await build()
    #expect(try pictures() == ["sign.png", "sign.png.480.webp", "sign.png.960.webp"])
    #expect(try started().count == 3)
    folder.delete("content/ja/images/sign.png")
    try folder.write("content/ja/index.md", Self.page.replacing("garden.jpg", with: "a.svg"))
    try folder.write("content/ja/images/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
    try await build()
    #expect(try pictures() == ["a.svg"])
    #expect(try started() == [])
  }

  @Test func `whoever follows a link to a picture gets all of it`() async throws {
    try folder.write("content/ja/index.md", Self.page + "\n[元の写真](images/garden.jpg)\n")
    try await build()
    #expect(try pictures() == (Self.gardenFiles + ["garden.jpg.1600.jpg"]).sorted())
    let page = try folder.text("output/index.html")
    #expect(page.contains("<img src=\"images/garden.jpg.1600.jpg\""))
    #expect(page.contains("<a href=\"images/garden.jpg\">"))
    #expect(
      try folder.bytes("output/images/garden.jpg")
        == folder.bytes("content/ja/images/garden.jpg"))
  }

  @Test(arguments: [
    ("exit 7", "failed with status 7", "が失敗しました（終了コード 7）"),
    ("kill -SEGV $$", "crashed (signal 11)", "が異常終了しました（シグナル 11）"),
    ("sleep 100", "was stopped: it took more than 1 s", "を止めました。1秒たっても終わりませんでした"),
    ("echo x > \"${1%/*}/copy.webp\"", "wrote no whole picture", "が画像を書き出せませんでした"),
  ])
  func `a picture that breaks the program is an error, and the old output stays`(
    script: String, english: String, japanese: String
  ) async throws {
    try await build()
    let before = try folder.everything().filter { $0.key.hasPrefix("output/") }
    try folder.write(
      "content/ja/images/garden.jpg", SamplePicture.jpeg(width: 2001, height: 1500))
    try writeProgram(script)
    // Of those that come to an end by themselves, nobody knows how fast the machine is.
    let report = try await report(timeLimit: script.hasPrefix("sleep") ? .seconds(1) : nil)
    guard case .contentHasErrors = report.outcome, let problem = report.diagnostics.first else {
      throw Unexpected(report)
    }
    #expect(problem.location.file == "\(folder.path)/content/ja/images/garden.jpg")
    #expect(
      problem.text(in: .english).contains(
        "No smaller copies of this picture could be made: vipsthumbnail (\(folder.path)/vips) \(english)."
      ))
    #expect(
      problem.text(in: .japanese).contains(
        "この画像を小さくできませんでした。vipsthumbnail（\(folder.path)/vips）\(japanese)。"))
    #expect(problem.text(in: .english).contains("hint: Copy the picture again"))
    #expect(problem.text(in: .japanese).contains("直し方: 元のファイルをもう一度コピー"))
    #expect(try folder.everything().filter { $0.key.hasPrefix("output/") } == before)
    #expect(try leftovers() == [])
  }

  @Test func `without the program a picture is published as it is, and a heavy one is named`()
    async throws
  {
    let light = try await report("nowhere")
    #expect(light.diagnostics.map(\.identifier) == [.missingProgram])
    #expect(light.diagnostics.map(\.severity) == [.warning])
    #expect(
      light.diagnostics.first?.text(in: .english).contains("SASSHI_VIPS=/path/to/vipsthumbnail")
        == true)
    #expect(try pictures() == ["garden.jpg"])
    #expect(try folder.text("output/index.html").contains("width=\"2000\" height=\"1500\""))
    let heavy = SamplePicture.png(width: 1000, height: 1200)
    try folder.write("content/ja/images/garden.png", heavy)
    try folder.write("content/ja/index.md", Self.page + "\n![庭](images/garden.png)\n")
    let warnings = try await report("nowhere").diagnostics.filter {
      $0.identifier == .fullSizePictures
    }
    #expect(warnings.map(\.location.file) == ["\(folder.path)/content/ja/index.md"])
    #expect(
      warnings.first?.text(in: .english).contains(
        """
        1 picture is published at full size, since vipsthumbnail was not found. Those of this page, the \
        heaviest, have 1.2 MB.
        """) == true)
    #expect(
      warnings.first?.text(in: .japanese).contains(
        """
        vipsthumbnailが見つからないので、画像1枚を元の大きさのまま公開します。いちばん重いこのページの分は、\
        合わせて1.2MBです。
        """) == true)
    #expect(warnings.first?.text(in: .english).contains("sudo apt install libvips-tools") == true)
  }

  @Test func `a HEIC comes in with the program, and without it is an error with both cures`()
    async throws
  {
    try folder.write("content/ja/images/IMG_1.HEIC", SamplePicture.heic)
    try folder.write("content/ja/index.md", Self.page.replacing("garden.jpg", with: "IMG_1.HEIC"))
    folder.delete("content/ja/images/garden.jpg")
    let refused = try await report("nowhere").diagnostics.filter { $0.severity == .error }
    #expect(refused.map(\.identifier) == [.uncleanablePicture])
    #expect(
      refused.first?.text(in: .english).contains(
        """
        hint: Open it in a picture program and save it as JPEG, PNG or WebP.
          Or install vipsthumbnail, with which Sasshi does that by itself:
          Debian, Ubuntu and Windows (in WSL): sudo apt install libvips-tools
        """) == true)
    #expect(
      refused.first?.text(in: .japanese).contains("vipsthumbnailを入れると、Sasshi が自動で変換します。")
        == true)
    try await build()
    #expect(
      try pictures()
        == ["jpg", "webp"].map { "IMG_1.HEIC.1600.\($0)" }
        + ["IMG_1.HEIC.480.webp", "IMG_1.HEIC.960.webp"])
    try folder.write("content/root/a.heic", SamplePicture.heic)
    #expect(try await report().diagnostics.map(\.identifier) == [.uncleanablePicture])
  }

  /// What is left in the folder for what lives for a moment.
  private func leftovers() throws -> [String] {
    try folder.everything().keys.filter { $0.hasPrefix("temporary/") && $0 != "temporary/" }
  }
}
