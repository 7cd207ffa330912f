extension Language {
  /// The language that a person means by a word: its tag in letters of any case and width, what it calls itself, or
  /// what it is called in English or Japanese; nil when it is none of these.
  public init?(meantBy word: String) {
    if let tag = Self.namedTag(word.lowercased()) ?? Self.namedTag(word.halfWidth.lowercased()) {
      self.init(tag: tag)
      return
    }
    let parts = word.halfWidth.replacing("_", with: "-").split(
      separator: "-", omittingEmptySubsequences: false
    ).map { $0.lowercased() }
    // As they are written (RFC 5646, section 2.1.1): zh-Hant, pt-BR.
    let tag = parts.enumerated().map { index, part in
      switch part.count {
      case _ where index == 0: part
      case 2: part.uppercased()
      case 4: part.prefix(1).uppercased() + part.dropFirst()
      default: part
      }
    }
    self.init(tag: tag.joined(separator: "-"))
  }

  /// A word of a list, and the language that it means; nil where it means none.
  public typealias Meant = (word: String, language: Language?)

  /// The languages that a person lists, with signs of any script or spaces between them.
  public static func list(meantBy text: String) -> [Meant] {
    text.split { ",、，;；・/／+＋&＆\n".contains($0) }.flatMap { part -> [Meant] in
      let words = part.split { $0.isWhitespace }.map(String.init)
      // Spaces are in names as well: Tiếng Việt.
      let whole = words.joined(separator: " ")
      if words.count > 1, let tag = namedTag(whole.lowercased()) {
        return [(whole, Language(tag: tag))]
      }
      return words.map { ($0, Language(meantBy: $0)) }
    }
  }

  /// The tag of a language that has the name; in lower case.
  private static func namedTag(_ name: String) -> String? {
    // The longer tag names the script, which is how the language is written wherever it is.
    let tags = ownNames.filter { $0.value.lowercased() == name }.keys
    return tags.max { ($0.count, $1) < ($1.count, $0) }
      ?? spokenNames[name] ?? LanguageRegistry.tags[name]
  }

  /// The language as most of those write it who name no script or country: Chinese in simplified characters, the
  /// Portuguese of Brazil, which is that of Japan's residents too; and under the name that its country gives it.
  public var usual: Language {
    Self.usualTags[tag].flatMap { Language(tag: $0) } ?? self
  }

  private static let usualTags = [
    "zh": "zh-Hans", "zh-CN": "zh-Hans", "zh-SG": "zh-Hans", "zh-TW": "zh-Hant",
    "zh-HK": "zh-Hant", "zh-MO": "zh-Hant", "pt": "pt-BR", "tl": "fil",
  ]

  /// What languages are called in English and Japanese, as far as the registry does not know it.
  private static let spokenNames = [
    "easy japanese": "ja-simple", "plain japanese": "ja-simple", "simple japanese": "ja-simple",
    "やさしいにほんご": "ja-simple", "にほんご": "ja", "simplified chinese": "zh-Hans",
    "traditional chinese": "zh-Hant", "brazilian portuguese": "pt-BR",
    "英語": "en", "中国語": "zh-Hans", "簡体字": "zh-Hans", "中国語(簡体字)": "zh-Hans",
    "繁体字": "zh-Hant", "中国語(繁体字)": "zh-Hant", "台湾華語": "zh-Hant", "韓国語": "ko",
    "朝鮮語": "ko", "ベトナム語": "vi", "フィリピノ語": "fil", "フィリピン語": "fil", "タガログ語": "fil",
    "ネパール語": "ne", "ポルトガル語": "pt-BR", "インドネシア語": "id", "スペイン語": "es",
    "ミャンマー語": "my", "ビルマ語": "my", "タイ語": "th", "フランス語": "fr", "ドイツ語": "de",
    "ロシア語": "ru", "イタリア語": "it", "ウクライナ語": "uk", "アラビア語": "ar", "ヒンディー語": "hi",
    "ベンガル語": "bn", "カンボジア語": "km", "クメール語": "km", "モンゴル語": "mn", "シンハラ語": "si",
    "ウルドゥー語": "ur", "ペルシア語": "fa", "ペルシャ語": "fa", "ラオス語": "lo", "トルコ語": "tr",
  ]
}
