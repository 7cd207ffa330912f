public import Diagnostics
import Markdown
import YAML

extension SiteSettings {
  /// The name of the file that holds the settings, in the content folder.
  public static let fileName = "site.yaml"

  /// Reads `site.yaml`.
  ///
  /// - Parameters:
  ///   - file: the file, or nil when the content folder has none.
  ///   - folder: the content folder's name, for diagnostics.
  ///   - files: the files of the content folder, among which there may be one that was meant.
  /// - Returns: the settings as far as they could be read, so that the pages can be judged as well, or
  ///   nil when not even the languages are known; and all that is wrong.
  public static func read(
    _ file: SourceFile?, in folder: String, among files: [String] = []
  ) -> Checked<SiteSettings?> {
    let location = Location("\(folder)/\(fileName)")
    guard let file else {
      let close = files.first { !$0.contains("/") && isNearlyName($0) }
      return Checked(nil, [close.map { renamed($0, location) } ?? missingFile(location, files)])
    }
    do throws(Diagnostic) {
      let text = try SourceText.checked(file.bytes, file: location.file)
      guard let node = try YAMLNode.parse(text.bytes, file: location.file) else {
        throw missingFile(location, files)
      }
      var mapping = MappingReader(node)
      let reader = SiteSettingsReader(&mapping, among: files)
      var settings = reader.readSettings(&mapping)
      settings.unusedTexts = mapping.unusedTexts
      settings.hasUnreadableSpeakers = Speaker.areUnreadable(&mapping, among: settings.speakers)
      let diagnostics = mapping.finish()
      return Checked(settings.languages.isEmpty ? nil : settings, diagnostics)
    } catch {
      return Checked(nil, [error])
    }
  }

  /// Whether a file's name was meant for the settings'.
  private static func isNearlyName(_ name: String) -> Bool {
    let folded = name.halfWidth.lowercased()
    return folded.hasPrefix("site.y") || folded.hasPrefix("site ") || folded.hasPrefix("site(")
      || folded.hasPrefix("siteの")
  }

  private static func renamed(_ name: String, _ location: Location) -> Diagnostic {
    .error(
      .missingSettings, at: location,
      Wording(
        english: "There is no \(fileName), but a file “\(name)”.",
        japanese: "\(fileName) がありません。「\(name)」というファイルはあります。"),
      hint: Wording(
        english:
          "Name it \(fileName). Windows hides the last ending unless it is told to show them.",
        japanese: "名前を \(fileName) に変えてください。Windowsでは、「ファイル名拡張子」を出すと名前の最後まで見えます。"))
  }

  /// - Parameter files: those of the content folder.
  private static func missingFile(_ location: Location, _ files: [String]) -> Diagnostic {
    let tags = Language.tags(ofFoldersIn: files)
    return .error(
      .missingSettings, at: location,
      Wording(
        english: "There is no \(fileName), or it is empty.",
        japanese: "\(fileName) がないか、空です。"),
      hint: Wording(
        english: """
          Make this file in the content folder, with at least:
          name: Our group
          languages: [\(tags ?? "en")]
          """,
        japanese: """
          コンテンツのフォルダーにこのファイルを作り、少なくとも次のように書いてください：
          name: わたしたちの会
          languages: [\(tags ?? "ja")]
          """))
  }
}

/// Reads the keys of `site.yaml`, each by its type.
private struct SiteSettingsReader {
  /// The languages in which texts are looked for.
  private let languages: [Language]
  /// What phone numbers are completed with.
  private let countryCode: String?

  init(_ mapping: inout MappingReader, among files: [String]) {
    languages = Language.readAll(&mapping, among: files)
    countryCode = mapping.optional("country-code", Scalars.countryCode)
  }

  /// The settings; a part that is missing or wrong is reported and left empty.
  func readSettings(_ mapping: inout MappingReader) -> SiteSettings {
    SiteSettings(
      name: requiredText(
        "name", example: "name: わたしたちの会", english: "name: Our group", from: &mapping)
        ?? LocalizedText(.empty),
      description: optionalText("description", from: &mapping),
      languages: languages,
      baseURL: mapping.optional("base-url", Scalars.baseURL),
      publishing: mapping.nested("publish", PublishingSettings.read) ?? nil,
      timeZone: mapping.optional("time-zone", Scalars.timeZone) ?? .utc,
      allowsRawHTML: mapping.optional("raw-html", Scalars.rawHTML) ?? false,
      cleansDownloads: mapping.optional("downloads", Scalars.downloads) ?? false,
      navigation: readNavigation(&mapping),
      organisation: mapping.nested("organisation", readOrganisation) ?? Organisation(),
      contacts: mapping.list("contacts") { $0 }.map { mapping.nested($0, readContact) },
      orderRoutes: mapping.list("order-routes") { $0 }.map { mapping.nested($0, readOrderRoute) },
      price: mapping.nested("price", readPrice) ?? nil,
      speakers: Speaker.readList(&mapping, languages: languages),
      picture: mapping.nested("picture", readPicture) ?? nil,
      pictures: mapping.nested("pictures", PictureSettings.read) ?? PictureSettings(),
      print: mapping.nested("print") { PrintSettings.read(&$0, languages: languages) }
        ?? PrintSettings(),
      ebook: mapping.nested("ebook", EBookSettings.read) ?? EBookSettings(),
      theme: mapping.optional("theme", ThemeChoice.init) ?? ThemeChoice())
  }
}

extension SiteSettingsReader {
  private func readNavigation(
    _ mapping: inout MappingReader
  ) -> [SiteSettings.NavigationEntry]? {
    guard mapping.node("navigation") != nil else { return nil }
    return mapping.list("navigation") { $0 }.compactMap {
      SiteSettings.NavigationEntry.read($0, languages: languages, into: &mapping)
    }
  }

  private func readOrganisation(_ reader: inout MappingReader) -> Organisation {
    Organisation(
      name: optionalText("name", from: &reader),
      shortName: optionalText("short-name", from: &reader),
      address: optionalText("address", from: &reader),
      representative: optionalText("representative", from: &reader),
      founded: reader.optional("founded", Scalars.partialDate),
      url: reader.optional("url", Scalars.webAddress),
      purpose: optionalText("purpose", from: &reader))
  }

  private func readContact(_ reader: inout MappingReader) -> Contact {
    if ["name", "person", "email", "phone"].allSatisfy({ reader.node($0) == nil }) {
      reader.report(silent(reader.location))
    }
    return Contact(
      key: reader.text("key"),
      label: optionalText("label", from: &reader),
      name: optionalText("name", from: &reader),
      person: optionalText("person", from: &reader),
      email: reader.optional("email", Scalars.email),
      phone: readPhone(from: &reader))
  }

  private func readOrderRoute(_ reader: inout MappingReader) -> OrderRoute {
    let route = OrderRoute(
      key: reader.text("key"),
      copies: optionalText("copies", from: &reader),
      recipient: optionalText("recipient", from: &reader),
      form: reader.optional("form", Scalars.webAddress),
      phone: readPhone(from: &reader),
      hours: reader.nested("hours", readHours) ?? nil,
      closed: optionalText("closed", from: &reader))
    if reader.node("form") == nil, reader.node("phone") == nil {
      reader.report(unreachable(reader.location))
    }
    return route
  }

  private func readPrice(_ reader: inout MappingReader) -> Price? {
    let text = requiredText("text", example: "text: 無料", from: &reader)
    guard reader.node("amount") != nil || reader.node("currency") != nil else {
      return text.map { Price(text: $0) }
    }
    let amount = reader.required("amount", example: "amount: 0", Scalars.amount)
    let currency = reader.required("currency", example: "currency: JPY", Scalars.currency)
    guard let text, let amount, let currency else { return nil }
    return Price(text: text, sum: Price.Sum(amount: amount, currency: currency))
  }

  private func readPicture(_ reader: inout MappingReader) -> SiteSettings.SharedPicture? {
    let file = reader.required("file", example: "file: share.jpg") { $0 }
    let alternative = requiredText("alt", example: "alt: 机を囲む親たち", from: &reader)
    let path = reader.text("file")
    guard let file, let path else { return nil }
    return SiteSettings.SharedPicture(
      path: path, alternative: alternative ?? LocalizedText(.empty), location: file.location)
  }

  private func readHours(_ reader: inout MappingReader) -> OpeningHours? {
    let days = reader.list("days", Scalars.weekday)
    let opens = reader.required("opens", example: "opens: \"08:30\"", Scalars.timeOfDay)
    let closes = reader.required("closes", example: "closes: \"17:00\"", Scalars.timeOfDay)
    guard let opens, let closes else { return nil }
    return OpeningHours(days: days, opens: opens, closes: closes)
  }

  private func silent(_ location: Location) -> Diagnostic {
    .error(
      .contactWithoutAddress, at: location,
      Wording(
        english: "This contact says neither who answers nor where.",
        japanese: "この問い合わせ先には、だれに、どこへ連絡するかが書かれていません。"),
      hint: Wording(
        english: "Add “email”, “phone”, “name” or “person”.",
        japanese: "メール（email）、電話（phone）、名前（name）、担当（person）のどれかを加えてください。"))
  }

  private func unreachable(_ location: Location) -> Diagnostic {
    .error(
      .orderRouteWithoutContact, at: location,
      Wording(
        english: "This order route has neither “form” nor “phone”.",
        japanese: "この申し込み先には form も phone もありません。"),
      hint: Wording(
        english: "Add the address of the order form, or a phone number.",
        japanese: "申し込みフォームのアドレス（form）か電話番号（phone）を加えてください。"))
  }

  private func readPhone(from reader: inout MappingReader) -> PhoneNumber? {
    let location = reader.node("phone")?.location
    let number = reader.optional("phone") { node throws(Diagnostic) in
      try Scalars.phone(node, countryCode: countryCode)
    }
    if let number, let location, let doubt = number.doubt {
      reader.report(doubt.diagnostic(about: number, at: location))
    }
    return number
  }

  private func requiredText(
    _ key: String, example: String, english: String? = nil, from reader: inout MappingReader
  ) -> LocalizedText? {
    if let node = reader.node(key), case .mapping = node.content, !node.isTextInBraces {
      return LocalizedText.read(
        node, key: key, languages: languages, isRequired: true, into: &reader)
    }
    return reader.requiredInlineText(key, example: example, english: english).map {
      LocalizedText($0)
    }
  }

  private func optionalText(_ key: String, from reader: inout MappingReader) -> LocalizedText? {
    reader.node(key).flatMap { node in
      LocalizedText.read(node, key: key, languages: languages, into: &reader)
    }
  }
}

extension MappingReader {
  /// What was set aside because it is of a language that the site does not have, by language.
  fileprivate var unusedTexts: [SiteSettings.UnusedTexts] {
    var texts: [SiteSettings.UnusedTexts] = []
    for (tag, location) in asides {
      if let index = texts.firstIndex(where: { $0.tag == tag }) {
        texts[index].count += 1
      } else {
        texts.append(SiteSettings.UnusedTexts(tag: tag, count: 1, location: location))
      }
    }
    return texts
  }
}
