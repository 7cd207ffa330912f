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
    .plain("author") { $0.surroundings.author.text },
    .shown("author") { $0.surroundings.author.text },
    .record("author-foreign") { $0.surroundings.author.foreign },
    .record("organisation") { $0.surroundings.organisation },
    .record("press-contact") { $0.surroundings.pressContact },
    .flag("has-aside") { $0.hasAside },
    .flag("has-details") { $0.surroundings.organisation != nil || $0.hasAside },
    .record("page") { $0.page },
    .flag("press") { $0.purpose.isPress },
    .flag("screen") { $0.purpose == .screen },
    .flag("pdf") { $0.purpose != .browser },
    .text("address") { $0.address },
    .html("qr-code") { $0.code },
    .html("style") { $0.style },
    .html("script") { $0.script },
  ]

  /// Whether there is something beside what is said of the organisation.
  private var hasAside: Bool { surroundings.pressContact != nil || !address.isEmpty }
}
