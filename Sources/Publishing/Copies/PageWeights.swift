internal import Diagnostics
internal import Editions
internal import Manuscript

/// How heavy the pictures of each page are for a phone, as far as that is known.
struct PageWeights {
  let site: Site
  /// The pictures of which copies are wanted, by their places in `Site.files`.
  let requests: Set<Int>
  /// The copies that there are.
  let copies: [Int: PictureCopies]
  /// What is published at full size, and named in a warning of its own: its weight is not counted here. Nil where copies
  /// are made: the weight of a picture that has none yet is not known.
  let fullSize: FullSizePictures?

  /// How many bytes of pictures a page may have: at 10 Mbit/s they come in less than two seconds.
  private static let limit = 2_000_000

  /// How many pixels wide a phone shows a picture: as the lines of a text, 94 % of 390 CSS pixels of two pixels each.
  private static let phoneWidth = 733

  /// A picture that a page shows.
  private struct Shown {
    let file: Int
    let line: Int
    let bytes: Int
  }

  /// What is to be said about pages that are too heavy.
  var warnings: [Diagnostic] {
    let weights = site.files.indices.map { site.files[$0].picture == nil ? 0 : weight(of: $0) }
    // Where all pictures of the site are light, those of each page are.
    guard weights.reduce(0, +) > Self.limit else { return [] }
    return site.versions.flatMap(\.pages).compactMap { page in
      guard page.original == nil else { return nil }
      var shown: [Int: Shown] = [:]
      for (link, file) in page.pictures where weights[file] > 0 && shown[file] == nil {
        shown[file] = Shown(file: file, line: page.fileLines[link] ?? 1, bytes: weights[file])
      }
      guard shown.values.reduce(0, { $0 + $1.bytes }) > Self.limit else { return nil }
      return warning(page, shown.values.sorted { ($1.bytes, $0.line) < ($0.bytes, $1.line) })
    }
  }

  /// How many bytes a phone loads of a picture; 0 where that is not known or is said elsewhere.
  private func weight(of file: Int) -> Int {
    if let copies = copies[file] { return copies.copy(ofWidth: Self.phoneWidth).byteCount }
    guard let contents = site.files[file].contents else { return 0 }
    guard requests.contains(file) else { return contents.byteCount }
    guard let fullSize else { return 0 }
    return fullSize.heavy.contains(file) ? 0 : contents.byteCount
  }
}

// What is said
extension PageWeights {
  /// How many pictures are named.
  private static let namedLimit = 5

  private func warning(_ page: Page, _ pictures: [Shown]) -> Diagnostic {
    let total = Wording.weight(ofBytes: pictures.reduce(0) { $0 + $1.bytes })
    let named = pictures.prefix(Self.namedLimit).map { picture in
      (
        name: site.files[picture.file].sourceName, line: picture.line,
        weight: Wording.weight(ofBytes: picture.bytes)
      )
    }
    let others = pictures.count - named.count
    return .warning(
      .heavyPage, at: Location(page.sourceName, line: pictures.first?.line),
      Wording(
        english: "A phone loads \(total.english) of pictures with this page: "
          + named.map { "\($0.name) (\($0.weight.english), line \($0.line))" }
          .joined(separator: ", ") + (others > 0 ? " and \(others) more." : "."),
        japanese: "このページを開くと、スマートフォンは画像を\(total.japanese)読みこみます： "
          + named.map { "\($0.name)（\($0.weight.japanese)、\($0.line)行目）" }
          .joined(separator: "、") + (others > 0 ? "、ほか\(others)枚。" : "")),
      hint: hint(for: pictures))
  }

  private func hint(for pictures: [Shown]) -> Wording {
    var weights: [Cause: Int] = [:]
    for picture in pictures { weights[cause(of: picture.file), default: 0] += picture.bytes }
    // What has hardly a part in it need not change.
    let causes = Cause.allCases.filter { weights[$0, default: 0] > Self.limit / 10 }
    let cures = [Self.fewerPictures] + causes.map(\.cure)
    return Wording(
      english: cures.map(\.english).joined(separator: "\n"),
      japanese: cures.map(\.japanese).joined(separator: "\n"))
  }

  private static let fewerPictures = Wording(
    english:
      "More than 2 MB is slow and costs the readers money. Show fewer pictures, or put some on a page of their own.",
    japanese: "2MBを超えると、表示が遅くなり、読む人の通信料もかかります。画像をへらすか、一部を別のページに移してください。")

  private func cause(of file: Int) -> Cause {
    if copies[file] != nil { return .copies }
    if requests.contains(file) { return .noProgram }
    return site.files[file].picture?.mediaType == "image/svg+xml" ? .drawings : .films
  }

  /// Why pictures are as heavy as they are.
  private enum Cause: CaseIterable {
    case copies, films, drawings, noProgram

    var cure: Wording {
      switch self {
      case .copies:
        Wording(
          english: "Copies become lighter with a lower “quality” in “pictures” of site.yaml.",
          japanese: "site.yaml の pictures の quality を小さくすると、画像が軽くなります。")
      case .films:
        Wording(
          english: """
            A GIF or moving picture is published as it is: save it smaller, with fewer frames, or as a still JPEG or PNG.
            """,
          japanese: "GIFや動く画像は、そのまま公開されます。小さくするか、コマをへらすか、動かないJPEGやPNGにして保存してください。")
      case .drawings:
        Wording(
          english: """
            An SVG as heavy as that mostly holds a photo: save it as JPEG or PNG, of which smaller copies are made.
            """,
          japanese: "重いSVGの中には、たいてい写真が入っています。JPEGかPNGで保存すると、自動で小さくなります。")
      case .noProgram: Program.vips.remedy
      }
    }
  }
}
