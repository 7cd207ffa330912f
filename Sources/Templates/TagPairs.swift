import Diagnostics

/// Which closing tag belongs to which opening tag. Wrong tags are made silent, and what is never
/// closed is closed where its surroundings end, so that all that follows can rely on proper nesting.
struct TagPairs {
  /// How deep sections, blocks and parents may be nested in one template.
  static let depthLimit = 100

  private(set) var tags: [Tag]
  /// For each opening tag the index of the tag that closes it (the number of tags: the end of the file).
  private(set) var closing: [Int?]
  /// For each closing tag the index of the tag that it closes.
  private(set) var opening: [Int?]
  /// For each tag the index of the opening tag around it.
  private(set) var surrounding: [Int?]
  private(set) var problems: [SyntaxProblem.Finding] = []

  private var open: [Int] = []
  private let lines: LineIndex

  init(_ tags: [Tag], lines: LineIndex) {
    self.tags = tags
    self.lines = lines
    closing = Array(repeating: nil, count: tags.count)
    opening = closing
    surrounding = Array(repeating: nil, count: tags.count)
    var saidTooDeep = false
    for index in tags.indices {
      if tags[index].kind == .close { close(at: index) }
      surrounding[index] = open.last
      judgePlace(of: index)
      guard tags[index].opens else { continue }
      open.append(index)
      if open.count > Self.depthLimit, !saidTooDeep {
        saidTooDeep = true
        say(.nestedTooDeep(limit: Self.depthLimit), at: index)
      }
    }
    while !open.isEmpty { leaveOpen(until: tags.count) }
  }

  /// The closing tag that a person wrote for the opening tag, if there is one.
  func ownClosing(of index: Int) -> Int? {
    closing[index].flatMap { $0 < tags.count && opening[$0] == index ? $0 : nil }
  }

  /// Whether the tag is a block that gives a parent its content.
  func isOverride(_ index: Int) -> Bool {
    tags[index].kind == .block && surrounding[index].map { tags[$0].kind } == .parent
  }
}

extension TagPairs {
  private mutating func say(_ problem: SyntaxProblem, at index: Int, beside other: Int? = nil) {
    problems.append(
      SyntaxProblem.Finding(
        problem, at: tags[index].range, beside: other.map { tags[$0].range }))
  }

  private func line(of index: Int) -> Int {
    lines.line(of: tags[index].range.lowerBound)
  }

  private mutating func close(at index: Int) {
    let name = tags[index].name
    if open.contains(where: { tags[$0].name == name }) {
      while let inner = open.last, tags[inner].name != name { leaveOpen(until: index) }
      pair(open.removeLast(), with: index)
    } else if let inner = open.last, [tags[inner].name].closest(to: name) != nil {
      say(
        .closesAnother(tag: tags[index].text, open: tags[inner].text, line: line(of: inner)),
        at: index, beside: inner)
      pair(open.removeLast(), with: index)
    } else {
      let inner = open.last
      say(
        .closesNothing(
          tag: tags[index].text, open: inner.map { tags[$0].text }, line: inner.map(line(of:))),
        at: index, beside: inner)
      tags[index].kind = .silent
    }
  }

  private mutating func pair(_ opener: Int, with closer: Int) {
    closing[opener] = closer
    opening[closer] = opener
  }

  private mutating func leaveOpen(until index: Int) {
    let inner = open.removeLast()
    say(.neverClosed(tag: tags[inner].text, closing: "{{/\(tags[inner].name)}}"), at: inner)
    closing[inner] = index
  }

  /// A parent takes only blocks, each once.
  private mutating func judgePlace(of index: Int) {
    guard let parent = surrounding[index], tags[parent].kind == .parent else { return }
    switch tags[index].kind {
    case .close, .silent: return
    case .block:
      let twin = (parent..<index).first {
        isOverride($0) && surrounding[$0] == parent && tags[$0].name == tags[index].name
      }
      guard let twin else { return }
      say(.blockGivenTwice(tag: tags[index].text, line: line(of: twin)), at: index, beside: twin)
    default:
      say(.tagOutsideBlock(tag: tags[index].text, parent: tags[parent].text), at: index)
    }
  }
}
