/// What the booklet costs.
public struct Price: Hashable, Sendable {
  /// The price in words, with what else a reader should know: who pays the postage.
  public var text: LocalizedText
  /// The price for machines; nil when nobody said it.
  public var sum: Sum?

  /// An amount of money.
  public struct Sum: Hashable, Sendable {
    /// A number in the currency's own unit, without separators: `0`, `500`, `4.50`.
    public var amount: String
    /// The currency (ISO 4217): `JPY`.
    public var currency: String
  }
}
