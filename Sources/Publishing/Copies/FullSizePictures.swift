internal import Diagnostics
internal import Editions
internal import Manuscript

/// The pictures of a site that are published as they are, since nothing on the machine makes copies of them.
struct FullSizePictures {
  let site: Site
  let requests: [PictureRequest]

  /// How many bytes a picture has that a phone does not notice.
  private static let light = 150_000

  /// What is to be said about them; nil where they are all light.
  var warning: Diagnostic? {
    let heavy = Set(requests.filter { $0.contents.byteCount > Self.light }.map(\.file))
    guard !heavy.isEmpty else { return nil }
    let page = heaviestPage
    let weight = page.map { Self.megabytes($0.bytes) } ?? ("", "")
    return .warning(
      .fullSizePictures, at: Location(page?.page.sourceName ?? SiteSettings.fileName),
      Wording(
        english: """
          \(heavy.count) picture\(heavy.count == 1 ? " is" : "s are") published at full size, since \
          \(Program.vips.name) was not found. The pictures of this page, the heaviest, have \(weight.0).
          """,
        japanese: """
          \(Program.vips.name)が見つからないので、画像\(heavy.count)枚を元の大きさのまま公開します。\
          いちばん重いこのページの画像は、合わせて\(weight.1)です。
          """),
      hint: Program.vips.remedy)
  }

  private var heaviestPage: (page: Page, bytes: Int)? {
    site.versions.flatMap(\.pages).map { page in
      let files = Set(page.pictures.map(\.file))
      return (page, files.reduce(0) { $0 + (site.files[$1].contents?.byteCount ?? 0) })
    }.max { $0.1 < $1.1 }
  }

  /// A number of bytes as megabytes with one decimal.
  private static func megabytes(_ bytes: Int) -> (String, String) {
    let tenths = (bytes + 50_000) / 100_000
    return ("\(tenths / 10).\(tenths % 10) MB", "\(tenths / 10).\(tenths % 10)MB")
  }
}
