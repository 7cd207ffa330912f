import Fixtures

extension Mistake {
  static let languages = [
    Mistake(
      name: "a country as a language",
      files: ["site.yaml": ContentFolderFixture.settings.replacing("[ja]", with: "[ja, cn]")],
      english: """
        content/site.yaml:2:17: error: “cn” is a country (China), not a language. [country-as-language]
          hint: Chinese is zh-Hans or zh-Hant.
        """,
      japanese: """
        content/site.yaml:2:17: エラー: 「cn」は国・地域（中国）の記号で、言語の記号ではありません。 [country-as-language]
          直し方: 中国語は zh-Hans か zh-Hant と書きます。
        """),
    Mistake(
      name: "another country as a language",
      files: ["site.yaml": ContentFolderFixture.settings.replacing("[ja]", with: "[ja, ua]")],
      english: """
        content/site.yaml:2:17: error: “ua” is a country (Ukraine), not a language. [country-as-language]
          hint: Ukrainian is uk.
        """,
      japanese: """
        content/site.yaml:2:17: エラー: 「ua」は国・地域（ウクライナ）の記号で、言語の記号ではありません。 [country-as-language]
          直し方: ウクライナ語は uk と書きます。
        """),
    Mistake(
      name: "a country without a language of its name",
      files: ["site.yaml": ContentFolderFixture.settings.replacing("[ja]", with: "[ja, ch]")],
      english: """
        content/site.yaml:2:17: warning: “ch” as a language is Chamorro: the codes of countries are others. [confusable-language]
          hint: The languages of Switzerland: de, fr, it. If Chamorro is meant, say so with a name: {tag: ch, name: …}
        """,
      japanese: """
        content/site.yaml:2:17: 注意: 「ch」は、言語の記号としてはチャモロ語です。国の記号とは違います。 [confusable-language]
          直し方: スイスの言語は de、fr、it と書きます。チャモロ語のつもりなら、名前も書いてください： {tag: ch, name: …}
        """),
    Mistake(
      name: "a country with a code that is also a language",
      files: ["site.yaml": ContentFolderFixture.settings.replacing("[ja]", with: "[ja, kr]")],
      english: """
        content/site.yaml:2:17: error: “kr” as a language is Kanuri, a language of Nigeria: the codes of countries are others. [confusable-language]
          hint: Korean: ko. If Kanuri, a language of Nigeria is meant, say so with a name: {tag: kr, name: …}
        """,
      japanese: """
        content/site.yaml:2:17: エラー: 「kr」は、言語の記号としてはカヌリ語（ナイジェリアの言語）です。国の記号とは違います。 [confusable-language]
          直し方: 韓国・朝鮮語は ko と書きます。カヌリ語（ナイジェリアの言語）のつもりなら、名前も書いてください： {tag: kr, name: …}
        """),
    Mistake(
      name: "a code of nothing",
      files: ["site.yaml": ContentFolderFixture.settings.replacing("[ja]", with: "[ja, xx]")],
      english: """
        content/site.yaml:2:17: warning: “xx” is not registered as a part of language tags. [unregistered-language]
          hint: Write it like ja, pt-BR or zh-Hant; readers' programs know no other.
        """,
      japanese: """
        content/site.yaml:2:17: 注意: 「xx」は、言語タグの記号として登録されていません。 [unregistered-language]
          直し方: ja、pt-BR、zh-Hant のように書いてください。ほかの記号は、読む人のソフトに通じません。
        """),
    Mistake(
      name: "a region that is none",
      files: ["site.yaml": ContentFolderFixture.settings.replacing("[ja]", with: "[ja, en-UK]")],
      english: """
        content/site.yaml:2:17: warning: “en-uk” is not registered as a part of language tags. [unregistered-language]
          hint: Did you mean “en-GB”?
        """,
      japanese: """
        content/site.yaml:2:17: 注意: 「en-uk」は、言語タグの記号として登録されていません。 [unregistered-language]
          直し方: 「en-GB」のことですか？
        """),
    Mistake(
      name: "a language by its name",
      files: ["site.yaml": ContentFolderFixture.settings.replacing("[ja]", with: "[ja, english]")],
      english: """
        content/site.yaml:2:17: warning: “english” is not registered as a part of language tags. [unregistered-language]
          hint: Did you mean “en”?
        """,
      japanese: """
        content/site.yaml:2:17: 注意: 「english」は、言語タグの記号として登録されていません。 [unregistered-language]
          直し方: 「en」のことですか？
        """),
    Mistake(
      name: "a tag with an underscore",
      files: ["site.yaml": ContentFolderFixture.settings.replacing("[ja]", with: "[ja, zh_TW]")],
      english: """
        content/site.yaml:2:17: error: Expected a language tag such as ja, en or zh-Hans, but found “zh_TW”. [wrong-value]
          hint: Did you mean “zh-TW”?
        """,
      japanese: """
        content/site.yaml:2:17: エラー: ここにはja、en、zh-Hans のような言語タグが必要ですが、「zh_TW」があります。 [wrong-value]
          直し方: 「zh-TW」のことですか？
        """),
    Mistake(
      name: "a full-width tag",
      files: ["site.yaml": ContentFolderFixture.settings.replacing("[ja]", with: "[ja, ｅｎ]")],
      english: """
        content/site.yaml:2:17: error: Expected a language tag such as ja, en or zh-Hans, but found “ｅｎ”. [wrong-value]
          hint: Did you mean “en”?
        """,
      japanese: """
        content/site.yaml:2:17: エラー: ここにはja、en、zh-Hans のような言語タグが必要ですが、「ｅｎ」があります。 [wrong-value]
          直し方: 「en」のことですか？
        """),
    Mistake(
      name: "texts and files of a language that is not listed",
      files: [
        "site.yaml": ContentFolderFixture.settings
          + "\ndescription: {ja: 紹介, en: About}\ncontacts: [{key: a, label: {ja: 窓口, en: Desk}, person: 係}]\n",
        "en/index.md": "---\ntitle: 題\n---\n本文\n", "en/about.md": "---\ntitle: 題\n---\n本文\n",
      ],
      english: """
        content/site.yaml:6:23: warning: “en” is not in “languages”, so 2 texts in site.yaml and 2 files in content/en are not used. [unused-language]
          hint: Add “en” to “languages” in site.yaml, or remove them.
        """,
      japanese: """
        content/site.yaml:6:23: 注意: languages に「en」がないので、site.yaml の2個の文と、content/en の2個のファイルは使われません。 [unused-language]
          直し方: site.yaml の languages に「en」を加えるか、いらないなら消してください。
        """),
    Mistake(
      name: "speakers under a misspelt key",
      files: [
        "ja/talk.md": "---\ntitle: 題\nspeeker:\n  - key: 甲\n---\n:::座談会\n甲：はい\n\n乙：いいえ\n:::\n"
      ],
      english: """
        content/ja/talk.md:3:1: error: “speeker” is not a known key. [unknown-key]
          hint: Did you mean “speakers”?
        """,
      japanese: """
        content/ja/talk.md:3:1: エラー: 「speeker」という項目はありません。 [unknown-key]
          直し方: 「speakers」のことですか？
        """),
    Mistake(
      name: "a speaker with a misspelt key",
      files: [
        "site.yaml": ContentFolderFixture.settings + "\nspeakers: [{kye: 甲}]\n",
        "ja/talk.md": "---\ntitle: 題\n---\n:::座談会\n甲：はい\n\n乙：いいえ\n:::\n",
      ],
      english: """
        content/site.yaml:6:13: error: “kye” is not a known key. [unknown-key]
          hint: Did you mean “key”?
        """,
      japanese: """
        content/site.yaml:6:13: エラー: 「kye」という項目はありません。 [unknown-key]
          直し方: 「key」のことですか？
        """),
  ]
}
