import Diagnostics
import Fixtures
import Testing

/// A mistake that is about two places, and what is said of the second.
struct RelatedPlace: Sendable, CustomTestStringConvertible {
  var identifier: DiagnosticIdentifier
  var files: [String: String?]
  var location: String
  var english: String
  var japanese: String

  var testDescription: String { identifier.rawValue }
}

@Suite struct RelatedPlacesTests {
  @Test(arguments: RelatedPlace.all)
  func `a mistake that is about two places names the second`(_ place: RelatedPlace) throws {
    let diagnostics = ContentFolderFixture(place.files).read().diagnostics
    let found = try #require(diagnostics.first { $0.identifier == place.identifier })
    #expect(found.related.map { "\($0.location)" } == [place.location])
    #expect(found.related.map(\.wording.english) == [place.english])
    #expect(found.related.map(\.wording.japanese) == [place.japanese])
  }

  @Test func `a heading that the page itself lacks leads to no other file`() throws {
    let content = ContentFolderFixture(["ja/index.md": RelatedPlace.page + "[上](#無)\n"])
    let found = content.read().diagnostics.first { $0.identifier == .unknownHeading }
    #expect(try #require(found).related.isEmpty)
  }
}

extension RelatedPlace {
  static let page = "---\ntitle: 題\n---\n"

  static let all = files + repetitions

  private static let files = [
    otherFile(
      .sameAddress, ["ja/Guide.md": page, "ja/guide.md": page], "content/ja/Guide.md"),
    otherFile(
      .repeatedChapterNumber,
      ["ja/booklet/index.md": page, "ja/booklet/01-a.md": page, "ja/booklet/01-b.md": page],
      "content/ja/booklet/01-a.md"),
    otherFile(
      .occupiedAlias,
      ["ja/order.md": "---\ntitle: 題\nalias: Guide.md\n---\n", "ja/guide.md": page],
      "content/ja/guide.md"),
    otherFile(
      .unknownHeading, ["ja/index.md": page + "[注文](order.md#a)\n", "ja/order.md": page],
      "content/ja/order.md"),
    otherFile(
      .renumberedTranslation,
      [
        "site.yaml": ContentFolderFixture.settings.replacing("[ja]", with: "[ja, en]"),
        "en/index.md": page, "en/booklet/index.md": page, "en/booklet/01-one.md": page,
        "ja/booklet/index.md": page, "ja/booklet/02-one.md": page,
      ], "content/ja/booklet/02-one.md"),
  ]

  private static let repetitions = [
    first(
      .repeatedLanguage,
      ["site.yaml": ContentFolderFixture.settings.replacing("[ja]", with: "[ja, en, ja]")],
      "content/site.yaml:2:13"),
    first(
      .repeatedSpeaker, ["ja/index.md": "---\ntitle: 題\nspeakers: [{key: 甲}, {key: 甲}]\n---\n"],
      "content/ja/index.md:3:12"),
    first(
      .repeatedKey, ["ja/index.md": "---\ntitle: 題\nlead: 一\nlead: 二\n---\n"],
      "content/ja/index.md:3:1"),
    first(
      .repeatedID, ["ja/index.md": page + "## 一 {#a}\n\n## 二 {#a}\n"],
      "content/ja/index.md:4:1"),
    first(
      .repeatedFootnote, ["ja/index.md": page + "文[^a]\n\n- [^a]: 一\n- [^A]: 二\n"],
      "content/ja/index.md:6:3"),
    first(
      .repeatedReference,
      ["ja/index.md": page + "文[a][会]\n\n[会]: order.md\n[会]: index.md\n", "ja/order.md": page],
      "content/ja/index.md:6:1"),
  ]

  private static func otherFile(
    _ identifier: DiagnosticIdentifier, _ files: [String: String?], _ location: String
  ) -> RelatedPlace {
    RelatedPlace(
      identifier: identifier, files: files, location: location, english: "the other file",
      japanese: "もう1つのファイル")
  }

  private static func first(
    _ identifier: DiagnosticIdentifier, _ files: [String: String?], _ location: String
  ) -> RelatedPlace {
    RelatedPlace(
      identifier: identifier, files: files, location: location, english: "the first one",
      japanese: "1つめ")
  }
}
