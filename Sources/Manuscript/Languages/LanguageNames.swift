extension Language {
  /// The language that a person means by a word: its tag in letters of any case and width, or what it calls itself;
  /// nil when it is neither.
  public init?(meantBy word: String) {
    let name = word.lowercased()
    // The longer tag names the script, which is how the language is written wherever it is.
    let tags = Self.ownNames.filter { $0.value.lowercased() == name }.keys
    if let tag = tags.max(by: { ($0.count, $1) < ($1.count, $0) }) {
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
}

extension Language {
  /// What languages call themselves, each in its own script (CLDR), for the languages that sites like
  /// this are most often translated into.
  static let ownNames: [String: String] = [
    "ar": "العربية", "bg": "български", "bn": "বাংলা", "ca": "català", "cs": "čeština",
    "cy": "Cymraeg", "da": "dansk", "de": "Deutsch", "el": "Ελληνικά", "en": "English",
    "eo": "Esperanto", "es": "español", "et": "eesti", "eu": "euskara", "fa": "فارسی",
    "fi": "suomi", "fil": "Filipino", "fr": "français", "ga": "Gaeilge", "he": "עברית",
    "hi": "हिन्दी", "hr": "hrvatski", "hu": "magyar", "id": "Bahasa Indonesia", "is": "íslenska",
    "it": "italiano", "ja": "日本語", "ja-simple": "やさしい日本語", "km": "ខ្មែរ", "ko": "한국어",
    "lo": "ລາວ", "lt": "lietuvių", "lv": "latviešu", "mn": "монгол", "ms": "Bahasa Melayu",
    "my": "မြန်မာ", "ne": "नेपाली", "nl": "Nederlands", "no": "norsk", "pl": "polski",
    "ps": "پښتو", "pt": "português", "pt-BR": "português (Brasil)", "ro": "română",
    "ru": "русский", "si": "සිංහල", "sk": "slovenčina", "sl": "slovenščina", "sr": "српски",
    "sv": "svenska", "sw": "Kiswahili", "ta": "தமிழ்", "th": "ไทย", "tl": "Tagalog",
    "tr": "Türkçe", "uk": "українська", "ur": "اردو", "uz": "o‘zbek", "vi": "Tiếng Việt",
    "zh": "中文", "zh-Hans": "简体中文", "zh-Hant": "繁體中文", "zh-CN": "简体中文",
    "zh-TW": "繁體中文（台灣）", "zh-HK": "繁體中文（香港）",
  ]
}
