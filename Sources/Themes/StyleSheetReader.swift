import Diagnostics
import Manuscript
import Pictures

/// Reads the style sheets that a theme adds, and collects what is wrong with them: a page asks no other host
/// for anything, and what a sheet asks for in vain is not there.
struct StyleSheetReader {
  private let files: ThemeFiles
  private let paths: Set<String>
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameters:
  ///   - files: the files of the theme.
  ///   - made: the names of the files in `assets` that its templates make.
  init(files: ThemeFiles, made: [String]) {
    self.files = files
    paths = Set(
      files.all.map(\.path).filter { $0.hasPrefix("assets/") } + made.map { "assets/\($0)" })
  }

  /// Judges a sheet that web pages load.
  mutating func judge(_ sheet: ThemeStyles.Sheet) {
    _ = read(sheet)
  }

  /// A sheet that stands inside a file: every file that it asks for stands in its place.
  mutating func bytes(of sheet: ThemeStyles.Sheet) -> [UInt8] {
    guard let style = read(sheet) else { return [] }
    var bytes: [UInt8] = []
    var position = style.text.startIndex
    for request in style.requests where !request.isImport {
      guard let file = path(of: request, in: sheet).flatMap(files.file) else { continue }
      bytes += style.text[position..<request.range.lowerBound]
      bytes += "url(\(DataURL.file(file.bytes)))".utf8
      position = request.range.upperBound
    }
    bytes += style.text[position...]
    if bytes.last != 0x0A { bytes.append(0x0A) }
    return bytes
  }
}

extension StyleSheetReader {
  private mutating func read(_ sheet: ThemeStyles.Sheet) -> StyleSheet? {
    guard let file = files.file(sheet.path) else {
      diagnostics.append(noSheet(sheet))
      return nil
    }
    let name = files.location(of: sheet.path)
    do throws(Diagnostic) {
      let text = try SourceText.checked(file.bytes, file: name)
      let style = StyleSheet(text.bytes)
      let lines = LineIndex(text, file: name)
      for request in style.requests {
        guard let problem = problem(of: request, in: sheet, at: lines.location(of: request.range)),
          // A sheet may stand in both lists.
          !diagnostics.contains(where: { $0.location == problem.location })
        else { continue }
        diagnostics.append(problem)
      }
      return style
    } catch {
      diagnostics.append(error)
      return nil
    }
  }

  private func problem(
    of request: StyleSheet.Request, in sheet: ThemeStyles.Sheet, at location: Location
  ) -> Diagnostic? {
    if request.isImport { return importing(at: location) }
    if request.leadsToData { return nil }
    if request.leadsAway { return askingOthers(request.address, at: location) }
    guard let path = path(of: request, in: sheet), paths.contains(path) else {
      return noFile(request.address, at: location)
    }
    return nil
  }

  /// The path of the file for which a sheet asks, below the theme's folder; nil when it asks for none there.
  private func path(of request: StyleSheet.Request, in sheet: ThemeStyles.Sheet) -> String? {
    guard !request.leadsAway, !request.leadsToData else { return nil }
    let address = request.address.prefix { $0 != "#" && $0 != "?" }
    var parts = sheet.path.split(separator: "/").dropLast()
    for part in address.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(part)
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.joined(separator: "/")
  }
}

extension StyleSheet.Request {
  /// Whether it asks for a part of the page, or holds itself what it asks for.
  fileprivate var leadsToData: Bool {
    address.isEmpty || address.hasPrefix("#") || address.lowercased().hasPrefix("data:")
  }

  /// Whether it begins with the name of a protocol, or at the root of a host.
  fileprivate var leadsAway: Bool {
    address.hasPrefix("/") || address.prefix { $0 != "/" }.contains(":")
  }
}

extension StyleSheetReader {
  private func noSheet(_ sheet: ThemeStyles.Sheet) -> Diagnostic {
    let name = String(sheet.path.dropFirst("assets/".utf8.count))
    let sheets = paths.filter { $0.hasSuffix(".css") }.map {
      String($0.dropFirst("assets/".utf8.count))
    }
    return .error(
      .missingThemeFile, at: sheet.location,
      Wording(
        english: "The style sheet “\(name)” is not in the theme's assets folder.",
        japanese: "スタイルシート「\(name)」が、テーマの assets フォルダーにありません。"),
      hint: .didYouMean(name, among: sheets.sorted())
        ?? Wording(
          english: "Put it there, or remove the name from this list.",
          japanese: "assets フォルダーに入れるか、ここから名前を消してください。"))
  }

  private func noFile(_ address: String, at location: Location) -> Diagnostic {
    let names = paths.map { String($0.dropFirst("assets/".utf8.count)) }.sorted()
    return .error(
      .missingThemeFile, at: location,
      Wording(
        english:
          "This style sheet asks for “\(address)”, which is not in the theme's assets folder.",
        japanese: "このスタイルシートが使う「\(address)」が、テーマの assets フォルダーにありません。"),
      hint: .didYouMean(address, among: names)
        ?? Wording(
          english: "Put the file there; capitals and small letters count.",
          japanese: "ファイルを入れてください。大文字と小文字は区別されます。"))
  }

  private func askingOthers(_ address: String, at location: Location) -> Diagnostic {
    .error(
      .outsideRequest, at: location,
      Wording(
        english: "This style sheet asks for “\(address)”; pages ask no other host for anything.",
        japanese: "このスタイルシートは「\(address)」を読み込もうとしています。ページは、ほかのサーバーから何も読み込みません。"),
      hint: Wording(
        english:
          "Put the file into the theme's assets folder and write its name: url(our-font.woff2)",
        japanese: "ファイルをテーマの assets フォルダーに入れ、その名前を書いてください： url(our-font.woff2)"))
  }

  private func importing(at location: Location) -> Diagnostic {
    .error(
      .outsideRequest, at: location,
      Wording(
        english: "A theme's style sheet cannot import another.",
        japanese: "テーマのスタイルシートから、ほかのスタイルシートを読み込むことはできません。"),
      hint: Wording(
        english: "Name both in theme.yaml: styles: [first.css, second.css]",
        japanese: "theme.yaml に両方の名前を書いてください： styles: [first.css, second.css]"))
  }
}
