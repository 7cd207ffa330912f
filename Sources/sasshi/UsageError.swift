import Diagnostics

/// What ArgumentParser says about a command line that it cannot read, in the language of its reader and with what the
/// person may have meant.
struct UsageError {
  private let text: String
  private let arguments: [String]
  private let commands: [String]

  /// - Parameters:
  ///   - text: all that ArgumentParser says.
  ///   - arguments: the command line.
  ///   - commands: the names of the commands.
  init(_ text: String, of arguments: [String], among commands: [String]) {
    self.text = text
    self.arguments = arguments
    self.commands = commands
  }

  /// What is wrong, what may have been meant, and how the command is used.
  var wording: Wording {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let message = lines.first.map { Self.message($0) } ?? Wording(english: "", japanese: "")
    let parts =
      [unknownCommand ?? message, hint].compactMap(\.self) + lines.dropFirst().map(Self.rest)
    return Wording(
      english: parts.map(\.english).joined(separator: "\n"),
      japanese: parts.map(\.japanese).joined(separator: "\n"))
  }
}

// What is wrong
extension UsageError {
  private static let prefix = Wording(english: "Error: ", japanese: "エラー: ")

  private static func message(_ line: String) -> Wording {
    let message = line.hasPrefix(prefix.english) ? line.dropFirst(prefix.english.count) : line[...]
    let sentence = UsageSentence.all.lazy.compactMap { $0.japanese(of: message) }.first
    return Wording(english: line, japanese: prefix.japanese + (sentence ?? String(message)))
  }

  /// A first word that is no command, of which ArgumentParser says only that it did not expect it.
  private var unknownCommand: Wording? {
    guard let name = arguments.first, !name.hasPrefix("-"), !commands.contains(name),
      text.hasPrefix("Error: Unexpected argument") || text.contains("unexpected arguments: '")
    else { return nil }
    let close = Wording.didYouMean(name, among: commands)
    return Wording(
      english: "\(Self.prefix.english)There is no command “\(name)”. "
        + (close?.english ?? "Commands: \(commands.joined(separator: ", "))."),
      japanese: "\(Self.prefix.japanese)「\(name)」というコマンドはありません。"
        + (close?.japanese ?? "使えるもの： \(commands.joined(separator: "、"))"))
  }

  /// The lines behind the message: the help of an option, the usage, where more is said.
  private static func rest(_ line: String) -> Wording {
    var japanese = line
    for (english, spoken) in [("Help:  ", "説明:  "), ("Usage: ", "使い方: "), ("  See '", "  くわしくは「")]
    where line.hasPrefix(english) {
      japanese = spoken + line.dropFirst(english.count)
    }
    japanese.replace("' for more information.", with: "」をご覧ください。")
    japanese.replace("<subcommand>", with: "<コマンド>")
    return Wording(english: line, japanese: japanese)
  }
}

// What may have been meant
extension UsageError {
  /// The first word that an input method for Japanese, or an editor that improves dashes, has spoilt.
  private var hint: Wording? {
    for argument in arguments {
      guard let meant = CommandWord(argument).meant else { continue }
      // Of words that are no options, full-width ones may be meant so: names of files.
      guard meant.hasPrefix("-") || text.contains("'\(argument)'") else { continue }
      return Wording(
        english: "  hint: “\(argument)” has characters that are not ASCII. Write it like \(meant)",
        japanese: "  直し方: 「\(argument)」に半角でない文字があります。半角で \(meant) と書いてください。")
    }
    return nil
  }
}
