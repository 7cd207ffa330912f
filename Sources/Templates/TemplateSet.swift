public import Diagnostics

/// The templates of a theme, parsed.
public struct TemplateSet: Sendable {
  private(set) var templates: [Template]
  private let numbers: [String: Int]

  /// Parses all templates.
  ///
  /// - Parameter files: templates with different names; of two with the same name the first counts.
  /// - Returns: the templates, and everything that is wrong with their syntax. When an error is among
  ///   it, rendering still never fails, but what it gives is of no use.
  public static func parse(
    _ files: [TemplateFile]
  ) -> Checked<TemplateSet> {
    let parsed = files.map(TemplateParser.parse)
    let diagnostics = parsed.flatMap(\.diagnostics).sortedByLocation()
    return Checked(TemplateSet(parsed.map(\.value)), diagnostics)
  }

  private init(_ templates: [Template]) {
    self.templates = templates
    numbers = Dictionary(
      templates.enumerated().map { ($1.file.name, $0) }, uniquingKeysWith: { first, _ in first })
    link()
  }
}

extension TemplateSet {
  /// The names of the templates, in alphabetical order.
  public var names: [String] { numbers.keys.sorted() }

  /// Renders a template.
  ///
  /// - Parameters:
  ///   - name: the template; one that does not exist gives no bytes.
  ///   - layers: what its names stand for. A name is looked up in the last record first.
  /// - Returns: the bytes of the page. Rendering never fails: after a clean ``check(_:)`` against the
  ///   layouts of these records there is a value for every name.
  public func render(_ name: String, with layers: [Record]) -> [UInt8] {
    render(name, stack: layers.map { .record($0) })
  }

  func render(_ name: String, stack: [Value]) -> [UInt8] {
    guard let number = number(of: name) else { return [] }
    var renderer = Renderer(templates, stack: stack)
    renderer.render(number)
    return renderer.output
  }

  func number(of name: String) -> Int? { numbers[name] }
}

extension TemplateSet {
  /// A template, if there is one of that name, and all that it includes, each once.
  public func files(of name: String) -> [TemplateFile] {
    var found = number(of: name).map { [$0] } ?? []
    var next = 0
    while next < found.count {
      for node in templates[found[next]].nodes where node.kind == .partial || node.kind == .parent {
        if let target = node.target, !found.contains(target) { found.append(target) }
      }
      next += 1
    }
    return found.map { templates[$0].file }
  }
}

extension TemplateSet {
  /// Whether a template gives its content to the blocks of another, or of one that does.
  public func isBuilt(_ name: String, on base: String) -> Bool {
    var waiting = number(of: name).map { [$0] } ?? []
    var seen = Set(waiting)
    while let next = waiting.popLast() {
      for node in templates[next].nodes where node.kind == .parent {
        guard let target = node.target, seen.insert(target).inserted else { continue }
        if templates[target].file.name == base { return true }
        waiting.append(target)
      }
    }
    return false
  }

  /// Whether a template, or what it includes, says a name, alone or as a part of a longer one.
  public func says(_ word: String, within name: String) -> Bool {
    let wanted = Name(word)
    return files(of: name).contains { file in
      number(of: file.name).map { templates[$0].says(wanted) } ?? false
    }
  }

  /// The blocks that a template itself has, in its order.
  public func blocks(of name: String) -> [String] {
    guard let number = number(of: name) else { return [] }
    return BlockNames(templates).own(number)
  }

  /// The templates that take another in themselves, by name.
  public func users(of name: String) -> [String] {
    guard let number = number(of: name) else { return [] }
    return templates.filter { template in
      template.nodes.contains {
        ($0.kind == .partial || $0.kind == .parent) && $0.target == number
      }
    }.map(\.file.name).sorted()
  }
}

extension Template {
  /// Whether one of its tags says a name of a value.
  fileprivate func says(_ word: Name) -> Bool {
    nodes.contains { node in
      switch node.kind {
      case .escaped, .raw, .section, .inverted: names[node.name].contains(word)
      case .text, .partial, .parent, .block: false
      }
    }
  }
}

extension TemplateSet {
  /// Checks every name, template and block that a template and all it includes use.
  ///
  /// - Parameters:
  ///   - name: the template.
  ///   - layers: the layouts of the records that it will be rendered with, in the same order.
  /// - Returns: what is wrong, by file, line and column.
  public func check(_ name: String, against layers: [Layout]) -> [Diagnostic] {
    check([TemplateUse(name, layers)])
  }

  /// Checks every name, template and block that the templates and all they include use.
  ///
  /// - Parameter uses: each template with each kind of data that it will be rendered with.
  /// - Returns: what is wrong, by file, line and column; the same problem at the same place once, even
  ///   when many templates include the place.
  public func check(_ uses: [TemplateUse]) -> [Diagnostic] {
    var said: Set<Statement> = []
    let blocks = BlockNames(templates)
    return uses.flatMap { problems(of: $0, blocks) }.filter {
      said.insert(Statement(location: $0.location, message: $0.message)).inserted
    }.sortedByLocation()
  }

  /// What makes two diagnostics the same, although their hints may differ by surroundings.
  private struct Statement: Hashable {
    var location: Location
    var message: Wording
  }

  /// The folder of the templates, part by part.
  private var folder: [Substring] {
    let path = templates.first?.file.path ?? ""
    return path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
  }

  private func problems(of use: TemplateUse, _ blocks: BlockNames) -> [Diagnostic] {
    guard let number = number(of: use.name) else {
      let problem = NameProblem.noSuchPage(use.name, suggestion: names.closest(to: use.name))
      let path = (folder + ["\(use.name).mustache"]).joined(separator: "/")
      return [.error(problem.identifier, at: Location(path), problem.message, hint: problem.hint)]
    }
    var check = TemplateCheck(templates, blocks, against: use.layers)
    check.follow(number)
    return check.problems.map {
      .error(
        $0.problem.identifier, at: $0.location, $0.problem.message, hint: $0.problem.hint,
        related: $0.file.map { [.otherFile($0)] } ?? [])
    }
  }
}

extension TemplateSet {
  /// Replaces the names of templates and blocks by numbers.
  private mutating func link() {
    var blocks: [Name: Int] = [:]
    templates = templates.map { template in
      var nodes = template.nodes
      for index in nodes.indices where [.partial, .parent, .block].contains(nodes[index].kind) {
        let name = template.names[nodes[index].name.lowerBound]
        let isBlock = nodes[index].kind == .block
        nodes[index].target = isBlock ? blocks[name, default: blocks.count] : numbers[name.text]
        if isBlock, blocks[name] == nil { blocks[name] = blocks.count }
      }
      return template.with(nodes: nodes)
    }
  }
}
