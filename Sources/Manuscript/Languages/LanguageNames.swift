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
