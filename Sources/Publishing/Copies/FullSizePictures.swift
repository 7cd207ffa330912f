internal import Diagnostics
internal import Editions
internal import Manuscript

/// The pictures of a site that are published as they are, since nothing on the machine makes copies of them.
struct FullSizePictures {
  let site: Site
  /// The places in `Site.files` of those that a phone notices.
  let heavy: Set<Int>

  init(site: Site, requests: [PictureRequest]) {
    self.site = site
    heavy = Set(requests.filter { $0.contents.byteCount > Self.light }.map(\.file))
  }

  /// How many bytes a picture has that a phone does not notice.
  private static let light = 150_000

  /// What is to be said about them; nil where they are all light.
  var warning: Diagnostic? {
    guard !heavy.isEmpty else { return nil }
    let page = heaviestPage
    let weight = page.map { Wording.weight(ofBytes: $0.bytes) }
    let place = page.map { Location($0.page.sourceName) } ?? site.settings.picture?.location
    let pictures = heavy.count == 1 ? "picture is" : "pictures are"
    return .warning(
      .fullSizePictures, at: place ?? Location(SiteSettings.fileName),
      Wording(
        english: """
          \(heavy.count) \(pictures) published at full size, since \(Program.vips.name) was not found.
          """ + (weight.map { " Those of this page, the heaviest, have \($0.english)." } ?? ""),
        japanese: "\(Program.vips.name)が見つからないので、画像\(heavy.count)枚を元の大きさのまま公開します。"
          + (weight.map { "いちばん重いこのページの分は、合わせて\($0.japanese)です。" } ?? "")),
      hint: Program.vips.remedy)
  }

  /// The page on which the program would save most; nil where no page shows one of them.
  private var heaviestPage: (page: Page, bytes: Int)? {
    site.versions.flatMap(\.pages).map { page in
      let files = Set(page.pictures.map(\.file)).intersection(heavy)
      return (page, files.reduce(0) { $0 + (site.files[$1].contents?.byteCount ?? 0) })
    }.filter { $0.1 > 0 }.max { $0.1 < $1.1 }
  }
}
