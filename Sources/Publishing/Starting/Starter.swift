public import Diagnostics
import Manuscript
import Templates

/// The texts with which a site and its pages begin: files that come with Sasshi, each a template in a language.
public struct Starter: Sendable {
  private let folder: ContentFolder
  private let paths: Set<String>

  /// The language that has every text.
  private static let commonTag = "en"

  /// Looks which texts there are.
  ///
  /// - Parameter path: the folder that holds them.
  /// - Throws: a `MachineFailure` when there is no such folder, or it cannot be read.
  public init(at path: String) throws(MachineFailure) {
    folder = ContentFolder(path)
    paths = Set(try folder.list().files)
    guard paths.contains("\(Self.commonTag)/index.md") else {
      throw MachineFailure(Self.missing(at: path))
    }
  }

  private static func missing(at path: String) -> Diagnostic {
    .error(
      .missingStarter, at: Location(path),
      Wording(
        english: "The texts with which a site begins are not there.",
        japanese: "新しいサイトのひな型の文章が、ここにありません。"),
      hint: Wording(
        english: "Install Sasshi anew, or name their folder in the variable SASSHI_STARTER.",
        japanese: "Sasshi をインストールし直すか、環境変数 SASSHI_STARTER でひな型のフォルダーを指定してください。"))
  }
}

extension Starter {
  /// A text of the starter.
  struct Text {
    /// Its file, below the starter's folder.
    var file: String
    /// Whether it is in another language than was asked for, because there is none in that.
    var isBorrowed = false
  }

  /// The text for readers of a language.
  ///
  /// - Parameter file: where it is for the language of a tag.
  func text(for language: Language, at file: (_ tag: String) -> String) -> Text? {
    for tag in language.lookupTags where paths.contains(file(tag)) { return Text(file: file(tag)) }
    let common = file(Self.commonTag)
    return paths.contains(common) ? Text(file: common, isBorrowed: true) : nil
  }

  /// A page of a language's folder.
  func page(_ path: String, for language: Language) -> Text? {
    text(for: language) { "\($0)/\(path)" }
  }

  /// The language of a site whose texts another one of it begins with, because there are none in that: English where
  /// the site has it, else the source language; nil for one that has texts of its own.
  func lender(to language: Language, in site: [Language]) -> Language? {
    guard language != site.first, page("index.md", for: language)?.isBorrowed == true else {
      return nil
    }
    return site.first { $0.lookupTags.contains(Self.commonTag) } ?? site.first
  }

  /// The paths of the pages of a site, below a language's folder, in alphabetical order.
  var pages: [String] {
    let folder = Self.commonTag + "/"
    return paths.filter { $0.hasPrefix(folder) }.map { String($0.dropFirst(folder.count)) }.sorted()
  }

  /// What a text is with its names filled in; nil when something is wrong with it.
  func bytes(
    of text: Text, with data: StarterData
  ) throws(MachineFailure) -> Checked<[UInt8]?> {
    let file = TemplateFile(
      name: text.file, path: folder.location(of: text.file), bytes: try folder.read(text.file))
    let parsed = TemplateSet.parse([file])
    let problems =
      parsed.diagnostics + parsed.value.check(file.name, against: [StarterData.fields.layout])
    guard !problems.haveErrors else { return Checked(nil, problems) }
    return Checked(parsed.value.render(file.name, with: [Record(data)]))
  }
}

extension Starter {
  /// A page in a language's folder. One that is borrowed says that it is not translated yet: to Sasshi, or in the source
  /// language, which translates nothing, to whoever opens the file.
  func page(
    _ text: Text, as language: Language, with data: StarterData
  ) throws(MachineFailure) -> Checked<[UInt8]?> {
    let page = try bytes(of: text, with: data)
    guard text.isBorrowed, let bytes = page.value else { return page }
    guard language == data.languages.first,
      let note = self.text(for: language, at: { _ in "untranslated" })
    else { return page }
    let start = Array("---\n".utf8)
    return try self.bytes(of: note, with: data).map { note in
      bytes.starts(with: start) ? start + (note ?? []) + bytes.dropFirst(start.count) : bytes
    }
  }

  /// A file that is a copy of another one, and records that nothing of it is translated yet.
  ///
  /// - Parameter page: what the file's text is.
  static func copy(_ file: [UInt8], of page: Page) -> [UInt8] {
    TranslationMark.marked(file, as: PageFingerprint(ofCopy: page)) ?? file
  }
}
