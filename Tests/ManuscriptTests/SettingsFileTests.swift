import Diagnostics
import Manuscript
import Testing

/// `site.yaml` itself.
@Suite struct SettingsFileTests {
  @Test(arguments: ["site.yaml.txt", "site.yml", "Site.yaml", "site (1).yaml", "siteのコピー.yaml"])
  func `a file that was meant is named`(name: String) {
    let found = SiteSettings.read(nil, in: "content", among: ["ja/index.md", name]).diagnostics
    #expect(
      found.map { $0.text(in: .english) } == [
        """
        content/site.yaml: error: There is no site.yaml, but a file “\(name)”. [missing-settings]
          hint: Name it site.yaml. Windows hides the last ending unless it is told to show them.
        """
      ])
    #expect(
      found.map { $0.text(in: .japanese) } == [
        """
        content/site.yaml: エラー: site.yaml がありません。「\(name)」というファイルはあります。 [missing-settings]
          直し方: 名前を site.yaml に変えてください。Windowsでは、「ファイル名拡張子」を出すと名前の最後まで見えます。
        """
      ])
  }

  @Test(arguments: ["ja/site.yaml", "sitemap.xml", "index.md"])
  func `another file is not`(name: String) {
    let found = SiteSettings.read(nil, in: "content", among: [name]).diagnostics
    #expect(found.first?.message.english == "There is no site.yaml, or it is empty.")
  }

  @Test(arguments: [
    "print: {programs: {chromium: ./content/en/evil.sh}}", "programs: {chromium: /bin/sh}",
    "print: {chromium: /bin/sh}", "chromium: /bin/sh", "weasyprint: /bin/sh",
    "theme: {chromium: /bin/sh}", "publish: {command: rm}",
  ])
  func `nothing in it names a program`(line: String) throws {
    let text = "name: 会\nlanguages: [ja]\norganisation: {name: 会}\n\(line)\n"
    let read = SiteSettings.read(
      SourceFile(path: "site.yaml", bytes: Array(text.utf8)), in: "content")
    // What a theme does not know is refused where its settings are known.
    if line.hasPrefix("theme") {
      #expect(read.value?.theme.settings.map(\.name) == ["chromium"])
    } else {
      #expect(read.diagnostics.haveErrors)
    }
  }
}
