public import Diagnostics

/// Fields that are shown together.
public enum FormGroup: String, CaseIterable, Hashable, Sendable {
  /// Of a page: what it is called and what stands above its text.
  case page
  /// Of a page: when and at which address it is published. Of a site: where.
  case publishing
  /// Of a page: who speaks in it.
  case speakers
  /// Of the booklet's page: what its colophon says.
  case colophon
  case organisation, contacts, orders, menu, languages, print, address, other
  case colours, emblem, cover, type, look
}

extension FormGroup {
  /// Those of the facts of a site, in their order.
  public static let facts: [FormGroup] = [
    .organisation, .contacts, .orders, .menu, .languages, .print, .address, .publishing, .other,
  ]

  /// Those of a site's look, in their order.
  public static let looks: [FormGroup] = [.colours, .emblem, .cover, .type, .look]

  /// Those of a page, in their order.
  public static let pages: [FormGroup] = [.page, .colophon, .publishing, .speakers]

  /// What they are called.
  public var label: Wording {
    switch self {
    case .page: Wording(english: "Title and lead", japanese: "題名と紹介")
    case .publishing: Wording(english: "Publishing", japanese: "公開")
    case .speakers: Wording(english: "Speakers", japanese: "話す人")
    case .colophon: Wording(english: "Colophon", japanese: "奥付")
    case .organisation: Wording(english: "Name and organisation", japanese: "名前と団体")
    case .contacts: Wording(english: "Contacts", japanese: "問い合わせ先")
    case .orders: Wording(english: "Orders and price", japanese: "申し込みと価格")
    case .menu: Wording(english: "Menu", japanese: "メニュー")
    case .languages: Wording(english: "Languages", japanese: "言語")
    case .print: Wording(english: "Print", japanese: "印刷")
    case .address: Wording(english: "Address on the web", japanese: "サイトのアドレス")
    case .other: Wording(english: "Other", japanese: "そのほか")
    case .colours: Wording(english: "Colours", japanese: "色")
    case .emblem: Wording(english: "Emblem", japanese: "シンボル")
    case .cover: Wording(english: "Cover", japanese: "表紙")
    case .type: Wording(english: "Type", japanese: "文字")
    case .look: Wording(english: "Theme", japanese: "テーマ")
    }
  }
}
