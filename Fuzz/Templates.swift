import Diagnostics
import Templates

/// Reads any bytes as two templates, checks them against data, and renders them if they pass.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = UnsafeBufferPointer(start: start, count: count)
  let divided = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
  let files = zip(["page", "other"], divided).map { name, bytes in
    TemplateFile(name: name, path: "\(name).mustache", bytes: Array(bytes))
  }
  let set = TemplateSet.parse(files)
  let data = Record(SamplePage())
  let problems = set.diagnostics + set.value.check([TemplateUse("page", [data.layout])])
  let said = problems.reduce(0) { $0 + $1.text(in: .japanese).utf8.count }
  guard !problems.haveErrors else { return said < 0 ? 1 : 0 }
  return set.value.render("page", with: [data]).count + said < 0 ? 1 : 0
}

/// A page that has a field of every shape.
private struct SamplePage: TemplateData {
  static let fields: Fields<SamplePage> = [
    .text("title") { _ in "題 & <b>" },
    .html("content") { _ in Array("<p>文</p>".utf8) },
    .flag("sample") { _ in true },
    .texts("tags") { _ in ["一", "二"] },
    .record("booklet") { _ in SampleBooklet() },
    .list("chapters") { _ in [SampleBooklet(), SampleBooklet()] },
  ]
}

private struct SampleBooklet: TemplateData {
  static let fields: Fields<SampleBooklet> = [.text("title") { _ in "冊子" }]
}
