/// One tag as it stands in a template's source.
struct Tag: Sendable {
  enum Kind: Sendable {
    /// `{{x}}`
    case escaped
    /// `{{{x}}}` and `{{&x}}`
    case raw
    /// `{{#x}}`
    case section
    /// `{{^x}}`
    case inverted
    /// `{{/x}}`
    case close
    /// `{{>x}}`
    case partial
    /// `{{<x}}`
    case parent
    /// `{{$x}}`
    case block
    /// Comments, delimiter tags and whatever is wrong: nothing is rendered.
    case silent
  }

  var kind: Kind
  var name: String
  /// The tag's bytes in the source, delimiters included.
  var range: Range<Int>
}

extension Tag {
  /// Whether a closing tag belongs to it.
  var opens: Bool {
    switch kind {
    case .section, .inverted, .parent, .block: true
    case .escaped, .raw, .close, .partial, .silent: false
    }
  }

  /// The tag as a person would write it, with the usual delimiters.
  var text: String {
    switch kind {
    case .escaped, .silent: "{{\(name)}}"
    case .raw: "{{{\(name)}}}"
    case .section: "{{#\(name)}}"
    case .inverted: "{{^\(name)}}"
    case .close: "{{/\(name)}}"
    case .partial: "{{>\(name)}}"
    case .parent: "{{<\(name)}}"
    case .block: "{{$\(name)}}"
    }
  }
}
