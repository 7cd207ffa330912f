internal import SystemPackage

/// Where a machine has the programs that make PDF files, and how long they may take.
public struct PDFPrograms: Hashable, Sendable {
  /// Chromium, when somebody says where it is.
  public var chromium: String?
  /// WeasyPrint, when somebody says where it is.
  public var weasyPrint: String?
  /// The folder in which what lives for a moment is put.
  public var temporaryFolder: String
  /// How long one run of a program may take.
  public var timeLimit: Duration

  /// The programs of a machine.
  public init(
    chromium: String?, weasyPrint: String?, temporaryFolder: String, timeLimit: Duration
  ) {
    self.chromium = chromium
    self.weasyPrint = weasyPrint
    self.temporaryFolder = temporaryFolder
    self.timeLimit = timeLimit
  }
}

/// For what a PDF is made; each is the work of the program that does it best.
public enum PDFPurpose: String, CaseIterable, Sendable {
  /// For paper and print shops: Chromium knows Japanese typesetting best, vertical lines included.
  case print
  /// For screens and screen readers: WeasyPrint makes tagged PDF (PDF/UA-1).
  case screen
}

extension PDFPurpose {
  /// The program's own name.
  var program: String {
    switch self {
    case .print: "Chromium"
    case .screen: "WeasyPrint"
    }
  }

  /// The variable of the environment that says where the program is.
  public var variable: String {
    switch self {
    case .print: "SASSHI_CHROMIUM"
    case .screen: "SASSHI_WEASYPRINT"
    }
  }

  /// The names under which the program is looked for on the search path, best first.
  var commands: [String] {
    switch self {
    case .print:
      [
        "chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome",
        "microsoft-edge",
      ]
    case .screen: ["weasyprint"]
    }
  }

  /// Where macOS keeps it, which is not on the search path.
  var usualPlaces: [String] {
    switch self {
    case .print:
      [
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      ]
    case .screen: ["/opt/homebrew/bin/weasyprint", "/usr/local/bin/weasyprint"]
    }
  }
}

extension PDFPrograms {
  /// The path of the program for a purpose.
  func path(for purpose: PDFPurpose) async throws(MachineFailure) -> FilePath {
    let named =
      switch purpose {
      case .print: chromium
      case .screen: weasyPrint
      }
    if let named {
      guard realPath(named) != nil else { throw .missing(purpose, named: named) }
      return FilePath(named)
    }
    for command in purpose.commands {
      if let path = await ProgramRun.search(for: command) { return path }
    }
    guard let place = purpose.usualPlaces.first(where: { realPath($0) != nil }) else {
      throw .missing(purpose, named: nil)
    }
    return FilePath(place)
  }
}
