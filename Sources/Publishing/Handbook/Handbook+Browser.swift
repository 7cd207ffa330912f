public import Diagnostics
internal import Manuscript

extension Handbook {
  /// The address at which a browser opens a place from the disk (RFC 8089).
  public func address(of place: Place) -> String {
    "file://\(realPath.percentEncodedPath)/\(place.address)"
  }

  /// Opens a place in the person's browser.
  ///
  /// - Parameter environment: the value of a variable of the environment; nil when it is unset or empty.
  /// - Returns: whether the browser could be started.
  public func open(
    _ place: Place, in language: MessageLanguage, environment: (String) -> String?
  ) async -> Bool {
    guard let browser = await Browser.found(environment: environment) else { return false }
    if place.heading == nil { return await browser.open("\(realPath)/\(place.page)") }
    guard let guide = guide(to: place, in: language, environment: environment) else { return false }
    return await browser.open(guide)
  }

  private var realPath: String { ContentFolder(path).realPath }

  /// Makes a page that leads to a place: the programs that open files for others lose what stands behind a `#`.
  ///
  /// - Returns: the path of the page; nil where there is no place for one.
  private func guide(
    to place: Place, in language: MessageLanguage, environment: (String) -> String?
  ) -> String? {
    let caches = [environment("XDG_CACHE_HOME"), environment("HOME").map { "\($0)/.cache" }]
    let places = caches.compactMap { $0 }.filter { $0.hasPrefix("/") }.map {
      "\($0)/sasshi/handbook"
    }
    guard let folder = try? PrivateFolder.first(of: places) else { return nil }
    let name = "open.html"
    let path = "\(ContentFolder(folder.path).realPath)/\(name)"
    // Relative, as the same files have addresses that begin otherwise to a browser of Windows.
    let way = RelativePath.path(to: "\(realPath)/", from: path).percentEncodedPath + place.address
    let isWritten = (try? folder.write(Self.guide(along: way, in: language), to: name)) != nil
    return isWritten ? path : nil
  }

  private static func guide(along way: String, in language: MessageLanguage) -> [UInt8] {
    let address = way.replacing("&", with: "&amp;")
    let words = Wording(english: "The handbook of Sasshi", japanese: "Sasshi の手引き")
    let page = """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <meta charset="utf-8">
      <meta http-equiv="refresh" content="0; url=\(address)">
      <title>\(words.text(in: language))</title>
      <p><a href="\(address)">\(words.text(in: language))</a></p>
      </html>

      """
    return Array(page.utf8)
  }
}
