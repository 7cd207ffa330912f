import Typography

extension Document {
  /// The whole document as plain text: a line for each block. Raw HTML, the marks of footnotes and what is
  /// struck out are left out; a picture's alternative text stands for it.
  public var plainText: String { nodes.isEmpty ? "" : plainText(of: 0) }

  /// A node and what is in it as plain text.
  public func plainText(of node: Int) -> String {
    String(decoding: plainBytes(of: node), as: UTF8.self)
  }

  /// The text of the first paragraph, for descriptions: whole when it has at most `limit`
  /// characters, else cut between words, with an ellipsis as its last character.
  public func summary(limit: Int) -> String {
    guard let paragraph = nodes.firstIndex(where: { $0.kind == .paragraph }) else { return "" }
    let text = plainText(of: paragraph)
    guard text.count > limit, limit > 0 else { return limit > 0 ? text : "" }
    var cut = text.prefix(limit - 1)
    let next = text[cut.endIndex]
    if let space = cut.lastIndex(of: " "), next.isSpacedLetter, cut.last?.isSpacedLetter == true {
      cut = cut[..<space]
    }
    while cut.last?.isWhitespace == true { cut.removeLast() }
    return cut + "…"
  }

  /// How many characters a reader reads: those of the plain text that are no white space.
  public var characterCount: Int {
    plainText.reduce(0) { $0 + ($1.isWhitespace ? 0 : 1) }
  }

  /// How much there is to read: Chinese and Japanese characters, the words of the scripts with spaces between
  /// them, and the letters of those without.
  public var readingLength: (characters: Int, words: Int, unspacedLetters: Int) {
    guard !nodes.isEmpty else { return (0, 0, 0) }
    return plainBytes(of: 0).withUnsafeBufferPointer { text in
      var length = (characters: 0, words: 0, unspacedLetters: 0)
      var isInWord = false
      var index = 0
      while index < text.count {
        let (scalar, bytes) = text.scalar(at: index)
        let isCharacter = CJK.joinsLines(scalar)
        let isUnspaced = UnspacedScripts.contain(scalar)
        let isPartOfWord = !isCharacter && !isUnspaced && !WhiteSpace.contain(scalar)
        if isCharacter { length.characters += 1 }
        if isUnspaced { length.unspacedLetters += 1 }
        if isPartOfWord && !isInWord { length.words += 1 }
        isInWord = isPartOfWord
        index += bytes
      }
      return length
    }
  }
}

extension Document {
  /// A node and what is in it as plain text, in UTF-8. What is struck out is left out, unless it is all
  /// that there is.
  func plainBytes(of root: Int) -> [UInt8] {
    let bytes = plainBytes(of: root, withStruck: false)
    return bytes.isEmpty ? plainBytes(of: root, withStruck: true) : bytes
  }

  /// A node and what is in it as plain text, in UTF-8, with or without what is struck out.
  func plainBytes(of root: Int, withStruck: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    var index = root
    while index < Int(nodes[root].end) {
      let node = nodes[index]
      index += 1
      switch node.kind {
      case .text, .code, .softBreak:
        bytes.append(contentsOf: text[node.text.range])
      case .codeBlock:
        endLine(&bytes)
        bytes.append(contentsOf: text[node.text.range])
      case .lineBreak, .paragraph, .heading, .tableRow, .figure, .containerTitle, .stageNote, .turn:
        endLine(&bytes)
      case .tableCell:
        if let last = bytes.last, last != 0x0A { bytes.append(0x20) }
      case .strikethrough: if !withStruck { index = Int(node.end) }
      case .document, .blockQuote, .thematicBreak, .htmlBlock, .bulletList, .orderedList, .item,
        .taskItem, .codeInfo, .table, .tableHead, .tableBody, .footnoteDefinition,
        .footnoteReference, .htmlInline, .wordBreak, .emphasis, .strong, .element, .link, .image,
        .container, .ruby, .rubyText:
        break
      }
    }
    while let last = bytes.last, last == 0x0A || last == 0x20 { bytes.removeLast() }
    return bytes
  }

  /// The base of a ruby as a whole, and how it is read, in UTF-8.
  func ruby(_ ruby: Int) -> (base: [UInt8], reading: [UInt8]) {
    var base: [UInt8] = []
    var reading: [UInt8] = []
    for node in nodes[ruby..<Int(nodes[ruby].end)] {
      if node.kind == .rubyText {
        reading += text[node.text.range]
      } else {
        base += text[node.text.range]
      }
    }
    return (base, reading)
  }

  private func endLine(_ bytes: inout [UInt8]) {
    if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
  }
}

extension Character {
  /// Whether it belongs to a script that is written with spaces between words.
  fileprivate var isSpacedLetter: Bool {
    guard let scalar = unicodeScalars.first else { return false }
    return (isLetter || isNumber) && !CJK.joinsLines(scalar.value)
      && !UnspacedScripts.contain(scalar.value)
  }
}
