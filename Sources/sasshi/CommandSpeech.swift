import ArgumentParser
import Diagnostics

/// The language of the command line's own texts, which ArgumentParser asks for one by one: it makes a command, and
/// its configuration, anew each time.
enum CommandSpeech {
  @TaskLocal static var language = MessageLanguage.english
}

extension String {
  /// The text in the language of the command line.
  static func spoken(english: String, japanese: String) -> String {
    Wording(english: english, japanese: japanese).text(in: CommandSpeech.language)
  }
}

extension ArgumentHelp {
  /// The help in the language of the command line.
  static func spoken(english: String, japanese: String) -> ArgumentHelp {
    ArgumentHelp(String.spoken(english: english, japanese: japanese))
  }
}
