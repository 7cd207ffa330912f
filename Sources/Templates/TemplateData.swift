/// A type whose values templates can show.
///
/// ```swift
/// extension Chapter: TemplateData {
///   static let fields: Fields<Chapter> = [
///     .text("title") { $0.title },
///     .html("content") { $0.content },
///   ]
/// }
/// ```
public protocol TemplateData: Sendable {
  /// The fields, in the order in which hints list them. Declare it `static let`: the layout inside is
  /// the identity of the type for templates and must be made once.
  static var fields: Fields<Self> { get }
}
