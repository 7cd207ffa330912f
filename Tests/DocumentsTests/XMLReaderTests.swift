import Testing

@testable import Documents

@Suite struct XMLReaderTests {
  private func read(_ text: String) -> [String] {
    XMLElement.all(in: Array(text.utf8)).map { element in
      let attributes = element.attributes.sorted { $0.key < $1.key }.map {
        " \($0.key)=\($0.value)"
      }
      return element.path.joined(separator: "/") + attributes.joined() + ": " + element.text
    }
  }

  @Test(arguments: [
    ("<a:b c='1' d:e=\"&lt;2\">x<f/>y</a:b>", ["b c=1 e=<2: xy", "b/f: "]),
    ("<?xml?><!-- <no> --><a>&#65;&#x42;&amp;amp;&no;&</a>", ["a: AB&amp;&no;&"]),
    ("<a><![CDATA[<b>]]></a>", ["a: <b>"]), ("<a>x<b>", ["a: x", "a/b: "]),
    ("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", []), ("<a><!ENTITY>", []), ("</a></b>", []),
    ("<a b>", []), ("<a b='", []), ("<>", []), ("<", []), ("<a", []), ("", []),
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
      #expect(XMLElement.all(in: bytes).first?.text == "花")
    }
  }

  @Test func `depth and number are bound`() {
    #expect(read(String(repeating: "<a>", count: 100_000)).count == 40)
    #expect(read("<a>" + String(repeating: "<b/>", count: 20_000)).count == 10_000)
  }
}
