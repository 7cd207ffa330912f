/// Who publishes the site, as far as `site.yaml` says.
public struct Organisation: Hashable, Sendable {
  /// The full name, with the legal form.
  public var name: LocalizedText?
  /// What people call it.
  public var shortName: LocalizedText?
  /// The postal address.
  public var address: LocalizedText?
  /// Who represents it, with the office held.
  public var representative: LocalizedText?
  /// When it was founded.
  public var founded: PartialDate?
  /// The address of its own web site.
  public var url: String?
  /// What it is for.
  public var purpose: LocalizedText?

  /// Whether nothing at all is said about it.
  public var isEmpty: Bool { self == Organisation() }
}
