import Diagnostics
import Fixtures
import Testing

@testable import Manuscript

@Suite struct PublishingSettingsTests {
  private func settings(_ yaml: String) throws -> PublishingSettings? {
    let files = ["site.yaml": ContentFolderFixture.settings + yaml]
    let reading = ContentFolderFixture(files).read()
    #expect(reading.diagnostics == [])
    return try #require(reading.value).settings.publishing
  }

  @Test(arguments: ["", "\npublish:\n"])
  func `a site that says nothing of it is published nowhere`(yaml: String) throws {
    #expect(try settings(yaml) == nil)
  }

  @Test func `site yaml says where the site is published`() throws {
    let found = try #require(try settings("\npublish:\n  to: sftp://name@www.example.org/www\n"))
    #expect(found.destination.text == "sftp://name@www.example.org/www")
    #expect(found.location.description == "content/site.yaml:7:7")
  }

  @Test func `a host that has nothing but ftp is named as such`() throws {
    let found = try #require(
      try settings("\npublish:\n  to: ftp://name@www.example.org/www\n  insecure: yes\n"))
    #expect(found.destination.text == "ftp://name@www.example.org/www")
  }

  @Test func `what stands there is never shown, since it may be a password`() {
    let secrets = ["sftp://name:geheim@host/x", "name:geheim@host", "sftp://name:ge/heim@host/x"]
    for secret in secrets + ["geheim", "sftp://host:geheim/", "rclone:a,pass=geheim:x"] {
      let files = ["site.yaml": ContentFolderFixture.settings + "\npublish: {to: \"\(secret)\"}\n"]
      let said = ContentFolderFixture(files).read().diagnostics.map {
        $0.text(in: .english) + $0.text(in: .japanese)
      }
      #expect(!said.isEmpty && !said.joined().contains("geheim"), "\(said)")
    }
  }
}
