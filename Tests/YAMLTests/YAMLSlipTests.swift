import Diagnostics
import Testing
import YAML

/// Slips of a keyboard in a YAML text: what is said about them, and what is read all the same.
@Suite struct YAMLSlipTests {
  private func read(_ text: String) throws -> (node: YAMLNode?, diagnostics: [Diagnostic]) {
    do throws(Diagnostic) {
      guard let node = try YAMLNode.parse(Array(text.utf8)[...], file: "a.yaml") else {
        return (nil, [])
      }
      var reader = MappingReader(node)
      for key in ["title", "a", "b"] { _ = reader.node(key) }
      return (node, reader.finish())
    } catch {
      return (nil, [error])
    }
  }

  @Test(arguments: [
    ("[お知らせ] 休館", "[", "\"[お知らせ] 休館\""), ("\"引用\"と本", "\"", "'\"引用\"と本'"),
    ("'引用'と本", "'", "\"'引用'と本\""), ("\"it's\" x", "\"", "'\"it''s\" x'"),
    ("*注意*", "*", "\"*注意*\""), ("{杉並区|すぎなみく}の会", "{", "\"{杉並区|すぎなみく}の会\""),
    ("&A社", "&", "\"&A社\""), ("!重要", "!", "\"!重要\""), ("%割引", "%", "\"%割引\""),
    ("@名前", "@", "\"@名前\""), ("`x`", "`", "\"`x`\""), ("| 縦線", "|", "\"| 縦線\""),
    ("> 引用", ">", "\"> 引用\""), ("- 項目", "-", "\"- 項目\""), ("? なぜ", "?", "\"? なぜ\""),
    (", 次", ",", "\", 次\""), ("] x", "]", "\"] x\""), ("題: 副題", ": ", "\"題: 副題\""),
  ])
  func `a value that YAML understands in another way is to be quoted, as it is then read`(
    value: String, sign: String, quoted: String
  ) throws {
    // What may stand in a list as well.
    let isItem = ["-", "?", ": "].contains(sign)
    for start in ["title: ", "b: x\ntitle: ", isItem ? "a: " : "b:\n  - x\n  - "] {
      let (node, diagnostics) = try read(start + value + "\n")
      let line = start.split(separator: "\n").count
      let column = (start.split(separator: "\n").last?.count ?? 0) + 1
      let cure = (start.split(separator: "\n").last?.drop { $0 == " " } ?? "") + quoted
      try #require(diagnostics.count == 1)
      #expect(
        diagnostics[0].text(in: .english) == """
          a.yaml:\(line):\(column): error: “\(sign)” has a meaning of its own in YAML, so this value \
          cannot be read. [unquoted-value]
            hint: Put the value in quotation marks: \(cure)
          """)
      #expect(
        diagnostics[0].text(in: .japanese) == """
          a.yaml:\(line):\(column): エラー: 「\(sign)」はYAMLで特別な意味を持つので、この値は読めません。 [unquoted-value]
            直し方: 値を引用符で囲んでください： \(cure)
          """)
      let width = value.unicodeScalars.count
      #expect(diagnostics[0].location.end == .init(line: line, column: column + width))
      let last = try #require(try node?.mapping().last?.value)
      #expect(try (try? last.sequence())?.last?.text() ?? last.text() == value)
    }
  }

  @Test(arguments: [
    ("title: お知らせ #1 開催", 13, "お知らせ", "title: \"お知らせ #1 開催\""),
    ("title: NPO #1", 12, "NPO", "title: \"NPO #1\""),
    ("title: 題  #1", 11, "題", "title: \"題  #1\""),
    ("title: 「\"引用\"」 #1", 15, "「\"引用\"」", "title: '「\"引用\"」 #1'"),
    ("- お知らせ #1", 8, "お知らせ", "- \"お知らせ #1\""),
  ])
  func `a sign that cuts a text off is an error, and the whole text is read`(
    line: String, column: Int, kept: String, cure: String
  ) throws {
    let text = line.hasPrefix("-") ? "title:\n" + line : line
    let (node, all) = try read(text + "\nb: c\n")
    let diagnostics = all.map { $0.text(in: .english) }
    let number = text.split(separator: "\n").count
    #expect(
      diagnostics == [
        """
        a.yaml:\(number):\(column): error: “#” begins a comment here, so the value ends before it: “\(kept)”. [cut-value]
          hint: If it is part of the text, put the value in quotation marks: \(cure)
          A comment is safe on a line of its own.
        """
      ])
    #expect(
      all.map { $0.text(in: .japanese) } == [
        """
        a.yaml:\(number):\(column): エラー: 「#」から後ろはメモとして扱われるので、値は「\(kept)」で終わってしまいます。 [cut-value]
          直し方: 文字として書いたなら、値を引用符で囲んでください： \(cure)
          メモなら、別の行に書いてください。
        """
      ])
    let value = try #require(try node?.mapping().first?.value)
    let read = try (try? value.sequence())?.first?.text() ?? value.text()
    #expect(read == line.drop { $0 != " " }.dropFirst())
  }

  @Test(arguments: ["title: 題 # メモ", "title: ja #日本語", "title: 題 #"])
  func `a sign that may begin a comment is a warning, and does`(text: String) throws {
    let (node, diagnostics) = try read(text + "\n")
    #expect(diagnostics.map(\.severity) == [.warning])
    #expect(diagnostics.map(\.identifier) == [.cutValue])
    #expect(try ["題", "ja"].contains(try node?.mapping()[0].value.text()))
  }

  @Test func `a value of which nothing is left is said to be empty`() throws {
    let (node, diagnostics) = try read("title: #題\n")
    #expect(
      diagnostics.map { $0.text(in: .english) } == [
        """
        a.yaml:1:8: error: “#” begins a comment here, so nothing is left of the value. [cut-value]
          hint: If it is part of the text, put the value in quotation marks: title: "#題"
          A comment is safe on a line of its own.
        """
      ])
    #expect(
      diagnostics.map { $0.text(in: .japanese) } == [
        """
        a.yaml:1:8: エラー: 「#」から後ろはメモとして扱われるので、値が空になります。 [cut-value]
          直し方: 文字として書いたなら、値を引用符で囲んでください： title: "#題"
          メモなら、別の行に書いてください。
        """
      ])
    #expect(try node?.mapping()[0].value.text() == "#題")
  }

  @Test(arguments: [
    "# メモ\ntitle: 題\n  # 字下げしたメモ\na: b", "title: 題  # メモ", "title: 2021-12-16 # メモ",
    "title: ja   # メモ", "title: https://example.org/#a # メモ", "title: \"題 #1\" # メモ", "title: C#の本",
    "title: [a, b] # メモ", "title: {ja: 題, en: \"a #1\"}", "title: # 話す人\n  - a", "title: #話す人\n- a",
    "title: #話す人\n  a: b", "title: |\n  本文 #1\n  [a] b\n  x：y\n\n  *z*\na: b",
    "title: >-\n  - x\n\n  * y\na: b", "title: |2\n   a #b\na: b",
    "title: \"一行目\n  二行目 #1\n  [三]\"\na: b", "title: '一\n  ''二'' #1'\na: b",
    "title: [一,\n  二, '三 #1']\na: b", "title: 一行目\n  続きの行です\na: b", "title: “報告”",
    "title: 10:30 開始",
    "title: -1", "title: ?なぜ", "title: :smile", "title: a:b", "title: 題 | 副題", "title: 題 [1]",
    "title:\n  https://example.org/ を参照", "title:\n  注意:必ず", "- a\n- - b\n  - c\n",
    "title: 'it''s'",
    "title: \"a\\\"b\"", "title: ~", "title:", "'title': 題", "\"title\" : 題", "title: 全角　空白",
    "title: a\n\n\n\na: b", "title: 題\r\na: b\r\n", "title: a\n \t \na: b",
    "title:\n- |\n a #b\n- c\n",
  ])
  func `what is right says nothing`(text: String) throws {
    let (_, diagnostics) = try read(text)
    #expect(diagnostics.filter { $0.identifier != .wrongValue }.isEmpty)
  }

  @Test(
    arguments: [
      ("title：報告", 6, 7, "The colon “：” behind the key is full-width.", "項目名のあとのコロン「：」が全角です。"),
      (
        "title:報告", 6, 7, "There is no space behind the colon of this key.",
        "項目名のあとのコロンの後ろに、半角の空白がありません。"
      ),
      (
        "title:　報告", 7, 8, "Behind the colon stands a full-width space, not a space.",
        "コロンの後ろが半角の空白ではなく、全角の空白です。"
      ),
      (
        "title:\u{A0}報告", 7, 8, "Behind the colon stands a special space (U+00A0), not a space.",
        "コロンの後ろが半角の空白ではなく、特殊な空白（U+00A0）です。"
      ),
    ])
  func `a colon of another kind is named at its place`(
    line: String, column: Int, end: Int, english: String, japanese: String
  ) throws {
    for before in ["", "b: c\n", "b:\n  - c\n"] {
      let (node, diagnostics) = try read(before + line + "\na: d\n")
      let number = before.split(separator: "\n").count + 1
      #expect(
        diagnostics.map { $0.text(in: .english) } == [
          """
          a.yaml:\(number):\(column): error: \(english) [wrong-colon]
            hint: Write a half-width colon with a space behind it: title: 報告
          """
        ])
      #expect(
        diagnostics.map { $0.text(in: .japanese) } == [
          """
          a.yaml:\(number):\(column): エラー: \(japanese) [wrong-colon]
            直し方: 半角のコロンと半角の空白で書いてください： title: 報告
          """
        ])
      #expect(diagnostics.map(\.location.end) == [.init(line: number, column: end)])
      #expect(try node?.mapping().first { $0.key == "title" }?.value.text() == "報告")
    }
  }

  @Test(
    arguments: [
      ("a:\n　b: c\n", "2:1", "a full-width space", "全角の空白"),
      ("title: x\n\ta: b\n", "2:1", "a tab", "タブ文字"),
      ("a:\n \u{A0}b: c\n", "2:2", "a special space (U+00A0)", "特殊な空白（U+00A0）"),
    ])
  func `a line that is indented otherwise is named at its place`(
    text: String, place: String, english: String, japanese: String
  ) throws {
    let (node, diagnostics) = try read(text)
    #expect(
      diagnostics.map { $0.text(in: .english) } == [
        """
        a.yaml:\(place): error: This line is indented with \(english). [wrong-indentation]
          hint: Indent it like its neighbours, with half-width spaces.
        """
      ])
    #expect(
      diagnostics.map { $0.text(in: .japanese) } == [
        """
        a.yaml:\(place): エラー: この行の字下げに、\(japanese)が使われています。 [wrong-indentation]
          直し方: 前後の行とそろうように、半角の空白で字下げしてください。
        """
      ])
    // A tab may have meant any indentation.
    #expect((node == nil) == text.contains("\t"))
  }

  @Test func `other signs that nobody sees are named at their places`() throws {
    let (_, diagnostics) = try read("title: 題\u{2028}続き\n＃ メモ\n　\na: b\n")
    #expect(
      diagnostics.map { $0.text(in: .english) } == [
        """
        a.yaml:1:9: error: There is an invisible line break here (U+2028). [invisible-character]
          hint: Delete it, or type this line anew. It comes from text that was pasted.
        """,
        """
        a.yaml:2:1: error: The sign “＃” is full-width, so no comment begins here. [wide-comment]
          hint: Write “#”.
        """,
        """
        a.yaml:3:1: error: This line is indented with a full-width space. [wrong-indentation]
          hint: Delete it.
        """,
      ])
    #expect(
      diagnostics.map { $0.text(in: .japanese) } == [
        """
        a.yaml:1:9: エラー: ここに、目に見えない改行（U+2028）があります。 [invisible-character]
          直し方: その文字を消すか、この行を打ち直してください。貼りつけた文章に、まざっていることがあります。
        """,
        """
        a.yaml:2:1: エラー: 「＃」が全角なので、メモになりません。 [wide-comment]
          直し方: 半角の「#」にしてください。
        """,
        """
        a.yaml:3:1: エラー: この行の字下げに、全角の空白が使われています。 [wrong-indentation]
          直し方: 消してください。
        """,
      ])
  }

  @Test func `all slips of a text are named in one run`() throws {
    let (node, diagnostics) = try read("title: [甲] 乙\na: お知らせ #1\nb：丙\nb: 丁\n")
    #expect(
      diagnostics.map(\.identifier) == [.unquotedValue, .cutValue, .wrongColon, .repeatedKey])
    #expect(try node?.mapping().map(\.key) == ["title", "a", "b"])
  }

  @Test(arguments: ["[お知らせ]", "{杉並区|すぎなみく}"])
  func `brackets that are a whole value are shown in quotation marks`(value: String) throws {
    var reader = MappingReader(
      try #require(try YAMLNode.parse(Array("title: \(value)\n".utf8)[...], file: "a.yaml")))
    _ = reader.text("title")
    let hints = reader.finish().map(\.hint)
    #expect(
      hints == [
        Wording(
          english: "If it is a text, put it in quotation marks: \"\(value)\"",
          japanese: "文字として書いたなら、引用符で囲んでください： \"\(value)\"")
      ])
  }

  @Test(arguments: [
    ("ja, en", "[ja, en]"), ("［ja、en］", "[ja, en]"), ("－ ja", "[ja]"), ("・index.md", "[index.md]"),
  ])
  func `a list that is written as a text is shown as a list`(value: String, list: String) throws {
    let node = try #require(try YAMLNode.parse(Array("a: \(value)\n".utf8)[...], file: "a.yaml"))
    var reader = MappingReader(node)
    _ = reader.list("a") { $0 }
    #expect(
      reader.finish().map(\.hint) == [
        Wording(
          english: "Write it in half-width brackets with commas: \(list)",
          japanese: "半角のかっことコンマで書いてください： \(list)")
      ])
  }

  @Test(
    arguments: [
      ("a: \"b\n", "1:4", 6), ("a: [b\n", "1:4", 6), ("a: b\n c: d\n", "2:3", 6),
      ("a:\n- b\nc\n", "3:1", 2),
    ])
  func `what no slip explains is marked up to the end of its line`(
    text: String, place: String, end: Int
  ) throws {
    let (_, diagnostics) = try read(text)
    #expect(diagnostics.map(\.identifier) == [.invalidYAML])
    #expect(diagnostics.map { "\($0.location)" } == ["a.yaml:\(place)"])
    #expect(diagnostics.map(\.location.end?.column) == [end])
  }
}
