internal import Diagnostics

extension MachineFailure {
  /// A program is not there.
  ///
  /// - Parameter place: where somebody says that it is; nil when nobody does.
  static func missing(_ program: Program, at place: Programs.Place? = nil) -> MachineFailure {
    let said = place.map {
      Wording(english: " at “\($0.path)”", japanese: "（\($0.path)）")
    }
    let location = place?.location ?? Location(place == nil ? "sasshi pdf" : program.variable)
    return MachineFailure(
      .error(
        .missingProgram, at: location,
        Wording(
          english: "\(program.name) was not found\(said?.english ?? ""): \(program.work.english).",
          japanese: "\(program.name)\(said?.japanese ?? "")が見つかりません。\(program.work.japanese)。"),
        hint: program.remedy))
  }

  /// A program did not do its work.
  static func failed(
    _ program: Program, _ place: String, _ end: ProgramRun.End, _ lastLines: [String],
    _ limit: Duration, at path: String
  ) -> MachineFailure {
    let reason = end.reason(limit)
    let words = said(lastLines)
    return MachineFailure(
      .error(
        .failedProgram, at: Location(path),
        Wording(
          english: "\(program.name) (\(place)) \(reason.english).\(words)",
          japanese: "\(program.name)（\(place)）\(reason.japanese)。\(words)"),
        hint: end == .outOfTime ? moreTime : unchanged))
  }

  /// A program said that all went well, but what it wrote is no whole PDF.
  static func notWhole(
    _ program: Program, _ lastLines: [String], at path: String
  ) -> MachineFailure {
    let words = said(lastLines)
    return MachineFailure(
      .error(
        .failedProgram, at: Location(path),
        Wording(
          english: "\(program.name) wrote no whole PDF.\(words)",
          japanese: "\(program.name) が書き出したPDFは、途中で切れているか、壊れています。\(words)"),
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
  static func said(_ lines: [String]) -> String {
    lines.map { "\n" + $0 }.joined()
  }

  private static let unchanged = Wording(
    english: "What stood there before is as it was. Try again, or update the program.",
    japanese: "前からあるファイルはそのままです。もう一度試すか、プログラムを新しくしてください。")

  private static let moreTime = Wording(
    english: "What stood there before is as it was. Give it more time with --time-limit SECONDS.",
    japanese: "前からあるファイルはそのままです。--time-limit 秒数 で、もっと待つことができます。")
}

extension ProgramRun.End {
  func reason(_ limit: Duration) -> Wording {
    switch self {
    case .exited(let code):
      Wording(english: "failed with status \(code)", japanese: "が失敗しました（終了コード \(code)）")
    case .killed(let signal):
      Wording(english: "crashed (signal \(signal))", japanese: "が異常終了しました（シグナル \(signal)）")
    case .outOfTime:
      Wording(
        english: "was stopped: it took more than \(limit.components.seconds) s",
        japanese: "を止めました。\(limit.components.seconds)秒たっても終わりませんでした")
    case .notStarted(let words):
      Wording(
        english: "could not be started (\(words))", japanese: "を起動できませんでした（\(words)）")
    }
  }
}

extension Program {
  /// How to install it, how to say where it is, and what works without it.
  var remedy: Wording {
    let file = "~/.config/sasshi/\(Programs.fileName)"
    let path = "/path/to/\(commands.first ?? key)"
    return Wording(
      english: """
        \(installation.english)
        Or say where it is: \(variable)=\(path), or a line “\(key): \(path)” in \(file).
        \(alternative.english)
        """,
      japanese: """
        \(installation.japanese)
        場所を指定することもできます： \(variable)=\(path)、または \(file) に「\(key): \(path)」の行
        \(alternative.japanese)
        """)
  }
}

extension Program {
  /// A cure, and the other one: to install the program.
  func cure(besides other: Wording) -> Wording {
    Wording(
      english:
        "\(other.english)\nOr install \(name), with which Sasshi does that by itself:\n\(installation.english)",
      japanese: "\(other.japanese)\n\(name)を入れると、Sasshi が自動で変換します。\n\(installation.japanese)")
  }
}

extension Diagnostic {
  /// A program could not read a picture.
  ///
  /// - Parameter end: how its run ended; nil when it said that all went well.
  static func failedCopy(
    of path: String, _ program: Program, _ place: String, _ end: ProgramRun.End?,
    _ lastLines: [String], _ limit: Duration
  ) -> Diagnostic {
    let reason =
      end?.reason(limit)
      ?? Wording(english: "wrote no whole picture", japanese: "が画像を書き出せませんでした")
    let words = MachineFailure.said(lastLines)
    return .error(
      .failedPicture, at: Location(path),
      Wording(
        english: """
          No smaller copies of this picture could be made: \(program.name) (\(place)) \(reason.english).\(words)
          """,
        japanese: """
          この画像を小さくできませんでした。\(program.name)（\(place)）\(reason.japanese)。\(words)
          """),
      hint: Wording(
        english: """
          Copy the picture again from where it came from, or open it in a picture program and save it anew as JPEG. \
          What was built before is as it was.
          """,
        japanese: """
          元のファイルをもう一度コピーするか、画像ソフトで開いて JPEG で保存し直してください。\
          前に作ったサイトはそのままです。
          """))
  }

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
          For Chinese: sudo apt install fonts-lxgw-wenkai fonts-wqy-microhei
          For Korean: sudo apt install fonts-nanum
          """,
        japanese: """
          TrueType のフォントを入れてください。Debian や Ubuntu で日本語なら： \
          sudo apt install fonts-morisawa-bizud-mincho fonts-morisawa-bizud-gothic
          中国語なら： sudo apt install fonts-lxgw-wenkai fonts-wqy-microhei
          韓国・朝鮮語なら： sudo apt install fonts-nanum
          """))
  }
}
