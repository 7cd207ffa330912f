import Diagnostics
import Fixtures
import Testing

@testable import Manuscript

@Suite struct DestinationTests {
  /// What a text names, in the form in which it is written.
  @Test(arguments: [
    ("sftp://name@www.example.org/home/name/www", "sftp://name@www.example.org/home/name/www"),
    ("SFTP://name@host/www/", "sftp://name@host/www"),
    ("sftp://name@host:2222/~/www", "sftp://name@host:2222/~/www"),
    ("sftp://name@host/~", "sftp://name@host/~"), ("sftp://host/", "sftp://host/"),
    ("sftp://name@192.0.2.7/x", "sftp://name@192.0.2.7/x"),
    ("sftp://name@[2001:db8::7]:22/x", "sftp://name@[2001:db8::7]:22/x"),
    ("sftp://name@host/資料/第１回", "sftp://name@host/資料/第１回"),
    ("sftp://name@host/%E8%B3%87%E6%96%99", "sftp://name@host/資料"),
    ("sftp://name@host/a%20b/c d", "sftp://name@host/a%20b/c%20d"),
    ("sftp://name@host/100%25", "sftp://name@host/100%25"),
    ("sftp://name@host/a'b%23c", "sftp://name@host/a%27b%23c"),
    ("ftps://www%40example.org@ftp.example.org/", "ftps://www%40example.org@ftp.example.org/"),
    ("ftps://www@example.org@ftp.example.org/", "ftps://www%40example.org@ftp.example.org/"),
    ("ftps://name@host:990/public_html", "ftps://name@host:990/public_html"),
    ("ftps://name@host/~/www", "ftps://name@host/www"), ("ftp://host/a.b", "ftp://host/a.b"),
    ("folder:/srv/www/", "folder:/srv/www"), ("folder:~/サイト", "folder:~/サイト"),
    ("folder:published/site", "folder:published/site"), ("folder:a b%20", "folder:a b%20"),
    ("rclone:my store:bucket/path", "rclone:my store:bucket/path"),
    ("rclone:a_b.c+d@e-f:", "rclone:a_b.c+d@e-f:"), ("rclone:a:/", "rclone:a:"),
    ("rclone:disk:/srv/www", "rclone:disk:/srv/www"),
  ])
  func `a text names a destination`(text: String, whole: String) throws {
    let destination = try Destination(text)
    #expect(destination.text == whole)
    #expect(try Destination(destination.text) == destination)
  }

  @Test func `a destination has the parts that it names`() throws {
    let remote = try Destination("sftp://name@[::1]:2222/~/資%20料")
    #expect(
      remote.way == .sftp(Destination.Server(user: "name", host: "[::1]", port: 2222))
        && remote.path == "~/資 料")
    #expect(try Destination("sftp://host/a").path == "/a")
    #expect(try Destination("sftp://host/").path == "")
    #expect(try Destination("ftps://host/a/b/").path == "a/b")
    let store = try Destination("rclone:store:b/p")
    #expect(store.way == .rclone(remote: "store") && store.path == "b/p")
  }

  /// What is wrong with a text, and what was meant.
  @Test(
    arguments: [
      ("", .scheme, nil), ("x", .scheme, nil), ("gopher://host/x", .scheme, nil),
      ("name@host/www", .scheme, "sftp://name@host/www"),
      ("www.example.org/www", .scheme, "sftp://www.example.org/www"),
      ("name@host:/srv/www", .scheme, "sftp://name@host/srv/www"),
      ("name@host:www", .scheme, "sftp://name@host/~/www"),
      ("name@host:2222/www", .scheme, "sftp://name@host:2222/www"),
      ("ssh://name@host/www", .scheme, "sftp://name@host/www"),
      ("ftpes://name@host/www", .scheme, "ftps://name@host/www"),
      ("/srv/www", .scheme, "folder:/srv/www"), ("~/www", .scheme, "folder:~/www"),
      ("https://www.example.org/", .webAddress, nil), ("http://a", .webAddress, nil),
      ("ｓｆｔｐ：／／name＠host／サーバー", .fullWidth, "sftp://name@host/サーバー"),
      (" sftp://name@host/x ", .fullWidth, "sftp://name@host/x"),
      ("sftp:\\\\name@host\\www", .backslash, "sftp://name@host/www"),
      ("sftp:¥¥name@host¥www", .backslash, "sftp://name@host/www"),
      ("C:\\www", .backslash, nil), ("folder:C:\\www", .backslash, nil),
      ("sftp://name:geheim@host/x", .password, "sftp://name@host/x"),
      ("ftps://name%3Ageheim@host/x", .password, nil),
      ("sftp://name:ge/heim@host/x", .password, nil), ("sftp://:@host/x", .password, nil),
      ("sftp://-oProxyCommand=x@host/x", .user, nil), ("sftp://@host/x", .user, nil),
      ("sftp://-l@host/x", .user, nil), ("sftp://na me@host/x", .user, nil),
      ("sftp://na%0Ame@host/x", .user, nil), ("sftp://名前@host/x", .user, nil),
      ("sftp://na%00me@host/x", .user, nil), ("sftp://na;me@host/x", .user, nil),
      ("sftp:name@host/x", .host, nil), ("sftp:///x", .host, nil), ("sftp://name@/x", .host, nil),
      ("sftp://-oProxyCommand=x/x", .host, nil), ("sftp://name@-host/x", .host, nil),
      ("sftp://a..b/x", .host, nil), ("sftp://ho st/x", .host, nil),
      ("sftp://ho%73t/x", .host, nil),
      ("sftp://日本.jp/x", .host, nil), ("sftp://ho\nst/x", .host, nil),
      ("sftp://a.-b/x", .host, nil),
      ("sftp://[::1/x", .host, nil), ("sftp://[]/x", .host, nil),
      ("sftp://[::1%25eth0]/x", .host, nil),
      ("sftp://[1:2:3]/x", .host, nil), ("sftp://[::-1]/x", .host, nil),
      ("sftp://::1/x", .host, nil),
      ("sftp://host:0/x", .port, nil), ("sftp://host:65536/x", .port, nil),
      ("sftp://host:/x", .port, nil), ("sftp://host:+22/x", .port, nil),
      ("sftp://host:２２x/x", .port, nil), ("sftp://[::1]22/x", .port, nil),
      ("sftp://host:99999999999999999999/x", .port, nil),
      ("sftp://name@host", .folder, nil), ("ftps://name@host", .folder, nil),
      ("folder:", .folder, nil), ("folder:/", .folder, nil), ("folder:~/", .folder, nil),
      ("sftp://host//x", .slashes, nil), ("ftp://host/a//b", .slashes, nil),
      ("folder:a//b", .slashes, nil), ("folder://x", .slashes, nil),
      ("rclone:a:b//", .slashes, nil),
      ("sftp://host/../x", .dots, nil), ("sftp://host/a/%2E%2e/x", .dots, nil),
      ("folder:../x", .dots, nil), ("folder:.", .dots, nil), ("rclone:a:..", .dots, nil),
      ("sftp://host/~/..", .dots, nil),
      ("sftp://host/~/-x", .hyphen, nil), ("folder:-x", .hyphen, nil),
      ("rclone:a:-x", .hyphen, nil),
      ("sftp://host/%2Dx", .hyphen, nil),
      ("sftp://host/a%2Fb", .sign, nil), ("sftp://host/a%2fb", .sign, nil),
      ("sftp://host/a%0Ab", .sign, nil), ("sftp://host/a%00", .sign, nil),
      ("sftp://host/a\nb", .sign, nil), ("sftp://host/a\u{202E}b", .sign, nil),
      ("sftp://host/a%FF", .sign, nil), ("sftp://host/a%zz", .sign, nil),
      ("sftp://host/a%", .sign, nil), ("sftp://host/a?b", .sign, nil),
      ("sftp://host/a#b", .sign, nil),
      ("sftp://host/a%22b", .sign, nil), ("sftp://host/a%5Cb", .sign, nil),
      ("folder:a*", .sign, nil),
      ("folder:a\rb", .sign, nil), ("folder:a\u{2028}b", .sign, nil), ("rclone:a:b:c", .sign, nil),
      ("rclone:store", .remote, nil), ("rclone::x", .remote, nil), ("rclone:-a:x", .remote, nil),
      ("rclone:a :x", .remote, nil), ("rclone: a:x", .remote, nil),
      ("rclone::sftp,ssh=\"touch x\":x", .remote, nil), ("rclone:a,ssh=x:x", .remote, nil),
      ("rclone:a/b:x", .remote, nil), ("rclone:a\nb:x", .remote, nil),
      ("sftp://host/" + String(repeating: "x", count: 1024), .length, nil),
      ("folder:" + String(repeating: "あ", count: 86), .length, nil),
    ] as [(String, DestinationFault.Reason, String?)])
  func `a text names none`(text: String, reason: DestinationFault.Reason, cure: String?) {
    #expect(throws: DestinationFault(reason: reason, cure: cure)) { try Destination(text) }
  }

  @Test(arguments: DestinationFault.Reason.allCases)
  func `each fault says in both languages what is wrong and how it is written`(
    reason: DestinationFault.Reason
  ) {
    let fault = DestinationFault(reason: reason, cure: nil)
    #expect(fault.wording.english.hasSuffix(".") && fault.wording.japanese.contains("。"))
    for hint in [fault.hint.english, fault.hint.japanese] {
      for form in ["sftp://", "ftps://", "folder:", "rclone:"] { #expect(hint.contains(form)) }
    }
    let others = DestinationFault.Reason.allCases.filter { $0 != reason }
    #expect(
      others.allSatisfy { DestinationFault(reason: $0, cure: nil).wording != fault.wording })
  }

  @Test func `made-up texts name a destination that is safe, or none`() {
    let pieces = [
      "sftp:", "ftps://", "ftp:", "folder:", "rclone:", "https:", "//", "/", "@", ":", "-", "~",
      ".",
      "..", "%", "%2F", "%00", "%41", "\\", "¥", "\n", "\u{0}", "\u{202E}", "[", "]", "::1", "22",
      "65536", "name", "host", "資料", "ー", "＠", "　", " ", "\"", "'", "`", "$(x)", ";", "*", "?", "#",
      ",", "=", "\u{301}", "e\u{301}", "\r\n", "👩‍👧", "\u{FFFD}",
    ]
    var numbers = FixedNumbers(state: 17)
    var found = 0
    for _ in 0..<40_000 {
      var text = ["", "sftp://", "folder:", "rclone:"].randomElement(using: &numbers) ?? ""
      for _ in 0..<Int.random(in: 0...9, using: &numbers) {
        text += pieces.randomElement(using: &numbers) ?? ""
      }
      do throws(DestinationFault) {
        let destination = try Destination(text)
        found += 1
        #expect((try? Destination(destination.text)) == destination, "\(text.debugDescription)")
        expectSafe(destination, text)
      } catch {
        guard let cure = error.cure else { continue }
        #expect((try? Destination(cure).text) == cure, "\(text.debugDescription)")
      }
    }
    #expect(found > 1000)
  }

  private func expectSafe(_ destination: Destination, _ text: String) {
    let parts = destination.path.split(separator: "/", omittingEmptySubsequences: false)
    let bad = "\"\\*?\n\r\0\u{202E}".unicodeScalars
    #expect(
      parts.allSatisfy { $0 != "." && $0 != ".." && $0.unicodeScalars.first != "-" }
        && parts.dropFirst().allSatisfy { !$0.isEmpty }
        && !destination.path.unicodeScalars.contains(where: bad.contains),
      "\(text.debugDescription)")
    switch destination.way {
    case .sftp(let server), .ftps(let server), .ftp(let server):
      for name in [server.user ?? "x", server.host] {
        #expect(name.wholeMatch(of: /[\[0-9A-Za-z_.+@][-0-9A-Za-z_.+@:\]]*/) != nil, "\(name)")
      }
    case .folder: #expect(!parts.isEmpty)
    case .rclone(let remote):
      #expect(remote.first != "-" && !remote.contains { ",=:/\n\"".contains($0) })
    }
  }
}
