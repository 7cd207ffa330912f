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

  /// Whether nothing is said about it but perhaps a shorter name, which stands for the full one.
  public var isEmpty: Bool {
    var others = self
    others.shortName = nil
    return others == Organisation()
  }
}
