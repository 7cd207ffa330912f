import Diagnostics
import Testing

@testable import Templates

struct MustacheSpecificationTests {
  @Test(arguments: MustacheSpecification.modules)
  func everyCaseOfTheSpecificationRendersAsExpected(module: String) throws {
    let cases = try MustacheSpecification.cases(of: module)
    #expect(!cases.isEmpty)
    for example in cases {
      let files = [("the template", example.template)] + (example.partials ?? [:])
      let parsed = TemplateSet.parse(
        files.map { TemplateFile(name: $0.0, path: $0.0, bytes: Array($0.1.utf8)) })
      #expect(!parsed.diagnostics.haveErrors, "\(example.name): \(parsed.diagnostics)")
      let output = parsed.value.render("the template", stack: [example.data.value])
      #expect(
        String(decoding: output, as: UTF8.self) == example.expected,
        "\(example.name): \(example.template)")
    }
  }
}
