import Diagnostics
import Templates

/// The names of the data that templates can say, from the layouts in which they are declared.
struct DataNames {
  private typealias Item = ThemeReference.Item

  /// A part for each kind of data: that of pages, that of each template with data of its own, that of files.
  let sections: [ThemeReference.Section]

  init(contract: TemplateContract) {
    var walk = Walk()
    var sections: [ThemeReference.Section] = []
    var told: Set<Layout> = []
    for template in contract.templates {
      for layout in template.use.layers where told.insert(layout).inserted {
        let names = contract.templates.filter { $0.use.layers.contains(layout) }.map(\.use.name)
        sections.append(
          Self.section(of: names.joined(separator: ", "), walk.items(of: layout)))
      }
    }
    sections.append(
      ThemeReference.Section(
        title: Wording(english: "Data of files", japanese: "ファイルになるテンプレートの値"),
        use: Self.use, items: walk.items(of: contract.fileLayout)))
    self.sections = sections
  }

  private static func section(
    of names: String, _ items: [ThemeReference.Item]
  ) -> ThemeReference.Section {
    ThemeReference.Section(
      title: Wording(english: "Data of \(names)", japanese: "\(names) の値"), use: use, items: items)
  }

  private static let use = Wording(
    english: """
      {{text}}, {{{html}}}, {{#condition}}…{{/condition}}, {{#list}}…{{/list}}; what is indented is said \
      inside, or behind a full stop.
      """,
    japanese: """
      文字列は {{名前}}、HTMLは {{{名前}}}、条件とリストは {{#名前}}…{{/名前}}。字下げしたものは、その中か、\
      「.」でつないで使います。
      """)

  /// A walk over layouts that tells each of them once.
  private struct Walk {
    /// Where each layout was told that was.
    private var places: [Layout: String] = [:]

    mutating func items(of layout: Layout, below path: String = "", depth: Int = 0) -> [Item] {
      let entries = layout.entries
      let names = Set(entries.map(\.name))
      return entries.flatMap { entry -> [Item] in
        let isTwin = entry.name.hasSuffix("-html") && names.contains(String(entry.name.dropLast(5)))
        // It is told beside the text of which it is the HTML.
        guard !isTwin else { return [] }
        let hasTwin = names.contains(entry.name + "-html")
        let name = hasTwin ? "\(entry.name), \(entry.name)-html" : entry.name
        let place = path.isEmpty ? entry.name : "\(path).\(entry.name)"
        switch entry.content {
        case .flag: return [item(name, entry, Self.flag, depth)]
        case .text: return [item(name, entry, Self.text, depth)]
        case .html: return [item(name, entry, Self.html, depth)]
        case .texts: return [item(name, entry, Self.texts, depth)]
        case .record(let inner): return item(entry, Self.record, inner, at: place, depth)
        case .list(let inner): return item(entry, Self.list, inner, at: place, depth)
        }
      }
    }

    private mutating func item(
      _ entry: LayoutEntry, _ kind: Wording, _ inner: Layout, at place: String, _ depth: Int
    ) -> [Item] {
      if let told = places[inner] {
        let kind = Wording(
          english: "\(kind.english) as in \(told)", japanese: "\(kind.japanese)（\(told) と同じ）")
        return [item(entry.name, entry, kind, depth)]
      }
      places[inner] = place
      return [item(entry.name, entry, kind, depth)]
        + items(of: inner, below: place, depth: depth + 1)
    }

    private func item(_ name: String, _ entry: LayoutEntry, _ kind: Wording, _ depth: Int) -> Item {
      Item(name, kind: kind, about: entry.about ?? .nothing, depth: depth)
    }

    private static let flag = Wording(english: "condition", japanese: "条件")
    private static let text = Wording(english: "text", japanese: "文字列")
    private static let html = Wording(english: "HTML", japanese: "HTML")
    private static let texts = Wording(
      english: "list of texts, each {{.}}", japanese: "文字列のリスト（1つは {{.}}）")
    private static let record = Wording(english: "fields", japanese: "項目のまとまり")
    private static let list = Wording(english: "list", japanese: "リスト")
  }
}
