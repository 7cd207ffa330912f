import Diagnostics
import Testing

@testable import Templates

struct DepthTests {
  @Test func aTemplateThatIncludesItselfWithoutEndIsCutOff() {
    #expect(render(["page": "x{{> page}}"]).allSatisfy { $0 == "x" })
    #expect(render(["page": "x{{#booklet}}{{> page}}{{/booklet}}"]).allSatisfy { $0 == "x" })
    #expect(render(["page": "x{{<page}}{{/page}}"]).allSatisfy { $0 == "x" })
  }

  @Test func thousandsOfOpenSectionsAreOneProblemOfDepthAndNoCrash() {
    let count = 3_000
    let template =
      String(repeating: "{{#booklet}}", count: count)
      + String(repeating: "{{/booklet}}", count: count)
    let set = parse(["page": template])
    #expect(set.diagnostics.count == 1)
    #expect(set.value.check("page", against: [SamplePage.fields.layout]).count == 1)
    #expect(render(["page": template]).isEmpty)
  }

  @Test func templatesThatIncludeTheNextOneTwiceAreCheckedInReasonableTime() {
    let files = (0..<60).map {
      TemplateFile(
        name: "t\($0)", path: "t\($0).mustache",
        bytes: Array("{{> t\($0 + 1)}}{{> t\($0 + 1)}}".utf8))
    }
    let last = TemplateFile(name: "t60", path: "t60.mustache", bytes: Array("{{nothing}}".utf8))
    let set = TemplateSet.parse(files + [last]).value
    #expect(set.check("t0", against: [SamplePage.fields.layout]).count == 1)
  }

  @Test func thousandsOfTagsWithoutAnEndAreReadInReasonableTime() {
    let diagnostics = parse(["page": String(repeating: "{{{x ", count: 2_000)]).diagnostics
    #expect(diagnostics.count == 2_000)
  }
}
