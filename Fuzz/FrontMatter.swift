import Diagnostics
import Manuscript

/// Reads any bytes as `site.yaml` and, with it or with sound settings, as a page; and mends them.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let file = SourceFile(path: "site.yaml", bytes: bytes)
  let fuzzed = SiteSettings.read(file, in: "content")
  var problems = fuzzed.diagnostics
  let sound = SiteSettings.read(SourceFile(path: "site.yaml", bytes: settings), in: "content")
  for settings in [fuzzed.value, sound.value].compactMap(\.self) {
    for path in ["ja/index.md", "ja/booklet/index.md", "ja/releases/2021-12-16-a.md"] {
      guard let place = ManuscriptPath(path, languages: settings.languages) else { continue }
      let page = SourceFile(path: path, bytes: bytes)
      let draft = PageDraft(reading: page, at: place, in: "content", settings: settings)
      problems += draft.diagnostics
      let site = Site.assemble(settings, drafts: [draft], otherFiles: ["ja/a.jpg"], in: "content")
      problems += site.diagnostics
    }
  }
  // What was mended has nothing left to mend.
  if let mended = MendedText(mending: bytes) {
    precondition(MendedText(mending: mended.bytes) == nil)
    precondition(mended.bytes.filter { $0 == 0x0A }.count == bytes.filter { $0 == 0x0A }.count)
  }
  let said = problems.sortedByLocation().reduce(0) { $0 + $1.text(in: .japanese).utf8.count }
  return said < 0 ? 1 : 0
}

private let settings = Array(
  "name: 会\nlanguages: [ja]\norganisation: {name: 会}\nspeakers: [{key: 甲}]\n".utf8)
