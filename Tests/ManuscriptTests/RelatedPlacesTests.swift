import Diagnostics
import Fixtures
import Testing

/// A mistake that is about two places, and what is said of the second.
struct RelatedPlace: Sendable, CustomTestStringConvertible {
  var identifier: DiagnosticIdentifier
  var files: [String: String?]
  var location: String
  var wording: Wording

  var testDescription: String { identifier.rawValue }
}

@Suite struct RelatedPlacesTests {
  @Test(arguments: RelatedPlace.all)
  func `a mistake that is about two places names the second`(_ place: RelatedPlace) throws {
    let diagnostics = ContentFolderFixture(place.files).read().diagnostics
    let found = try #require(diagnostics.first { $0.identifier == place.identifier })
    #expect(found.related.map { "\($0.location)" } == [place.location])
    #expect(found.related.map(\.wording) == [place.wording])
  }

  @Test func `a heading that the page itself lacks leads to no other file`() throws {
    let content = ContentFolderFixture(["ja/index.md": RelatedPlace.page + "[上](#無)\n"])
    let found = content.read().diagnostics.first { $0.identifier == .unknownHeading }
    #expect(try #require(found).related.isEmpty)
  }
}

extension RelatedPlace {
  static let page = "---\ntitle: 題\n---\n"

  static let all = otherFiles + repetitions

  private static let otherFiles = places(
    Wording(english: "the other file", japanese: "もう1つのファイル"),
    [
      (
        .repeatedChapterNumber,
        ["ja/booklet/index.md": page, "ja/booklet/01-a.md": page, "ja/booklet/01-b.md": page],
        "content/ja/booklet/01-a.md"
      ),
      (
        .unknownHeading, ["ja/index.md": page + "[注文](order.md#a)\n", "ja/order.md": page],
        "content/ja/order.md"
      ),
      (
        .renumberedTranslation,
        [
          "site.yaml": ContentFolderFixture.settings.replacing("[ja]", with: "[ja, en]"),
          "en/index.md": page, "en/booklet/index.md": page, "en/booklet/01-one.md": page,
          "ja/booklet/index.md": page, "ja/booklet/02-one.md": page,
        ], "content/ja/booklet/02-one.md"
      ),
    ])

  private static let repetitions = places(
    Wording(english: "the first one", japanese: "1つめ"),
    [
      (
        .repeatedLanguage,
        ["site.yaml": ContentFolderFixture.settings.replacing("[ja]", with: "[ja, en, ja]")],
        "content/site.yaml:2:13"
      ),
      (
        .repeatedSpeaker, ["ja/index.md": "---\ntitle: 題\nspeakers: [{key: 甲}, {key: 甲}]\n---\n"],
        "content/ja/index.md:3:12"
      ),
      (
        .repeatedKey, ["ja/index.md": "---\ntitle: 題\nlead: 一\nlead: 二\n---\n"],
        "content/ja/index.md:3:1"
      ),
      (
        .repeatedID, ["ja/index.md": page + "## 一 {#a}\n\n## 二 {#a}\n"],
        "content/ja/index.md:4:1"
      ),
      (
        .repeatedFootnote, ["ja/index.md": page + "文[^a]\n\n- [^a]: 一\n- [^A]: 二\n"],
        "content/ja/index.md:6:3"
      ),
      (
        .repeatedReference,
        ["ja/index.md": page + "文[a][会]\n\n[会]: order.md\n[会]: index.md\n", "ja/order.md": page],
        "content/ja/index.md:6:1"
      ),
    ])

  private static func places(
    _ wording: Wording,
    _ mistakes: [(DiagnosticIdentifier, files: [String: String?], location: String)]
  ) -> [RelatedPlace] {
    mistakes.map {
      RelatedPlace(identifier: $0.0, files: $0.files, location: $0.location, wording: wording)
    }
  }
}
