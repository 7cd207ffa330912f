internal import Diagnostics

/// A page of one sentence, for whoever stands at the door.
struct PlainPage: Sendable {
  let title: Wording
  let sentence: Wording
  /// Where it leads; nil for nowhere.
  var address: String?
  /// The address of the script that leads there at once; nil where the page does so by itself.
  var script: String?

  /// That of the screens.
  static let styleSheet = "/desk.css"

  /// The page. Nothing in it comes from outside but the address, which Sasshi made.
  func html(in language: MessageLanguage) -> String {
    let (title, sentence) = (title.text(in: language), sentence.text(in: language))
    let lead =
      script.map { "<script type=\"module\" src=\"\($0)\"></script>\n" }
      ?? address.map { "<meta http-equiv=\"refresh\" content=\"0; url=\($0)\">\n" } ?? ""
    let text = address.map { "<a href=\"\($0)\">\(sentence)</a>" } ?? sentence
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      \(lead)<title>\(title)</title>
      <link rel="stylesheet" href="\(Self.styleSheet)">
      </head>
      <body>
      <main class="door">
      <h1>\(title)</h1>
      <p>\(text)</p>
      </main>
      </body>
      </html>

      """
  }
}
