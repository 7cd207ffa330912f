extension Document {
  /// Something in a text that has a reading, as every text has, but that no author can have meant.
  public struct Fault: Hashable, Sendable {
    /// What it is.
    public enum Kind: Hashable, Sendable {
      /// A container whose closing line is missing; its opening line.
      case unclosedContainer(String)
      /// A container with a name that nobody knows.
      case unknownContainer(String)
      /// A container of another program, written as a box.
      case foreignContainer(String)
      /// A closing line that closes nothing.
      case strayFence
      /// A container in too many others.
      case deepContainer(limit: Int)
      /// What another program says of a heading, picture or span in braces, which is left out.
      case foreignAttributes(String)
      /// A comment that nothing closes.
      case unclosedComment
      /// A tag, as written, that nothing closes or opens in its paragraph, cell or emphasis.
      case unbalancedTag(String)
      /// Ruby of HTML that holds more than text.
      case markedRuby
      /// Ruby without any reading.
      case rubyWithoutReading
      /// Ruby whose closing brace is missing.
      case unclosedRuby
      /// Ruby with a full-width brace.
      case wideRuby
      /// Ruby with several readings, but not one for each character.
      case rubyReadings(Int, characters: Int)
      /// A reference to a footnote that is not there.
      case undefinedFootnote(String)
      /// A footnote that no reference leads to.
      case unusedFootnote(String)
      /// A footnote whose name an earlier one has.
      case repeatedFootnote(String)
      /// A reference to a character that no text may hold, as it is written: `&#27;`.
      case forbiddenReference(String)
      /// Chinese or Japanese right behind the ASCII of an address without brackets. The address was ended
      /// before it or, where it may be a path, was not.
      case textBehindAddress(String, address: String, isPart: Bool)
      /// A link reference definition whose name an earlier one has, and that leads elsewhere.
      case repeatedReference(String)
    }
    /// What it is.
    public var kind: Kind
    /// Where it stands.
    public var place: Place
    /// Where what it repeats stands; nil when it repeats nothing.
    public var first: Place?
  }
}
