/// A template and the data that it will be rendered with, for checking it.
public struct TemplateUse: Sendable {
  /// The template's name.
  public var name: String
  /// The layouts of its records; a name is looked up in the last one first.
  public var layers: [Layout]

  /// A template and the layouts of its records.
  public init(_ name: String, _ layers: [Layout]) {
    self.name = name
    self.layers = layers
  }
}
