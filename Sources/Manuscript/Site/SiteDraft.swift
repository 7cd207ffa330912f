public import Diagnostics

/// A site that is whole but for what is in its pictures and other files, which only somebody who reads files
/// can say.
public struct SiteDraft: Sendable {
  /// All that is wrong so far, with each page on its own and with the whole.
  public let diagnostics: [Diagnostic]
  /// The pages that stand in the content folder and are not in the site.
  public let heldPages: [HeldPage]
  private let site: Site?

  init(_ site: Site?, _ diagnostics: [Diagnostic], held heldPages: [HeldPage]) {
    self.site = site
    self.diagnostics = diagnostics
    self.heldPages = heldPages
  }

  /// The paths below the content folder of the files that pages use and of those for the site's root, in
  /// their order: what has to be looked at. Empty when something is missing without which there is no site.
  public var usedFiles: [String] {
    guard let site else { return [] }
    return site.files.lazy.filter(\.isUsed).map(\.source) + site.rootFiles.map(\.source)
  }

  /// The site; nil when something is missing without which there is none.
  ///
  /// - Parameter contents: what is in its files, by their paths below the content folder.
  public func completed(with contents: [String: ContentFile.Contents]) -> Site? {
    guard var site else { return nil }
    for index in site.files.indices where site.files[index].isUsed {
      site.files[index].contents = contents[site.files[index].source]
    }
    return site
  }
}
