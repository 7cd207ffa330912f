public import Diagnostics
internal import Manuscript

/// The handbook that comes with Sasshi: a site that Sasshi built, which is read and never changed.
public struct Handbook: Sendable {
  /// The path of its folder.
  public let path: String

  /// The handbook in a folder; it is looked at only when something is asked for.
  public init(at path: String) {
    self.path = path
  }

  /// A place in it.
  public struct Place: Hashable, Sendable {
    /// The path of a page below the handbook's folder: `en/booklet/links.html`.
    public let page: String
    /// The id of the heading with which it begins; nil for the page as a whole.
    public let heading: String?

    /// The way to it from the handbook's folder, as an address writes it.
    public var address: String {
      page.percentEncodedPath + (heading.map { "#\($0.percentEncodedFragment)" } ?? "")
    }
  }
}

// What stands where
extension Handbook {
  /// Whether the handbook is there in a language.
  public func isThere(in language: MessageLanguage) -> Bool { home(in: language) != nil }

  /// The place that explains a kind of mistake.
  ///
  /// - Parameter identifier: the kind; nil for the page with which the handbook begins.
  /// - Throws: that the handbook is not there, or does not explain that.
  public func place(
    of identifier: DiagnosticIdentifier?, in language: MessageLanguage
  ) throws(MachineFailure) -> Place {
    guard let home = home(in: language) else { throw MachineFailure(missing) }
    guard let identifier else { return Place(page: home, heading: nil) }
    let heading = identifier.rawValue
    let page = try ContentFolder(path).list().files.first { page in
      guard page.hasSuffix(".html"), !page.isPrintEdition else { return false }
      return file(at: page).map { $0.bytes.isPage(in: language) && $0.bytes.hasHeading(heading) }
        == true
    }
    guard let page else { throw MachineFailure(missing(identifier)) }
    return Place(page: page, heading: heading)
  }

  /// The page with which the handbook begins in a language: a site has its source language at the top.
  private func home(in language: MessageLanguage) -> String? {
    ["\(language.rawValue)/index.html", "index.html"].first {
      file(at: $0)?.bytes.isPage(in: language) == true
    }
  }

  /// A file of the handbook, as a browser gets it.
  ///
  /// - Parameter path: where it stands below the handbook's folder.
  /// - Returns: nil when there is none, it is hidden, or the way to it leads through a symbolic link or out of the folder.
  public func file(at path: String) -> (bytes: [UInt8], mediaType: String)? {
    guard let place = ContainedPath(path), !path.split(separator: "/").contains(where: \.isHidden)
    else { return nil }
    do throws(SystemError) {
      let folder = try FolderHandle.open(self.path).folder(at: place.folder)
      return (try folder.read(place.name), MediaType.ofFile(at: path))
    } catch {
      return nil
    }
  }
}

// What is said where something is missing
extension Handbook {
  private var missing: Diagnostic {
    .error(
      .missingHandbook, at: Location(path),
      Wording(english: "The handbook is not there.", japanese: "手引きが、ここにありません。"),
      hint: Self.cure)
  }

  private func missing(_ identifier: DiagnosticIdentifier) -> Diagnostic {
    .error(
      .missingHandbook, at: Location(path),
      Wording(
        english: """
          This handbook does not explain “\(identifier.rawValue)”: it is of another version.
          """,
        japanese: "この手引きには「\(identifier.rawValue)」の説明がありません。手引きの版が違います。"),
      hint: Self.cure)
  }

  private static let cure = Wording(
    english: """
      Install the package “sasshi” anew; in a checkout, run: make handbook
      Or name the handbook's folder in the variable SASSHI_HANDBOOK.
      """,
    japanese: """
      パッケージ「sasshi」をインストールし直してください。ソースから使うときは「make handbook」を実行します。
      環境変数 SASSHI_HANDBOOK で、手引きのフォルダーを指定することもできます。
      """)
}

extension Substring {
  fileprivate var isHidden: Bool { hasPrefix(".") }
}

extension String {
  /// Whether a page is there to be printed: it says once more what the others say.
  fileprivate var isPrintEdition: Bool { split(separator: "/").contains("print") }
}

extension [UInt8] {
  /// Whether a page says at its beginning that it is in a language.
  fileprivate func isPage(in language: MessageLanguage) -> Bool {
    prefix(1000).firstRange(of: Array("<html lang=\"\(language.rawValue)\"".utf8)) != nil
  }

  /// Whether a page has a heading of an id.
  fileprivate func hasHeading(_ id: String) -> Bool {
    let attribute = Array(" id=\"\(id)\"".utf8)
    var rest = self[...]
    while let range = rest.firstRange(of: attribute) {
      let tag = self[..<range.lowerBound].suffix(3)
      if tag.starts(with: "<h".utf8), tag.last.map({ (0x31...0x36).contains($0) }) == true {
        return true
      }
      rest = rest[range.upperBound...]
    }
    return false
  }
}
