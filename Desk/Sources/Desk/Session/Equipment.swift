public import Manuscript
public import Publishing

/// What the desk was started with: where the files are that come with Sasshi, and what it knows of the machine and of
/// the person at it. `sasshi` finds all of it and hands it over, so that both find the same.
public struct Equipment: Sendable {
  /// The version of Sasshi.
  public var version: String
  /// The path of `sasshi` itself, which tries documents in processes of their own.
  public var program: String
  /// The folders that hold the themes of all sites.
  public var themes: [String]
  /// The folder of the texts with which sites and pages begin.
  public var starter: String
  /// The folder of the screens.
  public var web: String
  /// The handbook.
  public var handbook: Handbook
  /// The folder for Sasshi's settings of the person at the machine; nil when there is no place for one.
  public var settings: String?
  /// A variable of the environment; nil when it is unset or empty.
  public var environment: @Sendable (String) -> String?
  /// Today, where the machine is; nil where nobody knows.
  public var today: @Sendable () -> CalendarDate?

  /// What the desk has at hand.
  public init(
    version: String, program: String, themes: [String], starter: String, web: String,
    handbook: String, settings: String? = nil,
    environment: @escaping @Sendable (String) -> String? = { _ in nil },
    today: @escaping @Sendable () -> CalendarDate? = { nil }
  ) {
    self.version = version
    self.program = program
    self.themes = themes
    self.starter = starter
    self.web = web
    self.handbook = Handbook(at: handbook)
    self.settings = settings
    self.environment = environment
    self.today = today
  }
}
