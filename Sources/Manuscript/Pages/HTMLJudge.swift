import Diagnostics
import Markdown

/// Judges raw HTML on a site that allows it: what could run, lead readers away or break the page is refused all
/// the same, and what the page's own policy keeps from working is named.
struct HTMLJudge {
  let body: Document
  let lines: LineIndex

  /// Elements that run something, change the page as a whole, or swallow what follows.
  private static let refused: Set<String> = [
    "script", "meta", "base", "link", "object", "embed", "applet", "frame", "frameset", "portal",
    "html", "head", "body", "title", "plaintext", "xmp", "textarea", "noscript", "noembed",
    "noframes", "template", "foreignobject", "fencedframe",
  ]

  /// Attributes that run something, or send what a reader does elsewhere.
  private static let refusedAttributes: Set<String> = [
    "srcdoc", "action", "formaction", "ping", "http-equiv", "nonce", "is",
  ]

  /// What is wrong with a node of raw HTML.
  func judge(_ node: Int) -> [Diagnostic] {
    let (tags, hasDeclaration) = body.htmlTags(in: node)
    var diagnostics: [Diagnostic] = []
    let places = HTMLPlaces(of: node, in: body)
    if hasDeclaration { diagnostics.append(unfinished(at: location(0..<0, places))) }
    for tag in tags where !tag.isClosing {
      func here() -> Location { location(tag.range, places) }
      if Self.refused.contains(tag.name) {
        diagnostics.append(refused("<\(tag.name)>", at: here()))
      } else if let attribute = tag.attributes.first(where: { isRefused($0, in: tag) }) {
        diagnostics.append(refused("\(attribute.name)=", at: here()))
      } else if tag.name == "img", !tag.attributes.contains(where: { $0.name == "alt" }) {
        diagnostics.append(
          PageJudge.withoutAlternative(
            here(),
            hint: Wording(
              english: "Say what it shows in alt=\"…\".",
              japanese: "何が写っているかを alt=\"…\" に書いてください。")))
      } else if let blocked = blocked(tag) {
        diagnostics.append(self.blocked(blocked, at: here()))
      }
    }
    return diagnostics
  }

  private func location(_ range: Range<Int>, _ places: HTMLPlaces) -> Location {
    let place = places[range.lowerBound]
    let html = body.text[body.nodes[places.node].text.range].dropFirst(range.lowerBound)
      .prefix(range.count)
    return lines.location(
      line: Int(place.line), byteColumn: Int(place.column), of: html.prefix { $0 != 0x0A })
  }

  private func isRefused(_ attribute: HTMLTag.Attribute, in tag: HTMLTag) -> Bool {
    if attribute.name.hasPrefix("on") || Self.refusedAttributes.contains(attribute.name) {
      return true
    }
    // The address of a link is judged with all links.
    if attribute.name == "href", tag.name == "a" || tag.name == "area" { return false }
    let value = String(attribute.value.unicodeScalars.filter { $0.value > 0x20 }).lowercased()
    if value.hasPrefix("javascript:") || value.hasPrefix("vbscript:") { return true }
    return attribute.name == "attributename" && (value.hasSuffix("href") || value.hasPrefix("on"))
  }

  /// What of a tag the policy of the page (Content-Security-Policy) keeps from working.
  private func blocked(_ tag: HTMLTag) -> String? {
    switch tag.name {
    case "iframe", "form", "style": return "<\(tag.name)>"
    default: return tag.attributes.contains { $0.name == "style" } ? "style=" : nil
    }
  }
}

extension HTMLJudge {
  private func refused(_ what: String, at location: Location) -> Diagnostic {
    .error(
      .dangerousHTML, at: location,
      Wording(
        english:
          "HTML in a text may not hold \(what): it could run a program or lead readers away.",
        japanese: "本文のHTMLに \(what) は使えません。プログラムを動かしたり、読む人を別のところへ送ったりできるためです。"),
      hint: Wording(
        english: "Take it out. A script belongs to a theme; a file is offered with a link.",
        japanese: "消してください。スクリプトはテーマに置き、ファイルはリンクで示します。"))
  }

  private func unfinished(at location: Location) -> Diagnostic {
    .error(
      .dangerousHTML, at: location,
      Wording(
        english: "This HTML holds a tag that is not finished, or a declaration.",
        japanese: "このHTMLには、閉じ終わっていないタグか宣言（<! や <?）があります。"),
      hint: Wording(
        english:
          "Finish each tag with “>”, quotation marks included; a “<” that is meant as a character is "
          + "written &lt;.",
        japanese: "タグは引用符も「>」も閉じてください。文字としての「<」は &lt; と書きます。"))
  }

  private func blocked(_ what: String, at location: Location) -> Diagnostic {
    .warning(
      .blockedHTML, at: location,
      Wording(
        english: "\(what) does not work on the page: it lets in nothing but the site's own files.",
        japanese: "\(what) はページの中で働きません。ページはサイト自身のファイルしか受け付けません。"),
      hint: what == "<iframe>"
        ? Wording(
          english: "Write a link to what it would show: [the map](https://…)",
          japanese: "中に見せたいものへのリンクを書いてください： [地図](https://…)")
        : Wording(
          english: "Take it out, or use a class of the theme.",
          japanese: "消すか、テーマのクラスを使ってください。"))
  }

  /// HTML would fetch a file of another site.
  static func fetchesElsewhere(_ address: String, at location: Location) -> Diagnostic {
    .error(
      .pictureElsewhere, at: location,
      Wording(
        english: "“\(address)” is on another site; pages ask nothing of other sites.",
        japanese: "「\(address)」はほかのサイトにあります。ページはほかのサイトから何も読み込みません。"),
      hint: Wording(
        english: "Put the file into the content folder and name it here, or write a link to it.",
        japanese: "ファイルをコンテンツのフォルダーに置いてその名前を書くか、リンクにしてください。"))
  }
}
