public import Diagnostics
import Manuscript
import YAML

extension Programs {
  /// The file, in Sasshi's folder for the settings of the person at the machine, that says where
  /// programs are: a line such as `chromium: /opt/chromium/chrome` for each.
  public static let fileName = "programs.yaml"

  /// Finds out where the environment and the person at the machine say that programs are.
  ///
  /// - Parameters:
  ///   - folder: Sasshi's folder for that person's settings; nil when the machine has no such place.
  ///   - environment: the value of a variable of the environment; nil when it is unset or empty.
  ///   - temporaryFolder: where what lives for a moment is put.
  ///   - timeLimit: how long one run may take; nil: as long as its page is large.
  /// - Returns: the programs, and what is wrong with the file. Throws when it cannot be read.
  public static func read(
    in folder: String?, environment: (String) -> String?, temporaryFolder: String,
    timeLimit: Duration?
  ) throws(MachineFailure) -> Checked<Programs> {
    var places = Checked([String: Place]())
    if let folder { places = try readFile(in: folder.withoutTrailingSlashes) }
    for program in Program.all {
      if let path = environment(program.variable) { places.value[program.key] = Place(path: path) }
    }
    return places.map {
      Programs(
        $0, temporaryFolder: temporaryFolder, timeLimit: timeLimit,
        fontPlaces: fontPlaces(environment))
    }
  }
}

extension Programs {
  /// Where this machine has the programs, and what is wrong with the file that says so.
  ///
  /// - Parameters:
  ///   - folder: Sasshi's folder for the settings of the person at the machine; nil when it has no such place.
  ///   - environment: the value of a variable of the environment; nil when it is unset or empty.
  ///   - timeLimit: how long one run may take; nil: as long as its work is large.
  ///   - reader: the path of Sasshi itself (`reader`).
  public static func ofMachine(
    _ folder: String?, environment: (String) -> String?, timeLimit: Duration? = nil, reader: String?
  ) throws(MachineFailure) -> Checked<Programs> {
    var programs = try read(
      in: folder, environment: environment, temporaryFolder: environment("TMPDIR") ?? "/tmp",
      timeLimit: timeLimit)
    programs.value.reader = reader
    return programs
  }

  /// Where fontconfig and macOS look for fonts and for what chooses among them.
  private static func fontPlaces(_ environment: (String) -> String?) -> [String] {
    let home = environment("HOME") ?? ""
    let named = ["FONTCONFIG_PATH", "FONTCONFIG_FILE"].compactMap(environment)
    let own = [
      ".fonts", ".fonts.conf", ".config/fontconfig", ".local/share/fonts", "Library/Fonts",
    ].map { "\(home)/\($0)" }
    let data = environment("XDG_DATA_HOME").map { ["\($0)/fonts"] } ?? []
    let settings = environment("XDG_CONFIG_HOME").map { ["\($0)/fontconfig"] } ?? []
    return named + data + settings + (home.isEmpty ? [] : own) + [
      "/etc/fonts", "/usr/share/fonts", "/usr/local/share/fonts", "/Library/Fonts",
      "/System/Library/Fonts",
    ]
  }
}

extension Programs {
  private static func readFile(
    in folder: String
  ) throws(MachineFailure) -> Checked<[String: Place]> {
    let path = "\(folder)/\(fileName)"
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try Publishing.readFile(at: path)
    } catch .notFound {
      return Checked([:])
    } catch {
      throw MachineFailure(.readFile, path, error)
    }
    do throws(Diagnostic) {
      let text = try SourceText.checked(bytes, file: path)
      guard let node = try YAMLNode.parse(text.bytes, file: path) else { return Checked([:]) }
      var reader = MappingReader(node)
      var places = [String: Place]()
      for program in Program.all { places[program.key] = reader.optional(program.key, place) }
      return Checked(places, reader.finish())
    } catch {
      return Checked([:], [error])
    }
  }

  private static func place(_ node: YAMLNode) throws(Diagnostic) -> Place {
    let path = try node.text()
    // A path that begins where Sasshi happens to run could lead into the content.
    guard path.hasPrefix("/") else {
      throw node.mismatch(
        Wording(
          english: "the whole path of a program, such as /usr/bin/chromium",
          japanese: "プログラムの完全なパス（/usr/bin/chromium など）"))
    }
    return Place(path: path, location: node.location)
  }
}
