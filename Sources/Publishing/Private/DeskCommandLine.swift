public import Diagnostics

/// What `sasshi` asks of the program `sasshi-desk`, whose command line nobody else writes. All of it may be read by
/// everybody at the machine: what lets a browser in is not in it.
public struct DeskCommandLine: Hashable, Sendable {
  /// What is to be done.
  public enum Deed: Hashable, Sendable {
    /// Open the desk.
    case open(DeskWay)
    /// Show the previewed site alone.
    case serve(port: Int)
  }

  /// The version of Sasshi that asks.
  public var version = sasshiVersion
  /// What is to be done.
  public var deed: Deed
  /// The folder that holds the site; nil when none was named: that in which the person stands, or the one opened last.
  public var folder: String?
  /// The language in which the desk speaks.
  public var language: MessageLanguage
  /// The path of `sasshi` itself.
  public var program: String
  /// The folders that hold the themes of all sites.
  public var themes: [String]
  /// The folder of the texts with which sites and pages begin.
  public var starter: String
  /// The folder of the desk's screens.
  public var web: String
  /// The folder of the handbook.
  public var handbook: String
  /// The folder for Sasshi's settings of the person at the machine; nil when there is no place for one.
  public var settings: String?

  /// What is asked.
  public init(
    _ deed: Deed, folder: String?, language: MessageLanguage, program: String, themes: [String],
    starter: String, web: String, handbook: String, settings: String?
  ) {
    self.deed = deed
    self.folder = folder
    self.language = language
    self.program = program
    self.themes = themes
    self.starter = starter
    self.web = web
    self.handbook = handbook
    self.settings = settings
  }

  /// What stands behind the program's name.
  public var arguments: [String] {
    let deed =
      switch deed {
      case .open(let way): ["open=\(way.rawValue)"]
      case .serve(let port): ["serve=\(port)"]
      }
    let rest = [
      "version=\(version)", "language=\(language.rawValue)",
      "program=\(program)", "starter=\(starter)", "web=\(web)", "handbook=\(handbook)",
    ]
    let optional = [folder.map { "folder=\($0)" }, settings.map { "settings=\($0)" }]
    return deed + rest + themes.map { "theme=\($0)" } + optional.compactMap { $0 }
  }

  /// What was asked; nil for arguments that ask for nothing.
  public init?(_ arguments: [String]) {
    var values: [String: [String]] = [:]
    for argument in arguments {
      guard let sign = argument.firstIndex(of: "=") else { return nil }
      values[String(argument[..<sign]), default: []].append(
        String(argument[argument.index(after: sign)...]))
    }
    func value(_ key: String) -> String? { values[key]?.last }
    guard let version = value("version"),
      let language = value("language").flatMap(MessageLanguage.init),
      let program = value("program"), let starter = value("starter"), let web = value("web"),
      let handbook = value("handbook")
    else { return nil }
    if let way = value("open").flatMap(DeskWay.init) {
      deed = .open(way)
    } else if let port = value("serve").flatMap({ Int($0) }) {
      deed = .serve(port: port)
    } else {
      return nil
    }
    self.version = version
    folder = value("folder")
    self.language = language
    self.program = program
    themes = values["theme"] ?? []
    self.starter = starter
    self.web = web
    self.handbook = handbook
    settings = value("settings")
  }
}

/// How a person gets to a desk that is opened.
public enum DeskWay: String, Sendable {
  /// The person's browser opens it.
  case browser
  /// Its address is said, as the only line on the standard output.
  case address
  /// Whoever opened it finds the way.
  case none
}

/// The version of Sasshi, by the rules of semver.org.
public let sasshiVersion = "0.2.0"
