import Diagnostics
import Manuscript
import Pictures

/// Reads the style sheets of a theme, and collects what is wrong with them: a page asks no other host for
/// anything, what a sheet asks for in vain is not there, and what is not closed takes in what stands behind it.
struct StyleSheetReader {
  let files: ThemeFiles
  /// The files that lie beside web pages, below the theme's folder.
  let paths: Set<String>
  /// Those that a template makes.
  private let made: Set<String>
  /// Those that stand inside pages, and so beside none.
  let embedded: Set<String>
  private var judged: [String: StyleSheet] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameters:
  ///   - files: the files of the theme.
  ///   - made: the names of the files in `assets` that its templates make.
  ///   - embedded: the paths of the files that editions hold in themselves.
  init(files: ThemeFiles, made: [String], embedded: [String]) {
    self.files = files
    self.made = Set(made.map { "assets/\($0)" })
    self.embedded = Set(embedded)
    paths = Set(files.all.map(\.path).filter { $0.hasPrefix("assets/") }).union(self.made)
      .subtracting(embedded)
  }

  /// Judges a list of sheets, each of which names a file once.
  ///
  /// - Parameter linked: the sheets that the layout loads in any case; empty for paper.
  mutating func judge(_ sheets: [ThemeStyles.Sheet], forPaper: Bool, linked: Set<String> = []) {
    var known: Set<String> = linked
    for sheet in sheets {
      if let problem = problem(of: sheet, forPaper: forPaper, known: known) {
        diagnostics.append(problem)
      } else if !forPaper {
        _ = read(sheet.path, forPaper: false)
      }
      known.insert(sheet.path)
    }
  }

  /// Judges every sheet that lies in the theme's own folder, whoever loads it.
  mutating func judgeOwn() {
    for path in files.own where path.hasPrefix("assets/") && path.hasSuffix(".css") {
      _ = read(path, forPaper: embedded.contains(path))
    }
  }

  /// A sheet that stands inside a file: every file that it asks for stands in its place.
  mutating func bytes(of path: String) -> [UInt8] {
    guard let style = read(path, forPaper: true) else { return [] }
    var bytes: [UInt8] = []
    var position = style.text.startIndex
    for request in style.requests where !request.isImport {
      guard let file = self.path(of: request, in: path).flatMap(files.file) else { continue }
      bytes += style.text[position..<request.range.lowerBound]
      bytes += "url(\(DataURL.file(file.bytes)))".utf8
      position = request.range.upperBound
    }
    return bytes + style.text[position...]
  }
}

extension StyleSheetReader {
  private mutating func read(_ path: String, forPaper: Bool) -> StyleSheet? {
    guard let file = files.file(path) else { return nil }
    let name = files.location(of: path)
    do throws(Diagnostic) {
      let text = try SourceText.checked(file.bytes, file: name)
      let style = judged[path] ?? StyleSheet(text.bytes)
      lazy var lines = LineIndex(text, file: name)
      if judged.updateValue(style, forKey: path) == nil {
        for slip in style.slips {
          diagnostics.append(slip.diagnostic(at: lines.location(of: slip.range)))
        }
      }
      for request in style.slips.isEmpty ? style.requests : [] {
        let location = lines.location(of: request.range)
        // A sheet may be for web pages and for paper.
        guard !diagnostics.contains(where: { $0.location == location }),
          let problem = problem(of: request, in: path, forPaper: forPaper, at: location)
        else { continue }
        diagnostics.append(problem)
      }
      return style
    } catch {
      if !diagnostics.contains(error) { diagnostics.append(error) }
      return nil
    }
  }

  private func problem(
    of request: StyleSheet.Request, in sheet: String, forPaper: Bool, at location: Location
  ) -> Diagnostic? {
    if request.isImport {
      return request.leadsAway
        ? askingOthers(request.address, at: location) : importing(at: location)
    }
    if request.leadsToData { return nil }
    if request.leadsAway { return askingOthers(request.address, at: location) }
    guard let path = path(of: request, in: sheet), paths.contains(path) else {
      return noFile(request.address, at: location)
    }
    return forPaper && files.file(path) == nil ? madeFile(request.address, at: location) : nil
  }

  /// The path of the file for which a sheet asks, below the theme's folder; nil when it asks for none there.
  private func path(of request: StyleSheet.Request, in sheet: String) -> String? {
    guard !request.leadsAway, !request.leadsToData else { return nil }
    let address = String(request.address.prefix { $0 != "#" && $0 != "?" }).percentDecoded
    var parts = sheet.split(separator: "/").dropLast()
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
