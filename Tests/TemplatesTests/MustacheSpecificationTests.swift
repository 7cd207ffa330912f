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
      let (templates, diagnostics) = TemplateSet.parse(
        files.map { TemplateFile(name: $0.0, path: $0.0, bytes: Array($0.1.utf8)) })
      #expect(!diagnostics.haveErrors, "\(example.name): \(diagnostics)")
      let output = templates.render("the template", stack: [example.data.value])
      #expect(
        String(decoding: output, as: UTF8.self) == example.expected,
        "\(example.name): \(example.template)")
    }
  }
}
