import Fixtures
import Manuscript
import Testing

/// The files with which a page begins.
@Suite struct StarterCommentTests {
  @Test func `each line of front matter that is not in use becomes right without its sign`() throws
  {
    let files = Checkout.files(in: "starter/new")
    #expect(files.count > 12)
    for file in files {
      let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
      let matter = lines.dropFirst().prefix { $0 != "---" }
      for line in matter where line.hasPrefix("# ") {
        #expect(line.wholeMatch(of: /# [a-z-]+: .+/) != nil, "\(file.path): \(line)")
      }
    }
  }
}
