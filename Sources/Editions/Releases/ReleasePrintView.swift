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
    .record("language") { $0.language },
    .record("organisation") { $0.surroundings.organisation },
    .record("press-contact") { $0.surroundings.pressContact },
    .record("page") { $0.page },
    .flag("press") { $0.purpose.isPress },
    .flag("screen") { $0.purpose == .screen },
    .flag("pdf") { $0.purpose != .browser },
    .text("address") { $0.address },
    .html("qr-code") { $0.code },
    .html("style") { $0.style },
    .html("script") { $0.script },
  ]
}
