import Testing

@testable import Documents

@Suite struct XMLReaderTests {
  private func read(_ text: String) -> [String] {
    XMLElements(Array(text.utf8)).elements.map { element in
      let attributes = element.attributes.map { " \($0.name)=\($0.value)" }
      return element.path.joined(separator: "/") + attributes.joined() + ": " + element.text
    }
  }

  @Test(arguments: [
    ("<a:b c='1' d:e=\"&lt;2\">x<f/>y</a:b>", ["b c=1 e=<2: xy", "b/f: "]),
    ("<?xml?><!-- <no> --><a>&#65;&#x42;&amp;amp;&no;&</a>", ["a: AB&amp;&no;&"]),
    ("<a><![CDATA[<b>]]></a>", ["a: <b>"]), ("<a>x<b>", ["a: x", "a/b: "]),
    ("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", []), ("<a><!ENTITY>", []), ("</a></b>", []),
    ("<a b>", ["a: "]), ("<a b='", ["a: "]), ("<>", []), ("<", []), ("<a", ["a: "]), ("", []),
    ("<a &#x110000;=''/>", ["a &#x110000;=: "]),
    ("<a>&#xD800;</a>", ["a: &#xD800;"]),
  ])
  func `elements are read up to where they make no sense`(text: String, elements: [String]) {
    #expect(read(text) == elements)
  }

  @Test func `UTF-16 is read where the text says so`() {
    let units = Array("<a>花</a>".utf16)
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    for bytes in [[0xFE, 0xFF] + big, [0xFF, 0xFE] + little] {
      #expect(XMLElements(bytes).elements.first?.text == "花")
    }
  }

  @Test(arguments: [
    ("<?xml?>\n<a><b/></a>\n<!-- c -->", true), ("\u{FEFF}<a/>", true), ("", true), ("text", true),
    ("<a>", false), ("<a", false), ("</a>", false), ("<a/></a>", false), ("<a b=c/>", false),
    ("<!DOCTYPE a><a/>", false), ("<a><![CDATA[b</a>", false), ("<!-- <a/>", false),
  ])
  func `it is known whether a text was read to its end`(text: String, isWhole: Bool) {
    #expect(XMLElements(Array(text.utf8)).isWhole == isWhole)
  }

  @Test func `prefixes are kept beside names`() throws {
    let element = try #require(XMLElements(Array("<a:b xmlns:a='c'/>".utf8)).elements.first)
    #expect(element.prefix == "a" && element.name == "b")
    #expect(element.attributes == [.init(prefix: "xmlns", name: "a", value: "c")])
  }

  @Test func `names and depths without end cost no more than their length`() {
    let long = String(repeating: "a", count: 2_000_000)
    #expect(read("<\(long)/>").count == 1)
    var reviewers = ReviewerReader(
      Array((String(repeating: "<a>", count: 300_000) + "<ins author='花'/>").utf8))
    reviewers.read()
    #expect(reviewers.names == ["花"] && !reviewers.isWhole)
    var marks = ReviewerReader(Array(String(repeating: "<", count: 1_000_000).utf8))
    marks.read()
    #expect(marks.names == [] && !marks.isWhole)
  }

  @Test func `depth and number are bound`() {
    #expect(read(String(repeating: "<a>", count: 100_000)).count == 40)
    #expect(read("<a>" + String(repeating: "<b/>", count: 20_000)).count == 10_000)
  }
}
