import Templates

/// All that the template of a release's sheet can say.
struct ReleasePrintView: TemplateData {
  let language: LanguageView
  let surroundings: LanguageSurroundings
  let page: PageView
  let purpose: PrintPurpose
  /// The absolute address of the release's page; empty when the site's is not known yet.
  let address: String
  /// The address as a QR code.
  let code: [UInt8]
  let style, script: [UInt8]

  static let fields: Fields<ReleasePrintView> = [
    .record("language", .said("the release's language", "言語")) { $0.language },
    .plain("author", .said("whose site it is", "だれのサイトか")) { $0.surroundings.author.text },
    .shown("author") { $0.surroundings.author.text },
    .foreign("author") { $0.surroundings.author.foreign },
    .record("organisation", .said("the group, from site.yaml", "団体（site.yaml より）")) {
      $0.surroundings.organisation
    },
    .record("press-contact", .said("the contact for reporters", "報道の方の窓口")) {
      $0.surroundings.pressContact
    },
    .flag("has-aside", .said("whether there is a contact or an address", "問い合わせ先かアドレスがあるか")) {
      $0.hasAside
    },
    .flag(
      "has-details",
      .said("whether there is that, or something about the group", "団体の情報か問い合わせ先があるか")
    ) {
      $0.surroundings.organisation != nil || $0.hasAside
    },
    .record("page", .said("the release", "プレスリリース")) { $0.page },
    .flag("press", .said("whether it is made for a print shop", "印刷所用か")) { $0.purpose.isPress },
    .flag("screen", .said("whether it is made for a screen", "画面で読む用か")) { $0.purpose == .screen },
    .flag("pdf", .said("whether it becomes a PDF", "PDFにするか")) { $0.purpose != .browser },
    .text("address", .said("its absolute address on the web", "ウェブのアドレス")) { $0.address },
    .html("qr-code", .said("the same as a QR code", "ウェブのアドレスのQRコード")) { $0.code },
    .html("style", .said("the style sheet", "スタイルシート")) { $0.style },
    .html("script", .said("the script", "スクリプト")) { $0.script },
  ]

  /// Whether there is something beside what is said of the organisation.
  private var hasAside: Bool { surroundings.pressContact != nil || !address.isEmpty }
}
