import Diagnostics
import Fixtures
import Testing

@testable import Publishing

/// Cards in the look of a theme of one's own.
extension DrawingsTests {
  @Test func `an emblem of one's own is drawn as large as it is shown`() async throws {
    try folder.makeFolder("shared")
    folder.link("shared/default", to: Checkout.defaultTheme)
    try folder.write("themes/ours/theme.yaml", "name: Ours\nbased-on: default\n")
    try folder.write(
      "themes/ours/assets/flower.svg",
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 0H9\"/></svg>")
    try folder.write(
      "content/site.yaml", Self.settings + "theme: {name: ours, emblem: flower.svg}\n")
    try writeProgram("vips", "cat \"$1\" >> \"$log\"\n" + Self.maker)
    #expect(
      try await report(themes: ThemePlaces(shared: ["\(folder.path)/shared"])).diagnostics == [])
    // The same, but for a width and a height of 800.
    let held = """
      data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCA5IDkiIHdp\
      ZHRoPSI4MDAiIGhlaWdodD0iODAwIj48cGF0aCBkPSJNMCAwSDkiLz48L3N2Zz4=
      """
    #expect(try folder.text("log").contains("<image href=\"\(held)\" x=\"940\""))
  }

  @Test func `a theme of one's own draws its own cards`() async throws {
    try folder.makeFolder("shared")
    folder.link("shared/default", to: Checkout.defaultTheme)
    try folder.write("themes/ours/theme.yaml", "name: Ours\nbased-on: default\n")
    let template = "themes/ours/templates/card.svg.mustache"
    try folder.write(
      template,
      "<svg>{{#title}}{{#lines}}<text>{{text}}</text>{{/lines}}{{/title}}{{words.home}}</svg>")
    try folder.write("content/site.yaml", Self.settings + "theme: ours\n")
    try writeProgram("vips", "cat \"$1\" >> \"$log\"\n" + Self.maker)
    let themes = ThemePlaces(shared: ["\(folder.path)/shared"])
    #expect(try await report(themes: themes).diagnostics == [])
    #expect(try folder.text("log").contains("<svg><text>交流会のつくり方</text>"))
    #expect(!folder.exists("output/assets/card.svg"))
    try folder.write(template, "<svg>{{titel}}</svg>")
    let problems = try await report(themes: themes).diagnostics
    #expect(problems.map(\.location.file) == ["\(folder.path)/\(template)"])
    #expect(problems.first?.text(in: .english).contains("Did you mean “title”?") == true)
  }

  @Test(arguments: ["logo", "emblem"])
  func `a mark that no drawing can show is named, and leaves no empty box`(
    setting: String
  ) async throws {
    try folder.makeFolder("shared")
    folder.link("shared/default", to: Checkout.defaultTheme)
    try folder.write("themes/ours/theme.yaml", "name: Ours\nbased-on: default\n")
    let mark = "themes/ours/assets/mark"
    try folder.write("\(mark).webp", SamplePicture.webP(width: 300, height: 300))
    try folder.write("\(mark).png", SamplePicture.png(width: 300, height: 300))
    try folder.write(
      "content/site.yaml", Self.settings + "theme: {name: ours, \(setting): mark.webp}\n")
    try writeProgram("vips", "cat \"$1\" >> \"$log\"\n" + Self.maker)
    let themes = ThemePlaces(shared: ["\(folder.path)/shared"])
    let problems = try await report(themes: themes).diagnostics
    #expect(
      problems.map { $0.text(in: .english) } == [
        """
        \(folder.path)/content/site.yaml: warning: “mark.webp” is in a format of which no icons are made, and which no \
        card shows. [failed-drawing]
          hint: Put the mark there as SVG or PNG.
        """
      ])
    #expect(
      problems.first?.text(in: .japanese).contains(
        "「mark.webp」の形式では、サイトのアイコンを作れず、カード（SNSで紹介される画像）にも入りません。") == true)
    #expect(try drawn() == ["assets/mark.png", "cards/a.png", "cards/index.png"])
    #expect(try !folder.text("log").contains("<image") && !folder.text("log").contains("rx=\"16\""))
    try folder.write(
      "content/site.yaml", Self.settings + "theme: {name: ours, \(setting): mark.png}\n")
    #expect(try await report(themes: themes).diagnostics == [])
    #expect(try drawn() == (Self.everything + ["assets/mark.png"]).sorted())
  }
}
