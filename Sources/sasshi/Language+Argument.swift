public import ArgumentParser
import Diagnostics
public import Manuscript

extension Language: ExpressibleByArgument {
  /// The language given on the command line; nil when it is none.
  public init?(argument: String) {
    self.init(meantBy: argument)
  }
}

extension Language {
  /// The language that a word on the command line means.
  ///
  /// - Parameter option: what the word is given to.
  /// - Throws: what is wrong with the word, when it means none.
  static func given(_ meant: Meant, to option: String) throws(Diagnostic) -> Language {
    guard let language = meant.language, !meansAll(meant.word) else {
      throw Diagnostic.refused(option, for: meant.word)
    }
    return language
  }
}
