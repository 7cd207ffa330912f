import Diagnostics
import YAML

extension SiteSettings.NavigationEntry {
  /// Reads an entry of the navigation: a page's file, or a mapping with a page or an address and a label. Reports
  /// what is wrong to `reader`.
  static func read(
    _ node: YAMLNode, languages: [Language], into reader: inout MappingReader
  ) -> SiteSettings.NavigationEntry? {
    guard case .mapping = node.content else { return read(file: node, into: &reader) }
    return reader.nested(node) { reader in
      let page = reader.optional("page", { $0 })
      let address = reader.optional("url", { $0 })
      let label = reader.node("label").flatMap { node in
        LocalizedText.read(
          node, key: "label", languages: languages, isComplete: page == nil, into: &reader)
      }
      switch (page, address) {
      case (let page?, nil):
        return reader.text("page").map { path in
          Self(target: .page(path), label: label, location: page.location)
        }
      case (nil, let address?):
        if reader.node("label") == nil { reader.report(withoutLabel(at: address.location)) }
        return reader.optional("url", Scalars.webAddress).map { url in
          Self(target: .address(url), label: label, location: address.location)
        }
      default:
        reader.report(
          page == nil ? withoutTarget(at: node.location) : twoTargets(at: node.location))
        return nil
      }
    }
  }

  private static func read(
    file node: YAMLNode, into reader: inout MappingReader
  ) -> SiteSettings.NavigationEntry? {
    do throws(Diagnostic) {
      let path = try node.text()
      guard !path.hasPrefix("https://"), !path.hasPrefix("http://") else {
        throw bareAddress(path, at: node.location)
      }
      return Self(target: .page(path), location: node.location)
    } catch {
      reader.report(error)
      return nil
    }
  }
}

extension SiteSettings.NavigationEntry {
  private static func bareAddress(_ address: String, at location: Location) -> Diagnostic {
    withoutLabel(
      at: location,
      hint: Wording(
        english: "Write: {url: \(address), label: Where it leads}",
        japanese: "次のように書いてください： {url: \(address), label: 行き先の名前}"))
  }

  private static let labelHint = Wording(
    english: "Add to the entry: label: Where it leads",
    japanese: "この項目に加えてください： label: 行き先の名前")

  private static func withoutLabel(
    at location: Location, hint: Wording = labelHint
  ) -> Diagnostic {
    .error(
      .navigationTarget, at: location,
      Wording(
        english: "In the navigation, an address needs a label.",
        japanese: "ナビゲーションに入れるアドレスには、表示することばが必要です。"),
      hint: hint)
  }

  private static func withoutTarget(at location: Location) -> Diagnostic {
    .error(
      .navigationTarget, at: location,
      Wording(
        english: "This entry of the navigation leads nowhere.",
        japanese: "ナビゲーションのこの項目には、行き先がありません。"),
      hint: Wording(
        english: "Add “page: about.md”, or “url: https://…”.",
        japanese: "「page: about.md」か「url: https://…」を加えてください。"))
  }

  private static func twoTargets(at location: Location) -> Diagnostic {
    .error(
      .navigationTarget, at: location,
      Wording(
        english: "This entry of the navigation has both “page” and “url”.",
        japanese: "ナビゲーションのこの項目には、page と url の両方があります。"),
      hint: Wording(english: "Remove one of them.", japanese: "どちらか一方を消してください。"))
  }
}
