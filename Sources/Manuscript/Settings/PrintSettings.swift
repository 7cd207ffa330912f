/// How the booklet is made on paper: what `print` in `site.yaml` says.
public struct PrintSettings: Hashable, Sendable {
  /// The trimmed size of a page.
  public var size = PaperSize.a5
  /// The side on which the sheets are held together, when `site.yaml` says it.
  public var binding: Binding?
  /// The room around the text, as far as `site.yaml` says it.
  public var margins = Margins()
  /// How far colour runs beyond the edge at which the paper is cut, in files for a print shop.
  public var bleed = Length.zero
  /// Whether files for a print shop show where the paper is cut.
  public var hasCropMarks = false
  /// How the lines of a Japanese booklet run.
  public var writing = Writing.horizontal
  /// Whether the addresses below a chapter have a QR code each. The order form always has one.
  public var hasQRCodes = true
  /// Under what licence the booklet is given away.
  public var licence: LocalizedText?

  /// The settings of a booklet of which `site.yaml` says nothing.
  public init() {}

  /// The side of a closed booklet's front cover on which it is bound.
  public enum Binding: String, CaseIterable, Hashable, Sendable {
    case left, right
  }

  /// How lines run.
  public enum Writing: String, CaseIterable, Hashable, Sendable {
    /// From left to right, or from right to left, the next line below (横書き).
    case horizontal
    /// From top to bottom, the next line on the left (縦書き).
    case vertical
  }

  /// The room around the text of a page; nil is the size's own.
  public struct Margins: Hashable, Sendable {
    /// At the head.
    public var top: Length?
    /// At the foot.
    public var bottom: Length?
    /// At the binding.
    public var inner: Length?
    /// At the edge opposite the binding.
    public var outer: Length?
  }

  /// How the lines of a language run.
  public func writing(of language: Language) -> Writing {
    language.isJapanese ? writing : .horizontal
  }

  /// The side on which a booklet on paper is bound, as its language is written there.
  public func binding(of language: Language) -> Binding {
    binding(of: language, writing(of: language))
  }

  /// The side on which a booklet in a language is bound: on the right where lines or pages run from
  /// right to left, unless `site.yaml` says otherwise.
  public func binding(of language: Language, _ writing: Writing) -> Binding {
    binding ?? (writing == .vertical || language.direction == .rightToLeft ? .right : .left)
  }
}
