public import Diagnostics

/// A field of a form: a value of front matter or of `site.yaml`, in a person's words.
public struct FormField: Hashable, Sendable {
  /// The keys that lead to the value, and the indices of items of lists: `["contacts", "1", "phone"]`.
  public var path: [String]
  /// What kind of value it is.
  public var kind: Kind
  /// What it is called.
  public var label: Wording
  /// What it is for, with an example where that helps.
  public var hint: Wording?
  /// With which other fields it is shown.
  public var group: FormGroup
  /// What the file says; nil when it says nothing, and for `groups`.
  public var value: FormValue?
  /// Whether a site or a page cannot be without it.
  public var isRequired = false
  /// Whether the text may be of several sentences.
  public var isLong = false
  /// What can be chosen, for a choice; for a list, all that may be in it.
  public var options: [Option] = []
  /// The tags of the languages that a text can be given in, the source language first.
  public var languages: [String] = []
  /// The fields of a new item, for `groups`.
  public var fields: [FormField] = []
  /// The fields of each item, for `groups`.
  public var items: [[FormField]] = []
  /// What holds when the file says nothing, as far as it can be said in one word.
  public var standard: String?
  /// The line of the file on which the value begins, from 1; nil when it is not there.
  public var line: Int?

  /// What can be chosen.
  public struct Option: Hashable, Sendable {
    /// What is written into the file.
    public var value: String
    /// What it means.
    public var label: Wording

    /// A word with what it means.
    public init(_ value: String, _ label: Wording) {
      self.value = value
      self.label = label
    }
  }

  /// A kind of value.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A text; of one line, unless `isLong`. It may hold readings and emphasis.
    case text
    /// A text for all languages, or one for each.
    case texts
    /// A day: `2018-05-01`.
    case date
    case flag
    /// One of `options`.
    case choice
    case number, phone, email
    /// An address on the web.
    case address
    /// A colour as `#rrggbb`.
    case colour
    /// The path of a file, such as a picture.
    case file
    /// The path of a page, below the folder of a language.
    case page
    /// Tags of languages of the site, in an order.
    case languages
    /// Values of one kind.
    case list
    /// Items, each with fields of its own.
    case groups
  }
}

/// Lines of a file that a form leaves alone, since it knows nothing of them.
public struct UnknownLines: Hashable, Sendable {
  /// The keys that lead there.
  public var path: [String]
  /// The lines as they are written.
  public var text: String
  /// The first of them, from 1.
  public var line: Int

  /// Lines with what leads to them.
  public init(path: [String], text: String, line: Int) {
    self.path = path
    self.text = text
    self.line = line
  }
}
