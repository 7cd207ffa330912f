import Diagnostics

/// A language that is not among the site's, and for which something stands in the content folder.
struct UnusedLanguage {
  let tag: String
  /// Its texts in `site.yaml`.
  var texts: SiteSettings.UnusedTexts?
  /// How many files its folder holds.
  var files = 0

  /// - Parameter folder: the content folder's name.
  func diagnostic(in folder: String) -> Diagnostic {
    let textCount = texts?.count ?? 0
    let english = [
      textCount > 0 ? "\(textCount) text\(textCount == 1 ? "" : "s") in site.yaml" : nil,
      files > 0 ? "\(files) file\(files == 1 ? "" : "s") in \(folder)/\(tag)" : nil,
    ].compactMap(\.self)
    let japanese = [
      textCount > 0 ? "site.yaml の\(textCount)個の文" : nil,
      files > 0 ? "\(folder)/\(tag) の\(files)個のファイル" : nil,
    ].compactMap(\.self)
    return .warning(
      .unusedLanguage, at: texts?.location ?? Location("\(folder)/\(tag)"),
      Wording(
        english: """
          “\(tag)” is not in “languages”, so \(english.joined(separator: " and ")) \
          \(textCount + files == 1 ? "is" : "are") not used.
          """,
        japanese: "languages に「\(tag)」がないので、\(japanese.joined(separator: "と、"))は使われません。"),
      hint: Wording(
        english: "Add “\(tag)” to “languages” in site.yaml, or remove them.",
        japanese: "site.yaml の languages に「\(tag)」を加えるか、いらないなら消してください。"))
  }

  /// The languages of the texts that are not used, and of the folders that are no language's.
  static func all(_ texts: [SiteSettings.UnusedTexts], strays: [String]) -> [UnusedLanguage] {
    var languages = texts.map { UnusedLanguage(tag: $0.tag, texts: $0) }
    for path in strays {
      guard let tag = folder(of: path) else { continue }
      if let index = languages.firstIndex(where: { $0.tag == tag }) {
        languages[index].files += 1
      } else {
        languages.append(UnusedLanguage(tag: tag, files: 1))
      }
    }
    return languages
  }

  /// The folder that a file stands in when its name is that of a language.
  static func folder(of path: String) -> String? {
    guard let slash = path.firstIndex(of: "/") else { return nil }
    let tag = String(path[..<slash])
    return Language(tag: tag)?.isRegistered == true ? tag : nil
  }
}
