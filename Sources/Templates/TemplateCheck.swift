import Diagnostics

/// Follows a template through all that it includes, with the shapes of the values that it will be
/// given, and says what is wrong.
struct TemplateCheck {
  private let templates: [Template]
  private let blocks: BlockNames
  private var surroundings: Surroundings
  private var overrides: [Override] = []
  private var calls: [Call] = []
  private var visited: Set<Visit> = []
  private var depth = 0
  private(set) var problems: [Finding] = []

  /// A problem with its place and, when it is about another file as well, that file.
  struct Finding {
    var location: Location
    var problem: NameProblem
    var file: String?
  }

  /// A parent tag whose blocks override those of what it includes.
  private struct Override: Hashable {
    var template: Int
    var node: Int
  }

  /// A template that is being followed, and the stack when it began.
  private struct Call {
    var template: Int
    var overrides: [Int: Override]
    var height: Int
    var top: Shape?
  }

  /// What has been followed already. The same nodes in the same surroundings give the same problems.
  private struct Visit: Hashable {
    var template: Int
    var node: Int?
    var overrides: [Int: Override]
    var shapes: [Shape?]
  }

  init(_ templates: [Template], _ blocks: BlockNames, against layers: [Layout]) {
    self.templates = templates
    self.blocks = blocks
    surroundings = Surroundings(layers)
  }

  /// Follows the whole template.
  mutating func follow(_ template: Int) {
    let effective = effectiveOverrides
    guard isNew(template, node: nil, effective) else { return }
    let frames = surroundings.frames
    calls.append(
      Call(
        template: template, overrides: effective, height: frames.count, top: frames.last?.shape))
    follow(0..<templates[template].nodes.count, of: template)
    calls.removeLast()
  }
}

extension TemplateCheck {
  private mutating func follow(_ range: Range<Int>, of template: Int) {
    depth += 1
    var index = range.lowerBound
    while index < range.upperBound {
      let node = templates[template].nodes[index]
      switch node.kind {
      case .text: break
      case .escaped, .raw: judgeVariable(node, of: template)
      case .section, .inverted: followSection(index, of: template)
      case .partial: include(node, of: template)
      case .parent: followParent(index, of: template)
      case .block: followBlock(index, of: template)
      }
      index = node.end
    }
    depth -= 1
  }

  private mutating func followContent(_ index: Int, of template: Int) {
    let node = templates[template].nodes[index]
    if isTooDeep(node, of: template) { return }
    follow(index + 1..<node.end, of: template)
  }

  private mutating func say(
    _ problem: NameProblem, at node: Template.Node, of template: Int, beside file: String? = nil
  ) {
    problems.append(
      Finding(
        location: templates[template].location(of: node.tag), problem: problem,
        file: file ?? problem.file))
  }

  private mutating func judgeVariable(_ node: Template.Node, of template: Int) {
    let name = templates[template].name(of: node)
    switch surroundings.find(name) {
    case .notJudged: break
    case .unknown(let problem): say(problem, at: node, of: template)
    case .found(.text, _):
      if node.kind == .raw { say(.textUnescaped(name.text), at: node, of: template) }
    case .found(.html, _):
      if node.kind == .escaped { say(.htmlEscaped(name.text), at: node, of: template) }
    case .found(let shape, _):
      say(.notWritable(name.text, kind: .init(shape)), at: node, of: template)
    }
  }

  private mutating func followSection(_ index: Int, of template: Int) {
    let node = templates[template].nodes[index]
    let name = templates[template].name(of: node)
    var entered: (shape: Shape?, origin: Int?) = (nil, nil)
    switch surroundings.find(name) {
    case .notJudged: break
    case .unknown(let problem): say(problem, at: node, of: template)
    case .found(.flag, _): return followContent(index, of: template)
    case .found(.list(let element), let frame): entered = (element, frame)
    case .found(let shape, let frame): entered = (shape, frame)
    }
    if node.kind == .inverted { return followContent(index, of: template) }
    surroundings.enter(entered.shape, section: name.text, origin: entered.origin)
    followContent(index, of: template)
    surroundings.leave()
  }
}

extension TemplateCheck {
  private mutating func include(_ node: Template.Node, of template: Int) {
    let name = templates[template].name(of: node).text
    guard let target = node.target else {
      let names = templates.map(\.file.name).sorted()
      return say(
        .unknownTemplate(name, suggestion: names.closest(to: name), known: names), at: node,
        of: template)
    }
    let effective = effectiveOverrides
    let top = surroundings.frames.last?.shape
    let earlier = calls.last {
      $0.template == target && $0.overrides == effective && $0.top == top
    }
    guard let earlier else {
      if isTooDeep(node, of: template) { return }
      return follow(target)
    }
    // The same template over the same kind of value: it was judged with the first of them, and ends
    // if each value is a part of the one before.
    if top != nil, !surroundings.descends(from: earlier.height) {
      say(.endless(name), at: node, of: template)
    }
  }

  private mutating func isTooDeep(_ node: Template.Node, of template: Int) -> Bool {
    guard depth >= Renderer.depthLimit else { return false }
    say(.nestedTooDeep(limit: Renderer.depthLimit), at: node, of: template)
    return true
  }

  private mutating func followParent(_ index: Int, of template: Int) {
    let node = templates[template].nodes[index]
    if let target = node.target { judgeBlocks(of: index, in: template, against: target) }
    overrides.append(Override(template: template, node: index))
    include(node, of: template)
    overrides.removeLast()
  }

  private mutating func judgeBlocks(of parent: Int, in template: Int, against target: Int) {
    let known = blocks.names(in: target)
    for child in templates[template].children(of: parent) {
      let node = templates[template].nodes[child]
      let name = templates[template].name(of: node).text
      guard !known.contains(name) else { continue }
      say(
        .unknownBlock(
          name, parent: templates[target].file.name, suggestion: known.closest(to: name),
          known: known),
        at: node, of: template, beside: templates[target].file.path)
    }
  }

  private mutating func followBlock(_ index: Int, of template: Int) {
    guard let target = templates[template].nodes[index].target,
      let level = overrides.firstIndex(where: { block(target, of: $0) != nil }),
      let override = block(target, of: overrides[level])
    else { return followContent(index, of: template) }
    let outer = overrides
    overrides.removeSubrange(level...)
    if isNew(override.template, node: override.node, effectiveOverrides) {
      followContent(override.node, of: override.template)
    }
    overrides = outer
  }

  /// The block of this number directly inside a parent.
  private func block(_ target: Int, of parent: Override) -> Override? {
    templates[parent.template].child(of: parent.node, for: target)
      .map { Override(template: parent.template, node: $0) }
  }

  /// For each block that is overridden what overrides it: the outermost counts.
  private var effectiveOverrides: [Int: Override] {
    var effective: [Int: Override] = [:]
    for parent in overrides {
      for child in templates[parent.template].children(of: parent.node) {
        guard let target = templates[parent.template].nodes[child].target else { continue }
        if effective[target] == nil {
          effective[target] = Override(template: parent.template, node: child)
        }
      }
    }
    return effective
  }

  private mutating func isNew(_ template: Int, node: Int?, _ effective: [Int: Override]) -> Bool {
    visited.insert(
      Visit(
        template: template, node: node, overrides: effective,
        shapes: surroundings.frames.map(\.shape))
    ).inserted
  }
}
