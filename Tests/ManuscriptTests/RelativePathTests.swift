import Manuscript
import Testing

@Suite struct RelativePathTests {
  @Test(arguments: [
    ("order.md", "index.md", "order.md"), ("../order.md", "booklet/01.md", "order.md"),
    ("./a/../b.md", "x/y.md", "x/b.md"), ("02.md", "booklet/01.md", "booklet/02.md"),
    ("a//b.md", "index.md", "a/b.md"), ("../冊子/序.md", "案内/道.md", "冊子/序.md"),
  ])
  func `a path means what it says from the file it stands in`(
    relative: String, base: String, path: String
  ) {
    #expect(RelativePath.resolve(relative, from: base) == path)
  }

  @Test(arguments: [("../a.md", "index.md"), ("../../a.md", "x/y.md"), ("a/../../b", "index.md")])
  func `a path that leads out of the root means nothing`(relative: String, base: String) {
    #expect(RelativePath.resolve(relative, from: base) == nil)
  }

  @Test(arguments: [
    ("index.html", "index.html", "index.html"), ("order.html", "booklet/a.html", "../order.html"),
    ("booklet/b.html", "booklet/a.html", "b.html"), ("en/a.html", "a.html", "en/a.html"),
    ("booklet2/a.html", "booklet/a.html", "../booklet2/a.html"),
    ("a/b.html", "en/a/b.html", "../../a/b.html"), ("", "en/a/b.html", "../../"),
    ("冊子/序.html", "冊子/道.html", "序.html"),
  ])
  func `a path between two files goes up as little as it can`(
    target: String, base: String, path: String
  ) {
    #expect(RelativePath.path(to: target, from: base) == path)
    if !target.isEmpty { #expect(RelativePath.resolve(path, from: base) == target) }
  }
}
