import Diagnostics
import Fixtures
import Manuscript
import Testing

/// The `site.yaml` with which a site begins shows every setting that there is.
@Suite struct NewSiteSettingsTests {
  /// The settings of a new site in a language, each in use.
  private func settings(_ tag: String) throws -> SettingsTree {
    let files = Checkout.files(in: "starter/site").filter { $0.path == "\(tag).yaml" }
    let bytes = try #require(files.first).bytes
    let filled = String(decoding: bytes, as: UTF8.self)
      .replacing("{{{name-yaml}}}", with: "会").replacing("{{{languages-yaml}}}", with: "[ja, en]")
      .replacing("{{{source}}}", with: "ja")
    let lines = filled.split(separator: "\n").filter { !$0.hasPrefix("{{") }.map { line in
      line.hasPrefix("# ") ? line.dropFirst(2) : line
    }
    return try SettingsTree(Array(lines.joined(separator: "\n").utf8))
  }

  private func diagnostics(_ settings: String) -> [Diagnostic] {
    let page = "---\ntitle: 題\n---\n"
    return ContentFolderFixture([
      "site.yaml": settings, "ja/about.md": page, "ja/booklet/index.md": page,
    ]).read().diagnostics
  }

  /// Keys that name files, which are not there.
  private let pictures: Set<SettingsTree.Path> = [
    ["picture"], ["theme", "logo"], ["theme", "cover"],
  ]

  private static let languages = ["ja", "en", "zh-Hans"]

  @Test(arguments: languages)
  func `what is a comment there is right when it is used`(_ tag: String) throws {
    let found = diagnostics(try settings(tag).text(without: pictures)).filter {
      $0.severity == .error
    }
    #expect(found.map(\.message.english) == [])
  }

  @Test(arguments: languages)
  func `every key that is known stands there`(_ tag: String) throws {
    let settings = try settings(tag)
    let places = Set(settings.paths.map { Array($0.dropLast()) })
    // A theme has settings of its own; its pictures are not there.
    for place in places where place.first != "theme" && !pictures.contains(place) {
      let text = settings.text(without: pictures, adding: "qqqq", at: place)
      let hint = diagnostics(text).compactMap(\.hint?.english).first {
        $0.hasPrefix("Known here: ")
      }
      let known = try #require(hint, "\(place)").dropFirst("Known here: ".count).dropLast()
      let isItem = place.last.map { Int($0) != nil } == true
      let there = settings.paths.filter {
        $0.count == place.count + 1
          && (isItem ? $0.first == place.first : $0.starts(with: place))
      }.compactMap(\.last)
      #expect(
        Set(known.split(separator: ", ").map(String.init)).subtracting(there) == [], "\(place)")
    }
  }
}
