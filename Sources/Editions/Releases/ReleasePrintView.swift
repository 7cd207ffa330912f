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
    .record("organisation", .said("the group, from site.yaml", "団体（site.yaml より）")) {
      $0.surroundings.organisation
    },
    .record("press-contact", .said("the contact for reporters", "報道の方の連絡先")) {
      $0.surroundings.pressContact
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
}
