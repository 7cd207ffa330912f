import Templates

/// What a template of a theme is for.
public enum TemplateRole: Hashable, Sendable {
  /// One that every theme has.
  case contracted(TemplateContract.Purpose)
  /// A page's, which the theme adds: a page asks for it in its front matter.
  case ownPage
  /// It becomes a file in `assets`.
  case file
  /// Other templates take it in.
  case part
  /// Nothing uses it.
  case unused
}

extension TemplateRole {
  /// Whether a page can ask for the template.
  public var isForAnyPage: Bool {
    switch self {
    case .contracted(.page(let isForAny, _)): isForAny
    case .ownPage: true
    case .contracted(.part), .file, .part, .unused: false
    }
  }

  /// What each template of a theme is for, by its name.
  static func all(
    in templates: TemplateSet, keeping contract: TemplateContract
  ) -> [String: TemplateRole] {
    var roles: [String: TemplateRole] = [:]
    for template in contract.templates { roles[template.use.name] = .contracted(template.purpose) }
    for name in contract.fileNames(of: templates) { roles[name] = .file }
    let others = templates.names.filter { roles[$0] == nil }
    for name in others where templates.isPage(name, layout: contract.layout) {
      // A second layout is no page; a page on which another one is built remains one.
      let isLayout = templates.bringsDocument(name) && templates.isParent(name)
      if !isLayout { roles[name] = .ownPage }
    }
    var used: Set<String> = []
    for name in roles.keys { used.formUnion(templates.files(of: name).map(\.name)) }
    for name in others where roles[name] == nil {
      roles[name] = used.contains(name) ? .part : .unused
    }
    return roles.filter { templates.names.contains($0.key) }
  }
}

extension TemplateSet {
  /// Whether a template makes a whole page: it is built on the layout, or on another that brings its own; or it
  /// does that itself.
  func isPage(_ name: String, layout: String) -> Bool {
    isBuilt(name, on: layout) || (name != layout && documents(of: name) != [])
  }

  /// The templates that bring the beginning of a page's document: the template itself, or those on which it is built.
  func documents(of name: String) -> [String] {
    files(of: name).map(\.name).filter {
      ($0 == name || isBuilt(name, on: $0)) && bringsDocument($0)
    }
  }

  /// Whether the beginning of a page's document stands in the template.
  func bringsDocument(_ name: String) -> Bool {
    files(of: name).first?.bytes.holds("<html") == true
  }

  /// Whether another template is built on the template.
  func isParent(_ name: String) -> Bool {
    users(of: name).contains { isBuilt($0, on: name) }
  }
}

extension [UInt8] {
  /// Whether a text stands in the bytes.
  func holds(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard let first = wanted.first, count >= wanted.count else { return false }
    return indices.dropLast(wanted.count - 1).contains {
      self[$0] == first && self[$0..<$0 + wanted.count].elementsEqual(wanted)
    }
  }
}
