public import Diagnostics
import Typography

extension ThemeReference {
  /// The reference as plain text for a terminal: names in a column, sentences behind them.
  public func text(in language: MessageLanguage) -> String {
    var text = title.text(in: language) + "\n"
    for section in sections where !section.items.isEmpty {
      text += "\n" + section.title.text(in: language) + "\n"
      text += "  " + section.use.text(in: language) + "\n\n"
      for item in section.items { text += line(item, in: language) }
    }
    return text
  }

  /// The reference as Markdown: a heading and a table for each part.
  public func markdown(in language: MessageLanguage) -> String {
    var text = "# " + title.text(in: language) + "\n"
    let head = Wording(english: "| name | kind | what it is |", japanese: "| 名前 | 種類 | 内容 |")
    for section in sections where !section.items.isEmpty {
      text += "\n## " + section.title.text(in: language) + "\n\n"
      text += section.use.text(in: language).markdown + "\n\n"
      text += head.text(in: language) + "\n| --- | --- | --- |\n"
      for item in section.items {
        let indent = String(repeating: "· ", count: item.depth)
        let cells = [item.kind, item.about].map { $0.text(in: language).inOneLine.markdown }
        text += "| \(indent)`\(item.name.inCode)` | \(cells.joined(separator: " | ")) |\n"
      }
    }
    return text
  }

  private func line(_ item: Item, in language: MessageLanguage) -> String {
    let indent = String(repeating: "  ", count: item.depth + 1)
    let rest = [item.kind, item.about].map { $0.text(in: language) }.filter { !$0.isEmpty }
    let name = indent + item.name
    guard !rest.isEmpty else { return name + "\n" }
    let columns = 34
    let room = max(2, columns - name.count)
    let text = rest.joined(separator: " · ").replacing(
      "\n", with: "\n" + String(repeating: " ", count: columns))
    return name + String(repeating: " ", count: room) + text + "\n"
  }
}

extension String {
  /// The text without line ends; a space takes their place, but between Japanese lines.
  fileprivate var inOneLine: String {
    split(separator: "\n").reduce("") { text, line in
      let isJapanese = [text.unicodeScalars.last, line.unicodeScalars.first].allSatisfy {
        $0.map { CJK.joinsLines($0.value) } ?? true
      }
      return text + (isJapanese || text.isEmpty ? "" : " ") + line
    }
  }

  /// The text as Markdown: what templates write is code, and all else words.
  fileprivate var markdown: String {
    var text = ""
    var rest = self[...]
    while let start = rest.firstRange(of: "{{")?.lowerBound {
      let end = rest.endOfTags(from: start)
      text += rest[..<start].escaped + "`\(String(rest[start..<end]).inCode)`"
      rest = rest[end...]
    }
    return text + rest.escaped
  }

  /// A name as code in a cell of a table.
  fileprivate var inCode: String {
    replacing("|", with: "\\|")
  }
}

extension Substring {
  /// The text with a backslash before each sign that has a meaning in Markdown.
  fileprivate var escaped: String {
    reduce(into: "") { text, character in
      if "\\`*_|<>[]".contains(character) { text.append("\\") }
      text.append(character)
    }
  }

  /// Where a tag of a template ends, with the tags right behind it and what they hold.
  fileprivate func endOfTags(from start: Index) -> Index {
    guard let close = self[start...].firstRange(of: "}}") else { return endIndex }
    let end = self[close.upperBound...].firstIndex { $0 != "}" } ?? endIndex
    let next = self[end...].drop { $0 == "…" }
    return next.hasPrefix("{{") ? endOfTags(from: next.startIndex) : end
  }
}
