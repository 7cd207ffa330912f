import Diagnostics
import Markdown
import YAML

/// A drawing of the theme's own, which the home page shows beside an item of its numbered list.
public enum Drawing: String, CaseIterable, Hashable, Sendable {
  /// Two halves that make one whole.
  case together
  /// What grows and ripens.
  case growth
  /// People around a table.
  case talk
  /// A door that stands open.
  case place
  /// An open booklet.
  case book
  /// A heart.
  case heart
}

extension Drawing {
  /// Reads the drawings that front matter names, one for each item.
  static func readList(_ reader: inout MappingReader) -> [Drawing] {
    reader.list("drawings") { node throws(Diagnostic) in
      let name = try node.text()
      if let drawing = Drawing(rawValue: name) { return drawing }
      throw node.mismatch(
        Wording(english: "the name of a drawing", japanese: "絵の名前"),
        hint: .didYouMean(name, orOneOf: allCases.map(\.rawValue)))
    }
  }

  /// The warning that a text has fewer items than there are drawings for them; nil when it has enough.
  static func surplus(
    _ drawings: [Drawing], of body: Document, at location: Location?
  ) -> Diagnostic? {
    guard let location, !drawings.isEmpty else { return nil }
    let items = body.numberedItems.count
    guard drawings.count > items else { return nil }
    return .warning(
      .drawingWithoutItem, at: location, surplus(drawings.count, over: items),
      hint: Wording(
        english: """
          Each drawing stands beside an item of the first list whose lines begin with “1. ”. Name fewer \
          drawings, or write more items.
          """,
        japanese: "絵は、「1. 」で始まる最初のリストの項目に1つずつ付きます。絵を減らすか、項目を足してください。"))
  }

  private static func surplus(_ drawings: Int, over items: Int) -> Wording {
    let thereAre = drawings == 1 ? "There is a drawing" : "There are \(drawings) drawings"
    guard items > 0 else {
      return Wording(
        english: "\(thereAre), but no numbered list to stand in.",
        japanese: "絵は\(drawings)つありますが、番号付きのリストがありません。")
    }
    return Wording(
      english:
        "\(thereAre), but \(items) \(items == 1 ? "item" : "items") in the first numbered list.",
      japanese: "絵は\(drawings)つありますが、最初の番号付きリストの項目は\(items)つです。")
  }
}
