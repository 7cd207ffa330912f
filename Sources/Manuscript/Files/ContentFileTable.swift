import Diagnostics
import Typography

/// The files of the content folder that are no pages, by language and path.
struct ContentFileTable {
  /// The files in the folders of the site's languages.
  private(set) var files: [ContentFile] = []
  /// The files that are copied to the site's root.
  private(set) var rootFiles: [RootFile] = []
  /// The paths of all other files.
  private(set) var strays: [String] = []
  private var indices: [[String: Int]]
  /// The files that only pages use that are not in the site yet.
  private var awaited: Set<Int> = []
  /// The paths of those that the site's look may show, which are published among the theme's.
  private let lookPictures: Set<String>
  /// For each language: the languages in whose folders its files are looked for, its own first.
  private let searched: [[Int]]
  /// The content folder's name, for diagnostics.
  private let folder: String
  private let unusedTexts: [SiteSettings.UnusedTexts]

  init(_ paths: [String], in folder: String, settings: SiteSettings) {
    self.folder = folder
    unusedTexts = settings.unusedTexts
    lookPictures = Set(settings.lookPictures(among: paths))
    let languages = settings.languages
    indices = languages.map { _ in [:] }
    searched = languages.indices.map { [$0] + settings.fallbacks(of: $0) + [0] }
    for path in paths {
      if let file = RootFile(path, in: folder) {
        rootFiles.append(file)
        continue
      }
      let parts = path.split(separator: "/", maxSplits: 1)
      guard parts.count == 2, let version = languages.firstIndex(where: { $0.tag == parts[0] })
      else {
        strays.append(path)
        continue
      }
      let own = ComposedForm.of(String(parts[1]))
      indices[version][own] = files.count
      files.append(
        ContentFile(
          source: path, sourceName: "\(folder)/\(path)", version: version, path: own))
    }
  }

  /// The file at a path below a language's folder or, when it has none, below that of a language that
  /// stands in for it.
  func file(at path: String, version: Int) -> Int? {
    searched[version].lazy.compactMap { indices[$0][path] }.first
  }

  /// Every path below a language's folder at which there is a file.
  func paths(version: Int) -> some Sequence<String> {
    indices[version].keys
  }

  /// Notes which files pages use.
  mutating func markUsed(_ used: Set<Int>) {
    for index in used { files[index].isUsed = true }
  }

  /// Notes which files pages use that are not in the site yet.
  mutating func markAwaited(_ awaited: [Int]) {
    self.awaited.formUnion(awaited)
  }

  /// A warning for each file that no page uses.
  var unused: [Diagnostic] {
    files.indices.filter(isUnused).map { unused(files[$0]) }
      + strays.filter { UnusedLanguage.folder(of: $0) == nil }.map(stray)
      + UnusedLanguage.all(unusedTexts, strays: strays).map { $0.diagnostic(in: folder) }
  }
}

extension ContentFileTable {
  private func isUnused(_ index: Int) -> Bool {
    let file = files[index]
    return !file.isUsed && !awaited.contains(index) && !lookPictures.contains(file.source)
  }

  private func unused(_ file: ContentFile) -> Diagnostic {
    .warning(
      .unusedFile, at: Location(file.sourceName),
      Wording(
        english: "No page uses this file, so it is not published.",
        japanese: "このファイルはどのページからも使われていないので、公開されません。"),
      hint: hintOnName(of: file.path)
        ?? Wording(
          english: "Link to it from a page, or move it out of the content folder.",
          japanese: "ページからリンクするか、コンテンツのフォルダーから出してください。"))
  }

  private func stray(_ path: String) -> Diagnostic {
    let name = path.split(separator: "/").first.map(String.init) ?? path
    return .warning(
      .fileOutsideLanguages, at: Location("\(folder)/\(path)"),
      Wording(
        english: "This file is not in the folder of a language, so it is not published.",
        japanese: "このファイルは言語のフォルダーの中にないので、公開されません。"),
      hint: name != path && Language(tag: name) != nil
        ? Wording(
          english: "If “\(name)” is a language of the site, add it to “languages” in site.yaml.",
          japanese: "「\(name)」がサイトの言語なら、site.yaml の languages に加えてください。")
        : Wording(
          english: "Move it into a language's folder, or out of the content folder.",
          japanese: "言語のフォルダーの中か、コンテンツのフォルダーの外に移してください。"))
  }

  /// What to do with a file whose name is nearly a page's.
  private func hintOnName(of path: String) -> Wording? {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let folded = name.halfWidth.replacing("。", with: ".").lowercased()
    if let end = folded.firstRange(of: ".md.")?.lowerBound {
      let right = name.prefix(folded.distance(from: folded.startIndex, to: end)) + ".md"
      return Wording(
        english: """
          If it is meant to be a page, name it “\(right)”. Windows hides the last ending unless it is \
          told to show them.
          """,
        japanese: """
          ページにするつもりなら、ファイル名を「\(right)」にしてください。\
          Windowsでは、エクスプローラーの「表示」で「ファイル名拡張子」を出すと、最後の部分が見えます。
          """)
    }
    guard [".md", ".markdown", ".mdown", ".mkd"].contains(where: { folded.hasSuffix($0) }) else {
      return nil
    }
    return Wording(
      english: "If it is meant to be a page, its name must end in .md (in small letters).",
      japanese: "ページにするつもりなら、ファイル名の最後を .md（小文字）にしてください。")
  }
}
