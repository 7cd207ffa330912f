import Diagnostics
import Editions
import Pictures

extension PictureList {
  /// How many pictures there are, and how heavy they are.
  var summary: Wording {
    guard !pictures.isEmpty else {
      return Wording(english: "There are no pictures.", japanese: "画像はありません。")
    }
    let used = pictures.filter { $0.state != .unused }
    let made = used.filter { $0.state != .notMade }
    let unused = pictures.count - used.count
    let missing = used.count - made.count
    var sentences: [Wording] = []
    if !made.isEmpty {
      let before = Wording.weight(ofBytes: made.reduce(0) { $0 + $1.byteCount })
      let after = Wording.weight(ofBytes: made.reduce(0) { $0 + ($1.publishedByteCount ?? 0) })
      sentences.append(
        Wording(
          english: "Published: \(made.count) (\(before.english) before, \(after.english) after).",
          japanese: "公開する画像： \(made.count)枚（元は\(before.japanese)、公開するのは\(after.japanese)）。"))
    }
    if missing > 0 {
      sentences.append(
        Wording(
          english: "Smaller copies not made yet: \(missing). Run: sasshi build",
          japanese: "まだ小さくしていない画像： \(missing)枚。「sasshi build」で作られます。"))
    }
    if unused > 0 {
      sentences.append(
        Wording(
          english: "Shown on no page, and not published: \(unused).",
          japanese: "どのページにも出ないので公開しない画像： \(unused)枚。"))
    }
    return Wording(
      english: sentences.map(\.english).joined(separator: "\n"),
      japanese: sentences.map(\.japanese).joined(separator: "\n"))
  }
}

extension PictureList.Entry {
  /// What there is to say about a picture: a line with its file, and a line for each other thing.
  var wording: Wording {
    let weight = Wording.weight(ofBytes: byteCount)
    let pixels = size.map { "\($0.width) × \($0.height), " } ?? ""
    let lines = [published, shown, takenOut].compactMap(\.self)
    return Wording(
      english: (["\(file): \(pixels)\(weight.english)"] + lines.map { "  \($0.english)" })
        .joined(separator: "\n"),
      japanese: (["\(file)： \(pixels.replacing(", ", with: "、"))\(weight.japanese)"]
        + lines.map { "  \($0.japanese)" }).joined(separator: "\n"))
  }

  private var published: Wording {
    switch state {
    case .whole(let byteCount):
      let weight = Wording.weight(ofBytes: byteCount)
      return Wording(
        english: "published: the picture itself, \(weight.english)",
        japanese: "公開： 画像そのもの、\(weight.japanese)")
    case .copies(let copies, let whole):
      var parts = (copies.dropFirst() + copies.prefix(1)).map(Self.wording)
      if let whole {
        let weight = Wording.weight(ofBytes: whole)
        parts.append(
          Wording(
            english: "the picture itself, \(weight.english), since a page leads to it",
            japanese: "画像そのもの（ページからのリンクがあるため）、\(weight.japanese)"))
      }
      return Wording(
        english: "published: " + parts.map(\.english).joined(separator: "; "),
        japanese: "公開： " + parts.map(\.japanese).joined(separator: "；"))
    case .notMade:
      return Wording(
        english: "published: smaller copies, not made yet",
        japanese: "公開： 小さくした画像（まだ作られていません）")
    case .unused:
      return Wording(english: "not published", japanese: "公開しません")
    }
  }

  private static func wording(of copy: PictureCopies.Copy) -> Wording {
    let weight = Wording.weight(ofBytes: copy.byteCount)
    let ending = copy.path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    let format = ["webp": "WebP", "jpg": "JPEG", "jpeg": "JPEG"][ending] ?? ending.uppercased()
    let size = "\(format) \(copy.size.width) × \(copy.size.height)"
    return Wording(
      english: "\(size), \(weight.english)", japanese: "\(size)、\(weight.japanese)")
  }

  private var shown: Wording? {
    guard !places.isEmpty else {
      return state == .unused
        ? Wording(english: "shown: on no page", japanese: "出てくる場所： どのページにもありません") : nil
    }
    let places = places.map(\.description)
    return Wording(
      english: "shown: \(places.joined(separator: ", "))",
      japanese: "出てくる場所： \(places.joined(separator: "、"))")
  }

  private var takenOut: Wording? {
    guard !traces.isEmpty, state != .unused else { return nil }
    let names = PictureTrace.allCases.filter(traces.contains).map(\.name)
    return Wording(
      english: "taken out: " + names.map(\.english).joined(separator: ", "),
      japanese: "取り除く情報： " + names.map(\.japanese).joined(separator: "、"))
  }
}

extension PictureTrace {
  fileprivate var name: Wording {
    switch self {
    case .place: Wording(english: "the place", japanese: "撮った場所")
    case .time: Wording(english: "the time", japanese: "日時")
    case .device: Wording(english: "the camera or phone", japanese: "カメラやスマートフォンの情報")
    case .person: Wording(english: "names of people", japanese: "撮った人や持ち主の名前")
    case .words: Wording(english: "captions and comments", japanese: "説明やコメント")
    case .preview: Wording(english: "a small preview", japanese: "縮小画像")
    case .edits: Wording(english: "notes of programs", japanese: "編集したソフトの記録")
    case .film: Wording(english: "what stands behind the picture (a film)", japanese: "画像の後ろの動画など")
    }
  }
}
