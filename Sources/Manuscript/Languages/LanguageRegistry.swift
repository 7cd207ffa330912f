/// What is registered for language tags, as far as it is short: languages of two letters (ISO 639-1), regions
/// (ISO 3166-1) and scripts (ISO 15924).
enum LanguageRegistry {
  static let languages = words(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da
    de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy
    hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg
    li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or
    os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw
    ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
    """)

  static let regions = words(
    """
    ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br
    bs bt bv bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz
    ec ee eg eh er es et fi fj fk fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw
    gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky
    kz la lb lc li lk lr ls lt lu lv ly ma mc md me mf mg mh mk ml mm mn mo mp mq mr ms mt mu mv
    mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py
    qa re ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st sv sx sy sz tc td tf tg
    th tj tk tl tm tn to tr tt tv tw tz ua ug um us uy uz va vc ve vg vi vn vu wf ws ye yt za zm
    zw
    """)

  static let scripts = words(
    """
    adlm afak aghb ahom arab aran armi armn avst bali bamu bass batk beng berf bhks blis bopo brah
    brai bugi buhd cakm cans cari cham cher chis chrs cirt copt cpmn cprt cyrl cyrs deva diak dogr
    dsrt dupl egyd egyh egyp elba elym ethi gara geok geor glag gong gonm goth gran grek gujr gukh
    guru hanb hang hani hano hans hant hatr hebr hira hluw hmng hmnp hntl hrkt hung inds ital jamo
    java jpan jurc kali kana kawi khar khmr khoj kitl kits knda kore kpel krai kthi lana laoo latf
    latg latn leke lepc limb lina linb lisu loma lyci lydi mahj maka mand mani marc maya medf mend
    merc mero mlym modi mong moon mroo mtei mult mymr nagm nand narb nbat newa nkdb nkgb nkoo nshu
    ogam olck onao orkh orya osge osma ougr palm pauc pcun pelm perm phag phli phlp phlv phnx piqd
    plrd prti psin ranj rjng rohg roro runr samr sara sarb saur seal sgnw shaw shrd shui sidd sidt
    sind sinh sogd sogo sora soyo sund sunu sylo syrc syre syrj syrn tagb takr tale talu taml tang
    tavt tayo telu teng tfng tglg thaa thai tibt tirh tnsa todr tols toto tutg ugar vaii visp vith
    wara wcho wole xpeo xsux yezi yiii zanb zinh zmth zsye zsym
    """)

  /// What a code means, and the language that its author most likely meant.
  struct Meaning: Sendable {
    /// What the code means, in English and in Japanese.
    let english, japanese: String
    /// The language, in English and in Japanese.
    let language, languageInJapanese: String
    /// Its tags.
    let tags: [String]

    init(
      _ english: String, _ japanese: String, _ language: String, _ languageInJapanese: String,
      _ tags: [String]
    ) {
      self.english = english
      self.japanese = japanese
      self.language = language
      self.languageInJapanese = languageInJapanese
      self.tags = tags
    }
  }

  /// Countries whose code is taken for that of their language, and is none.
  static let countries: [String: Meaning] = [
    "al": Meaning("Albania", "アルバニア", "Albanian", "アルバニア語", ["sq"]),
    "at": Meaning("Austria", "オーストリア", "German", "ドイツ語", ["de"]),
    "au": Meaning("Australia", "オーストラリア", "English", "英語", ["en"]),
    "bd": Meaning("Bangladesh", "バングラデシュ", "Bengali", "ベンガル語", ["bn"]),
    "by": Meaning("Belarus", "ベラルーシ", "Belarusian", "ベラルーシ語", ["be"]),
    "cl": Meaning("Chile", "チリ", "Spanish", "スペイン語", ["es"]),
    "cn": Meaning("China", "中国", "Chinese", "中国語", ["zh-Hans", "zh-Hant"]),
    "cz": Meaning("Czechia", "チェコ", "Czech", "チェコ語", ["cs"]),
    "dk": Meaning("Denmark", "デンマーク", "Danish", "デンマーク語", ["da"]),
    "eg": Meaning("Egypt", "エジプト", "Arabic", "アラビア語", ["ar"]),
    "gb": Meaning("the United Kingdom", "イギリス", "English", "英語", ["en"]),
    "ge": Meaning("Georgia", "ジョージア", "Georgian", "ジョージア語", ["ka"]),
    "gr": Meaning("Greece", "ギリシャ", "Greek", "ギリシャ語", ["el"]),
    "hk": Meaning("Hong Kong", "香港", "Chinese as written there", "香港の中国語", ["zh-Hant"]),
    "il": Meaning("Israel", "イスラエル", "Hebrew", "ヘブライ語", ["he"]),
    "in": Meaning("India", "インド", "Hindi", "ヒンディー語", ["hi"]),
    "iq": Meaning("Iraq", "イラク", "Arabic", "アラビア語", ["ar"]),
    "ir": Meaning("Iran", "イラン", "Persian", "ペルシア語", ["fa"]),
    "jp": Meaning("Japan", "日本", "Japanese", "日本語", ["ja"]),
    "kh": Meaning("Cambodia", "カンボジア", "Khmer", "カンボジア語（クメール語）", ["km"]),
    "kp": Meaning("North Korea", "北朝鮮", "Korean", "韓国・朝鮮語", ["ko"]),
    "kz": Meaning("Kazakhstan", "カザフスタン", "Kazakh", "カザフ語", ["kk"]),
    "md": Meaning("Moldova", "モルドバ", "Romanian", "ルーマニア語", ["ro"]),
    "mm": Meaning("Myanmar", "ミャンマー", "Burmese", "ミャンマー語", ["my"]),
    "mo": Meaning("Macao", "マカオ", "Chinese as written there", "マカオの中国語", ["zh-Hant"]),
    "mx": Meaning("Mexico", "メキシコ", "Spanish", "スペイン語", ["es"]),
    "np": Meaning("Nepal", "ネパール", "Nepali", "ネパール語", ["ne"]),
    "nz": Meaning("New Zealand", "ニュージーランド", "English", "英語", ["en"]),
    "pe": Meaning("Peru", "ペルー", "Spanish", "スペイン語", ["es"]),
    "ph": Meaning("the Philippines", "フィリピン", "Filipino", "フィリピノ語", ["fil"]),
    "pk": Meaning("Pakistan", "パキスタン", "Urdu", "ウルドゥー語", ["ur"]),
    "rs": Meaning("Serbia", "セルビア", "Serbian", "セルビア語", ["sr"]),
    "ua": Meaning("Ukraine", "ウクライナ", "Ukrainian", "ウクライナ語", ["uk"]),
    "us": Meaning("the United States", "アメリカ", "English", "英語", ["en"]),
    "vn": Meaning("Vietnam", "ベトナム", "Vietnamese", "ベトナム語", ["vi"]),
  ]

  /// Languages whose code is that of a country in which another language is spoken.
  static let confusable: [String: Meaning] = [
    "br": Meaning("Breton", "ブルトン語", "The Portuguese of Brazil", "ブラジルのポルトガル語", ["pt-BR"]),
    "ch": Meaning(
      "Chamorro", "チャモロ語", "The languages of Switzerland", "スイスの言語",
      ["de", "fr", "it"]),
    "ee": Meaning("Ewe", "エウェ語", "Estonian", "エストニア語", ["et"]),
    "kr": Meaning("Kanuri, a language of Nigeria", "カヌリ語（ナイジェリアの言語）", "Korean", "韓国・朝鮮語", ["ko"]),
    "la": Meaning("Latin", "ラテン語", "Lao", "ラオス語", ["lo"]),
    "sa": Meaning("Sanskrit", "サンスクリット語", "Arabic", "アラビア語", ["ar"]),
    "se": Meaning("Northern Sami", "北部サーミ語", "Swedish", "スウェーデン語", ["sv"]),
    "tw": Meaning(
      "Twi, a language of Ghana", "トウィ語（ガーナの言語）",
      "Chinese as written in Taiwan", "台湾の中国語", ["zh-Hant"]),
  ]

  /// The tag of a language that is called by a longer code or by its name.
  static let tags = Dictionary(
    uniqueKeysWithValues: longNames.flatMap { tag, names in
      words(names).map { ($0, tag) }
    })

  private static let longNames = [
    ("ja", "jpn japanese nihongo"),
    ("en", "eng english"),
    ("zh-Hans", "zho chi cmn chinese zh-chs zh-sc"),
    ("zh-Hant", "zh-cht zh-tc"),
    ("ko", "kor korean"),
    ("fr", "fra fre french"),
    ("de", "deu ger german"),
    ("es", "spa spanish"),
    ("pt", "por portuguese"),
    ("ru", "rus russian"),
    ("it", "ita italian"),
    ("vi", "vie vietnamese"),
    ("th", "tha thai"),
    ("id", "ind indonesian"),
    ("uk", "ukr ukrainian"),
    ("ar", "ara arabic"),
    ("hi", "hin hindi"),
    ("ne", "nep nepali"),
    ("bn", "ben bengali"),
    ("my", "mya bur burmese"),
    ("km", "khm khmer"),
    ("mn", "mon mongolian"),
    ("en-GB", "en-uk"),
    ("fil", "filipino tagalog pilipino"),
  ]

  private static func words(_ text: String) -> Set<String> {
    Set(text.split { $0.isWhitespace }.map { String($0) })
  }
}
