import Diagnostics

/// What the place of a Markdown file in the content folder says about its page.
public struct ManuscriptPath: Hashable, Sendable {
  /// The path below the content folder.
  public let file: String
  /// The index of its language.
  public let version: Int
  /// The path below the language's folder.
  public let sourcePath: String
  /// What the page is for.
  public let role: Page.Role
  /// The page's path below the language's root, without an ending.
  public let address: String
  /// What is wrong with the file's name.
  let problem: Problem?

  /// What can be wrong with a file's name.
  enum Problem: Hashable, Sendable {
    case chapterWithoutNumber(String)
    case releaseWithoutDate(String)
    case dateThatDoesNotExist(String, file: String)
    case tooDeep(file: String, folder: String)
    case nameNotPortable(String)
  }

  /// The place of a file; nil when it is no Markdown file in the folder of one of the languages.
  public init?(_ file: String, languages: [Language]) {
    guard file.hasSuffix(".md"), let slash = file.firstIndex(of: "/"),
      let version = languages.firstIndex(where: { $0.tag == file[..<slash] })
    else { return nil }
    self.file = file
    self.version = version
    sourcePath = String(file[file.index(after: slash)...])
    let stem = sourcePath.dropLast(3)
    let placed = Self.place(stem, file: file)
    role = placed.role
    address = placed.address
    problem = placed.problem ?? (Self.isPortable(sourcePath) ? nil : .nameNotPortable(file))
  }

  /// Whether Windows can hold a file of that name, so that the site opens from any disk (Microsoft,
  /// "Naming Files, Paths, and Namespaces").
  private static func isPortable(_ path: String) -> Bool {
    path.split(separator: "/").allSatisfy { part in
      let stem = part.prefix { $0 != "." }.lowercased()
      let isDevice =
        ["con", "prn", "aux", "nul"].contains(stem)
        || stem.count == 4 && ["com", "lpt"].contains(stem.prefix(3)) && stem.last?.isNumber == true
      let folderName = part.hasSuffix(".md") ? part.dropLast(3) : part
      return !isDevice && !part.contains(where: { "<>:\"|?*\\".contains($0) })
        && folderName.last != " " && folderName.last != "."
    }
  }

  private static func place(
    _ stem: Substring, file: String
  ) -> (role: Page.Role, address: String, problem: Problem?) {
    let address = String(stem)
    switch address {
    case "index": return (.home, address, nil)
    case "order": return (.order, address, nil)
    case "about": return (.about, address, nil)
    case "contact": return (.contact, address, nil)
    case "accessibility": return (.accessibility, address, nil)
    case "booklet/index": return (.booklet, address, nil)
    case "releases/index": return (.releaseList, address, nil)
    default: break
    }
    let parts = stem.split(separator: "/", maxSplits: 1)
    guard parts.count == 2, ["booklet", "releases"].contains(parts[0]) else {
      return (.page, address, nil)
    }
    if parts[1].contains("/") {
      return (.page, address, .tooDeep(file: file, folder: String(parts[0])))
    }
    switch parts[0] {
    case "booklet": return chapter(parts[1], file: file)
    case "releases": return release(parts[1], address: address, file: file)
    default: return (.page, address, nil)
    }
  }

  private static func chapter(
    _ name: Substring, file: String
  ) -> (role: Page.Role, address: String, problem: Problem?) {
    let digits = name.prefix { $0.isASCII && $0.isNumber }
    let slug = name.dropFirst(digits.count)
    guard let number = Int(digits), slug.first == "-", slug.count > 1 else {
      return (.page, "booklet/\(name)", .chapterWithoutNumber(file))
    }
    return (.chapter(number: number), "booklet/\(slug.dropFirst())", nil)
  }

  private static func release(
    _ name: Substring, address: String, file: String
  ) -> (role: Page.Role, address: String, problem: Problem?) {
    let dateText = name.prefix(10)
    let looksLikeDate =
      dateText.count == 10
      && zip(dateText, "0000-00-00").allSatisfy { $1 == "0" ? $0.isASCII && $0.isNumber : $0 == $1 }
    guard looksLikeDate, name.count == 10 || name.dropFirst(10).first == "-" else {
      return (.page, address, .releaseWithoutDate(file))
    }
    guard let date = CalendarDate(dateText) else {
      return (.page, address, .dateThatDoesNotExist(String(dateText), file: file))
    }
    return (.release(date), address, nil)
  }
}

extension ManuscriptPath.Problem {
  func diagnostic(in folder: String) -> Diagnostic {
    switch self {
    case .chapterWithoutNumber(let file):
      .error(
        .chapterWithoutNumber, at: Location("\(folder)/\(file)"),
        Wording(
          english: "A chapter's file name must begin with its number.",
          japanese: "章のファイル名は、章の番号で始めてください。"),
        hint: Wording(
          english: "Name it like 01-first-steps.md.", japanese: "01-first-steps.md のような名前にしてください。"))
    case .releaseWithoutDate(let file):
      .error(
        .releaseWithoutDate, at: Location("\(folder)/\(file)"),
        Wording(
          english: "A press release's file name must begin with its date.",
          japanese: "プレスリリースのファイル名は、日付で始めてください。"),
        hint: Wording(
          english: "Name it like 2021-12-16-booklet.md.",
          japanese: "2021-12-16-booklet.md のような名前にしてください。"))
    case .dateThatDoesNotExist(let date, let file):
      .error(
        .impossibleDate, at: Location("\(folder)/\(file)"),
        Wording(
          english: "The date \(date) in the file name does not exist.",
          japanese: "ファイル名の日付 \(date) は、こよみにありません。"),
        hint: Wording(
          english: "Name the file by the day on which the release was issued.",
          japanese: "ファイル名を、発表した日の日付に直してください。"))
    case .tooDeep(let file, let inner):
      .error(
        .misplacedFile, at: Location("\(folder)/\(file)"),
        Wording(
          english: "This file lies too deep to be part of \(inner)/.",
          japanese: "このファイルは深い場所にあるので、\(inner)/ の一部として扱えません。"),
        hint: Wording(
          english: "Put it directly into \(inner)/.", japanese: "\(inner)/ のすぐ下に移してください。"))
    case .nameNotPortable(let file):
      .error(
        .unportableName, at: Location("\(folder)/\(file)"),
        Wording(
          english: "Windows cannot hold a file of this name.",
          japanese: "この名前のファイルは、Windowsでは扱えません。"),
        hint: Wording(
          english:
            "Leave out < > : \" | ? * \\ and a space or a full stop at the end, and names such as "
            + "con or aux.",
          japanese: "< > : \" | ? * \\ や、末尾の空白・ピリオド、con や aux のような名前は使わないでください。"))
    }
  }
}
