public import Diagnostics
import Typography

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
  /// The page's path below the language's root, without an ending, in composed form.
  public let address: String
  /// The date with which the name of a release or of another page begins; the booklet's have none.
  let date: CalendarDate?
  /// What is wrong with the file's name.
  let problem: Problem?

  /// What can be wrong with a file's name.
  enum Problem: Hashable, Sendable {
    case chapterWithoutNumber(String)
    case releaseWithoutDate(String)
    case dateThatDoesNotExist(String, file: String, isRelease: Bool)
    case tooDeep(file: String, folder: String)
    case nameNotPortable(String)
  }

  /// The place of a file; nil when it is no Markdown file in the folder of one of the languages.
  public init?(_ file: String, languages: [Language]) {
    guard file.hasSuffix(".md"), let slash = file.utf8.firstIndex(of: Self.slash),
      let version = languages.firstIndex(where: { $0.tag == file[..<slash] })
    else { return nil }
    self.file = file
    self.version = version
    sourcePath = String(file[file.utf8.index(after: slash)...])
    let stem = ComposedForm.of(String(Substring(sourcePath.utf8.dropLast(3))))
    let placed = Self.place(Substring(stem), file: file)
    role = placed.role
    address = placed.address
    date = placed.date
    problem = placed.problem ?? (Self.isPortable(sourcePath) ? nil : .nameNotPortable(file))
  }

  /// What is wrong with the file's name, or nil.
  ///
  /// - Parameter folder: the content folder's name, for the diagnostic.
  public func nameProblem(in folder: String) -> Diagnostic? { problem?.diagnostic(in: folder) }

  private static let slash = UInt8(ascii: "/")

  /// Whether Windows can hold a file of that name, so that the site opens from any disk (Microsoft,
  /// "Naming Files, Paths, and Namespaces"). Looks at bytes, since every name of the site comes here.
  public static func isPortable(_ path: String) -> Bool {
    path.withBytes { path in
      var start = 0
      while start < path.count {
        var end = start
        while end < path.count, path[end] != slash { end += 1 }
        guard isPortableName(UnsafeBufferPointer(rebasing: path[start..<end])) else { return false }
        start = end + 1
      }
      return true
    }
  }

  private static func isPortableName(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let isForbidden = name.contains { byte in
      switch byte {
      case 0x22, 0x2A, 0x3A, 0x3C, 0x3E, 0x3F, 0x5C, 0x7C: true  // " * : < > ? \ |
      default: false
      }
    }
    let folderName = name.suffix(3).elementsEqual(".md".utf8) ? name.dropLast(3) : name[...]
    return !isForbidden && folderName.last != UInt8(ascii: " ")
      && folderName.last != UInt8(ascii: ".") && !isDevice(name)
  }

  /// Whether a name is a device of Windows, whatever its ending: `con`, `COM1` and the like.
  private static func isDevice(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard name.count >= 3 else { return false }
    switch (name[0] | 0x20, name[1] | 0x20, name[2] | 0x20) {
    case (0x63, 0x6F, 0x6E), (0x70, 0x72, 0x6E), (0x61, 0x75, 0x78), (0x6E, 0x75, 0x6C):
      // con, prn, aux, nul
      return name.count == 3 || name[3] == UInt8(ascii: ".")
    case (0x63, 0x6F, 0x6D), (0x6C, 0x70, 0x74):
      // com, lpt
      let number = String(decoding: name[3...].prefix { $0 != UInt8(ascii: ".") }, as: UTF8.self)
      return number.count == 1 && number.first?.isNumber == true
    default: return false
    }
  }

  /// What a page's place says.
  private struct Place {
    var role = Page.Role.page
    var address: String
    var date: CalendarDate?
    var problem: Problem?
  }

  private static func place(_ stem: Substring, file: String) -> Place {
    let address = String(stem)
    if let role = roles[address] { return Place(role: role, address: address) }
    let folder = stem.utf8.firstIndex(of: slash).map { stem[..<$0] }
    guard let folder, folder == "booklet" || folder == "releases" else {
      return dated(Place(address: address), file: file)
    }
    let name = stem[stem.utf8.index(after: folder.endIndex)...]
    if name.utf8.contains(slash) {
      return Place(address: address, problem: .tooDeep(file: file, folder: String(folder)))
    }
    return folder == "booklet"
      ? chapter(name, file: file) : release(address, file: file)
  }

  /// The pages that stand at one place each.
  private static let roles: [String: Page.Role] = [
    "index": .home, "order": .order, "about": .about, "contact": .contact,
    "accessibility": .accessibility, "booklet/index": .booklet, "releases/index": .releaseList,
  ]

  private static func chapter(_ name: Substring, file: String) -> Place {
    let digits = name.prefix { $0.isASCII && $0.isNumber }
    let slug = name.dropFirst(digits.count)
    // Numbers that nobody counts to would have no next one.
    guard digits.utf8.count <= 9, let number = Int(digits), slug.first == "-", slug.count > 1 else {
      return Place(address: "booklet/\(name)", problem: .chapterWithoutNumber(file))
    }
    return Place(role: .chapter(number: number), address: "booklet/\(slug.dropFirst())")
  }

  private static func release(_ address: String, file: String) -> Place {
    var place = dated(Place(address: address), file: file, isRelease: true)
    if let date = place.date {
      place.role = .release(date)
    } else if place.problem == nil {
      place.problem = .releaseWithoutDate(file)
    }
    return place
  }

  /// A place with the date with which its name begins, as `2021-12-16-booklet` and `2021-12-16` do.
  private static func dated(_ place: Place, file: String, isRelease: Bool = false) -> Place {
    let name = place.address.utf8.lastIndex(of: slash).map {
      place.address[place.address.utf8.index(after: $0)...]
    }
    guard let text = dateText(name ?? place.address[...]) else { return place }
    var place = place
    place.date = CalendarDate(text)
    if place.date == nil {
      place.problem = .dateThatDoesNotExist(String(text), file: file, isRelease: isRelease)
    }
    return place
  }

  /// What looks like a date at the head of a name; nil when nothing does.
  private static func dateText(_ name: Substring) -> Substring? {
    guard name.utf8.count >= 10, name.utf8.prefix(10).elementsEqual("0000-00-00".utf8, by: isLike)
    else { return nil }
    let rest = name.utf8.dropFirst(10)
    return rest.isEmpty || rest.first == UInt8(ascii: "-") ? name[..<rest.startIndex] : nil
  }

  private static func isLike(_ byte: UInt8, _ sample: UInt8) -> Bool {
    sample == UInt8(ascii: "0") ? 0x30...0x39 ~= byte : byte == sample
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
    case .dateThatDoesNotExist(let date, let file, let isRelease):
      .error(
        .impossibleDate, at: Location("\(folder)/\(file)"),
        Wording(
          english: "The date \(date) in the file name does not exist.",
          japanese: "ファイル名の日付 \(date) は、こよみにありません。"),
        hint: isRelease
          ? Wording(
            english: "Name the file by the day on which the release was issued.",
            japanese: "ファイル名を、発表した日の日付に直してください。")
          : Wording(
            english: "Correct the date in the file's name.",
            japanese: "ファイル名の日付を直してください。"))
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
