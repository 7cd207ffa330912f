import Fixtures
import Diagnostics
import SystemPackage
import Testing

@testable import Publishing

struct ProgramsTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("bin/mine")
    try folder.write("bin/other")
  }

  private func read(
    _ file: String? = nil, _ environment: [String: String] = [:]
  ) throws -> Checked<Programs> {
    if let file { try folder.write("sasshi/programs.yaml", file) }
    return try Programs.read(
      in: folder.path + "/sasshi", environment: { environment[$0] }, temporaryFolder: folder.path,
      timeLimit: .seconds(1))
  }

  @Test(arguments: Program.all)
  func `a variable comes before the person's file, and that before the search path`(
    program: Program
  ) async throws {
    let line = "\(program.key): \(folder.path)/bin/mine\n"
    let other = folder.path + "/bin/other"
    #expect(try await read(line).value.path(of: program) == FilePath(folder.path + "/bin/mine"))
    let read = try read(line, [program.variable: other])
    #expect(try await read.value.path(of: program) == FilePath(other))
    #expect(read.diagnostics == [])
  }

  @Test func `a program is found by its name on the search path, else in a usual place`()
    async throws
  {
    var program = Program.named("nowhere, sh")
    let sh = try await read().value.path(of: program)
    #expect(sh.lastComponent?.string == "sh")
    program = .named("nowhere", usualPlaces: ["/nowhere", folder.path + "/bin/mine"])
    #expect(try await read("").value.path(of: program) == FilePath(folder.path + "/bin/mine"))
  }

  @Test func `without a folder for settings there is no file`() throws {
    let read = try Programs.read(
      in: nil, environment: { _ in nil }, temporaryFolder: "/tmp", timeLimit: .seconds(1))
    #expect(read.diagnostics == [])
  }

  @Test(arguments: [
    (
      "chromium: [a", ":1:11: error: This is not valid YAML: ",
      ":1:11: エラー: YAMLとして読めません："
    ),
    (
      "chromium: chromium",
      """
      :1:11: error: Expected the whole path of a program, such as /usr/bin/chromium, but found “chromium”. [wrong-value]
      """,
      """
      :1:11: エラー: ここにはプログラムの完全なパス（/usr/bin/chromium など）が必要ですが、「chromium」があります。 [wrong-value]
      """
    ),
    (
      "# mine\nchromum: /opt/chromium\n",
      """
      :2:1: error: “chromum” is not a known key. [unknown-key]
        hint: Did you mean “chromium”?
      """,
      """
      :2:1: エラー: 「chromum」という項目はありません。 [unknown-key]
        直し方: 「chromium」のことですか？
      """
    ),
    ("- /opt/chromium", ":1:1: error: Expected keys with values", ":1:1: エラー: ここには項目と値の組"),
  ])
  func `a file that cannot be meant so is named with its line`(
    file: String, english: String, japanese: String
  ) throws {
    let diagnostics = try read(file).diagnostics
    let diagnostic = try #require(diagnostics.first)
    #expect(diagnostics.count == 1)
    let path = folder.path + "/sasshi/programs.yaml"
    #expect(diagnostic.text(in: .english).hasPrefix(path + english))
    #expect(diagnostic.text(in: .japanese).hasPrefix(path + japanese))
  }

  @Test func `a file that cannot be read is a failure of the machine`() throws {
    try folder.makeFolder("sasshi/programs.yaml")
    #expect(throws: MachineFailure.self) { try read() }
  }

  @Test func `a place in the file at which nothing stands is named with its line`() async throws {
    let programs = try read("\nchromium: /nowhere/chromium\n").value
    let failure = await #expect(throws: MachineFailure.self) {
      try await programs.path(of: .chromium)
    }
    let text = try #require(failure).diagnostic.text(in: .english)
    #expect(
      text.hasPrefix(
        folder.path + """
          /sasshi/programs.yaml:2:11: error: Chromium was not found at “/nowhere/chromium”: it makes the PDF \
          for printing. [missing-program]
          """))
  }

  @Test(arguments: Program.all)
  func `a missing program is named with the way to install it`(program: Program) {
    let failure = MachineFailure.missing(program, at: Programs.Place(path: "/a"))
    for (language, other) in [(MessageLanguage.english, "Without it,"), (.japanese, "なくても")] {
      let text = failure.diagnostic.text(in: language)
      let place = "~/.config/sasshi/programs.yaml"
      // The keyring is that of a desktop of Linux.
      let systems = program == .keyring ? ["WSL"] : ["macOS", "WSL"]
      for word in systems + [program.name, "/a", "apt install", program.variable, place, other] {
        #expect(text.contains(word))
      }
    }
  }
}

extension Program {
  /// A program of which only the names on the search path, after commas, and the usual places matter.
  fileprivate static func named(_ commands: String, usualPlaces: [String] = []) -> Program {
    let nothing = Wording(english: "", japanese: "")
    return Program(
      key: "test", name: "Test", work: nothing,
      commands: commands.split(separator: ", ").map(String.init), usualPlaces: usualPlaces,
      companions: [],
      installation: nothing, alternative: nothing)
  }
}
