import Diagnostics
import Fixtures
import Testing

@testable import Manuscript
@testable import Publishing

/// What is kept of what a person said about hosts.
@Suite struct HostAccessTests {
  private let folder: TemporaryFolder
  private let server = Destination.Server(user: "name", host: "www.example.org", port: nil)

  init() throws {
    folder = try TemporaryFolder()
  }

  private func access(_ environment: [String: String] = [:]) throws -> HostAccess {
    let programs = try Programs.ofMachine(nil, environment: { _ in nil }, reader: nil)
    return HostAccess(settings: "\(folder.path)/sasshi", programs: programs.value) {
      environment[$0]
    }
  }

  private func destination(host: String = "www.example.org", path: String = "/www") -> Destination {
    Destination(way: .sftp(.init(user: "name", host: host, port: nil)), path: path)
  }

  @Test func `a destination is confirmed for one site, by its whole name`() throws {
    let access = try access()
    try folder.makeFolder("site")
    let site = "\(folder.path)/site"
    #expect(!access.isConfirmed(destination(), for: site))
    try access.confirm(destination(), for: site)
    try access.confirm(destination(), for: site)
    #expect(access.isConfirmed(destination(), for: site))
    #expect(access.isConfirmed(destination(), for: "\(folder.path)/./site/"))
    #expect(!access.isConfirmed(destination(path: "/www/x"), for: site))
    #expect(!access.isConfirmed(destination(path: "/ww"), for: site))
    #expect(!access.isConfirmed(destination(), for: folder.path))
    #expect(try folder.permissions("sasshi/destinations") == 0o600)
    #expect(try folder.text("sasshi/destinations").split(separator: "\n").count == 1)
  }

  @Test(arguments: ["\n", "\r\n", "\t", "\u{0}", "\u{1B}", "\u{7F}"])
  func `no name can say something of another`(sign: String) throws {
    let access = try access()
    let site = folder.path
    let print = SitePrint(of: site).text
    let hostile = destination(path: "/x\(sign)\(print)\t\(destination().text)")
    try access.confirm(hostile, for: site)
    #expect(!access.isConfirmed(destination(), for: site))
    let key = HostKey(
      server: server, kind: "ED25519", fingerprints: [],
      line: "a ssh-ed25519 AAAA\(sign)b ssh-ed25519 BBBB")
    if sign != "\t" {
      try access.accept(key)
      #expect(try folder.text("sasshi/known_hosts") == "")
    }
    let pin = "sha256//right"
    try access.accept(HostCertificate(server: server, pin: pin))
    let other = Destination.Server(user: nil, host: "x\(sign)www.example.org", port: nil)
    try access.accept(HostCertificate(server: other, pin: "sha256//wrong"))
    #expect(access.pin(of: server) == pin)
    let third = Destination.Server(user: nil, host: "www.example.org:\(sign)y", port: nil)
    try access.accept(HostCertificate(server: third, pin: "sha256//wrong"))
    #expect(access.pin(of: server) == pin)
  }

  @Test func `a certificate takes the place of an earlier one, a key stands beside others`() throws
  {
    let access = try access()
    for pin in ["sha256//one", "sha256//two"] {
      try access.accept(HostCertificate(server: server, pin: pin))
    }
    #expect(try folder.text("sasshi/certificates") == "www.example.org:\tsha256//two\n")
    #expect(access.pin(of: .init(user: nil, host: "WWW.example.org", port: nil)) == "sha256//two")
    #expect(access.pin(of: .init(user: nil, host: "www.example.org", port: 2121)) == nil)
    for line in ["a ssh-ed25519 AAAA", "a ssh-rsa BBBB", "a ssh-ed25519 AAAA"] {
      try access.accept(HostKey(server: server, kind: "", fingerprints: [], line: line))
    }
    #expect(try folder.text("sasshi/known_hosts") == "a ssh-ed25519 AAAA\na ssh-rsa BBBB\n")
    #expect(try folder.permissions("sasshi/known_hosts") == 0o600)
    #expect(access.knownHostsFile == "\(folder.path)/sasshi/known_hosts")
  }

  @Test func `what several runs note at once is all kept`() async throws {
    let access = try access()
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<40 {
        group.addTask {
          try? access.confirm(destination(path: "/www\(number)"), for: folder.path)
        }
      }
    }
    for number in 0..<40 {
      #expect(access.isConfirmed(destination(path: "/www\(number)"), for: folder.path))
    }
  }

  @Test func `notes that cannot be read are left as they are`() throws {
    let access = try access()
    try access.confirm(destination(), for: folder.path)
    // A link is not followed, and so not read.
    let before = try folder.text("sasshi/destinations")
    try folder.write("elsewhere", before)
    folder.delete("sasshi/destinations")
    folder.link("sasshi/destinations", to: "\(folder.path)/elsewhere")
    #expect(throws: MachineFailure.self) {
      try access.confirm(destination(path: "/other"), for: folder.path)
    }
    #expect(try folder.text("elsewhere") == before)
    #expect(try folder.text("sasshi/destinations") == before)
  }

  @Test func `without a keyring a password is kept in a file of its owner's`() async throws {
    let password = #"geheim "und" \ mit $(allem) パスワード"#
    let first = try access()
    #expect(await first.password(of: server) == nil)
    let place = try await first.keep(password, of: server)
    guard case .file(let path) = place else { throw Unexpected(place: place) }
    let name = String(path.dropFirst(folder.path.utf8.count + 1))
    #expect(try folder.text(name) == password && folder.permissions(name) == 0o600)
    #expect(place.wording?.english.contains(path) == true)
    #expect(place.wording?.japanese.contains(path) == true)
    let second = try access()
    #expect(await second.password(of: server) == password)
    #expect(await second.place(ofPasswordOf: server) == place)
    #expect(await second.password(of: .init(user: "other", host: server.host, port: nil)) == nil)
    #expect(await second.password(of: .init(user: "name", host: server.host, port: 22)) == nil)
    await second.forget(server)
    #expect(await second.password(of: server) == nil && !folder.exists(name))
  }

  @Test func `a typed password goes before all others, and is kept when it was right`() async throws
  {
    let access = try access([HostAccess.passwordVariable: "of the environment"])
    #expect(await access.password(of: server) == "of the environment")
    #expect(await access.place(ofPasswordOf: server) == .environment)
    #expect(try await access.keepTried(of: server) == nil)
    access.try("typed", of: server)
    #expect(await access.password(of: server) == "typed")
    #expect(await access.place(ofPasswordOf: server) == .memory)
    #expect(!folder.exists("sasshi"))
    let place = try await access.keepTried(of: server)
    #expect(place != nil && place != .memory)
    #expect(try await access.keepTried(of: server) == nil)
    let next = try self.access()
    #expect(await next.password(of: server) == "typed")
  }

  /// A password was kept elsewhere than the test expects.
  private struct Unexpected: Error {
    let place: PasswordPlace
  }
}
