/// A footnote's definition, as the text has it.
struct FootnoteDefinition {
  var label: String
  var position: DocumentBuilder.Position
}
