internal import Diagnostics

extension MachineFailure {
  /// A program is not there.
  static func missing(_ purpose: PDFPurpose, named path: String?) -> MachineFailure {
    let name = purpose.program
    let said = path.map { Wording(english: " at “\($0)”", japanese: "（\($0)）") }
    return MachineFailure(
      .error(
        .missingProgram, at: Location("sasshi pdf"),
        Wording(
          english: "\(name) was not found\(said?.english ?? ""): it makes the PDF for "
            + "\(purpose.name.english).",
          japanese: "\(name)\(said?.japanese ?? "")が見つかりません。"
            + "\(purpose.name.japanese)のPDFを作るプログラムです。"),
        hint: purpose.installation))
  }

  /// A program did not do its work.
  static func failed(
    _ purpose: PDFPurpose, _ program: String, _ end: ProgramRun.End, _ lastLines: [String],
    _ limit: Duration, at path: String
  ) -> MachineFailure {
    let reason = end.reason(limit)
    let words = said(lastLines)
    return MachineFailure(
      .error(
        .failedProgram, at: Location(path),
        Wording(
          english: "\(purpose.program) (\(program)) \(reason.english).\(words)",
          japanese: "\(purpose.program)（\(program)）\(reason.japanese)。\(words)"),
        hint: end == .outOfTime ? moreTime : unchanged))
  }

  /// A program said that all went well, but what it wrote is no whole PDF.
  static func notWhole(
    _ purpose: PDFPurpose, _ lastLines: [String], at path: String
  ) -> MachineFailure {
    let words = said(lastLines)
    return MachineFailure(
      .error(
        .failedProgram, at: Location(path),
        Wording(
          english: "\(purpose.program) wrote no whole PDF.\(words)",
          japanese: "\(purpose.program) が書き出したPDFは、途中で切れているか、壊れています。\(words)"),
        hint: unchanged))
  }

  /// The page numbers change each time they are printed.
  static func unsettled(at path: String) -> MachineFailure {
    MachineFailure(
      .error(
        .unsettledPageNumbers, at: Location(path),
        Wording(
          english: "The page numbers in the contents do not settle.",
          japanese: "もくじのページ番号が定まりません。"),
        hint: Wording(
          english: "In print.css, give the numbers in the contents room of a fixed width.",
          japanese: "print.css で、もくじのページ番号に決まった幅を与えてください。")))
  }

  /// What a program said last, on lines of its own.
  private static func said(_ lines: [String]) -> String {
    lines.map { "\n" + $0 }.joined()
  }

  private static let unchanged = Wording(
    english: "The output folder is as it was. Try again, or update the program.",
    japanese: "出力フォルダーは元のままです。もう一度試すか、プログラムを新しくしてください。")

  private static let moreTime = Wording(
    english: "The output folder is as it was. Give it more time with --time-limit SECONDS.",
    japanese: "出力フォルダーは元のままです。--time-limit 秒数 で、もっと待つことができます。")
}

extension ProgramRun.End {
  fileprivate func reason(_ limit: Duration) -> Wording {
    switch self {
    case .exited(let code):
      Wording(english: "failed with status \(code)", japanese: "が失敗しました（終了コード \(code)）")
    case .killed(let signal):
      Wording(english: "crashed (signal \(signal))", japanese: "が異常終了しました（シグナル \(signal)）")
    case .outOfTime:
      Wording(
        english: "was stopped: it took more than \(limit.components.seconds) seconds",
        japanese: "を止めました。\(limit.components.seconds)秒たっても終わりませんでした")
    case .notStarted(let words):
      Wording(
        english: "could not be started (\(words))", japanese: "を起動できませんでした（\(words)）")
    }
  }
}

extension PDFPurpose {
  /// What the PDF is for, in words.
  fileprivate var name: Wording {
    switch self {
    case .print: Wording(english: "printing", japanese: "印刷用")
    case .screen: Wording(english: "reading on a screen", japanese: "画面で読む人のため")
    }
  }

  /// How to install the program, and what works without it.
  fileprivate var installation: Wording {
    switch self {
    case .print:
      Wording(
        english: """
          Debian, Ubuntu and Windows (in WSL): sudo apt install chromium
          macOS: brew install --cask chromium (Google Chrome will do as well)
          Or say where it is: \(variable)=/path/to/chromium
          Without it, “sasshi pdf --purpose screen” still makes the PDF for reading.
          """,
        japanese: """
          Debian、Ubuntu、Windows（WSLの中で）： sudo apt install chromium
          macOS： brew install --cask chromium（Google Chrome でもかまいません）
          場所を指定することもできます： \(variable)=/path/to/chromium
          なくても「sasshi pdf --purpose screen」で、画面で読むためのPDFは作れます。
          """)
    case .screen:
      Wording(
        english: """
          Debian, Ubuntu and Windows (in WSL): sudo apt install pipx && pipx install weasyprint
          macOS: brew install weasyprint
          Or say where it is: \(variable)=/path/to/weasyprint
          Without it, “sasshi pdf --purpose print” still makes the PDF for printing.
          """,
        japanese: """
          Debian、Ubuntu、Windows（WSLの中で）： sudo apt install pipx && pipx install weasyprint
          macOS： brew install weasyprint
          場所を指定することもできます： \(variable)=/path/to/weasyprint
          なくても「sasshi pdf --purpose print」で、印刷用のPDFは作れます。
          """)
    }
  }
}

extension Diagnostic {
  /// What belongs on one sheet has no room there.
  static func tooLong(_ path: String, pages: Int) -> Diagnostic {
    .warning(
      .releaseTooLong, at: Location(path),
      Wording(
        english: "The press release fills \(pages) pages.",
        japanese: "プレスリリースが\(pages)ページになりました。"),
      hint: Wording(
        english: "A reporter has two minutes: shorten the text until it stands on one sheet.",
        japanese: "記者が2分で読めるように、1枚に収まるまで文章を短くしてください。"))
  }

  /// A PDF that is kept says something else than the site.
  static func outdated(_ path: String) -> Diagnostic {
    .warning(
      .outdatedPDF, at: Location(path),
      Wording(
        english: "This PDF was made of another text, or with other settings or another theme, than "
          + "the site.",
        japanese: "このPDFは、今のサイトとは違う文章や設定、テーマから作られたものです。"),
      hint: Wording(
        english: "“make pdf” or “sasshi pdf” makes it anew. To offer it no longer, delete it.",
        japanese: "「make pdf」か「sasshi pdf」で作り直せます。もう載せないときは、ファイルを削除してください。"))
  }

  /// Letters are drawn by programs, since a font has no other form that Chromium can embed.
  static func type3Fonts(in path: String) -> Diagnostic {
    .warning(
      .type3Fonts, at: Location(path),
      Wording(
        english: "Some letters are embedded as Type 3 fonts, which some print shops refuse.",
        japanese: "一部の文字が Type 3 フォントで埋め込まれました。受け付けない印刷所があります。"),
      hint: Wording(
        english: """
          Install fonts with TrueType outlines. For Japanese on Debian and Ubuntu: \
          sudo apt install fonts-morisawa-bizud-mincho fonts-morisawa-bizud-gothic
          For Chinese: sudo apt install fonts-arphic-uming fonts-wqy-microhei
          """,
        japanese: """
          TrueType のフォントを入れてください。Debian や Ubuntu で日本語なら： \
          sudo apt install fonts-morisawa-bizud-mincho fonts-morisawa-bizud-gothic
          中国語なら： sudo apt install fonts-arphic-uming fonts-wqy-microhei
          """))
  }
}
