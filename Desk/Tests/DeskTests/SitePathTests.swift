import Testing

@testable import Desk

struct SitePathTests {
  @Test(arguments: [
    ("/", "index.html"), ("/a.html", "a.html"), ("/en/", "en/index.html"), ("/en", "en"),
    ("/%61.html", "a.html"), ("/%E5%86%8A%E5%AD%90.html", "冊子.html"), ("/a%20b.html", "a b.html"),
    ("/a+b.html", "a+b.html"), ("/...", "..."), ("/a..b", "a..b"), ("/%2561.html", "%61.html"),
    ("/en%2Fa.html", "en/a.html"),
  ])
  func aFileIsFoundByItsName(requested: String, file: String) {
    #expect(SitePath(requested: requested)?.file == file)
  }

  @Test(arguments: [
    "", "a.html", "//a.html", "/en//a.html", "//", "/..", "/../etc/passwd", "/en/../../etc/passwd",
    "/en/..", "/.", "/./a.html", "/%2e%2e/etc/passwd", "/%2E%2E%2Fetc%2Fpasswd", "/..%2fetc/passwd",
    "/.%2e/etc/passwd", "/%2e/a.html", "/..%5cetc%5cpasswd", "/..\\etc\\passwd", "/en\\a.html",
    "/a.html%00.png", "/%00", "/a%0ab", "/a%7f", "/%", "/%4", "/%zz", "/%ff",
    "/%c0%ae%c0%ae/etc/passwd",
    "/%e0%80%ae%e0%80%ae/etc/passwd", "/%u002e%u002e/etc/passwd",
  ])
  func noFileIsWhereThePathMeansToLeadElsewhere(requested: String) {
    #expect(SitePath(requested: requested) == nil)
  }
}
