import Diagnostics
import Testing

@testable import Pictures

struct SVGSafetyTests {
  private static func svg(_ content: String, _ attributes: String = "") -> [UInt8] {
    Array("<svg xmlns=\"http://www.w3.org/2000/svg\" \(attributes)>\(content)</svg>".utf8)
  }

  private static let running: [[UInt8]] = [
    svg("<script>a()</script>"), svg("<SCRIPT/>"), svg("<x:script xmlns:x='a'/>"),
    svg("", "onload='a()'"), svg("<rect ONCLICK = \"a()\"/>"),
    svg("<foreignObject><p/></foreignObject>"), svg("<a href='javascript:a()'/>"),
    svg("<a xlink:href='java&#10;script&#58;a()'/>"), svg("<set attributeName='href' to='a'/>"),
    svg("<animate attributeName=\"onclick\"/>"), svg("", "xmlns:h='http://www.w3.org/1999/xhtml'"),
    svg("<iframe/>"), svg("<!-- --><script/>"),
  ]

  @Test(arguments: running)
  func aDrawingThatRunsSomethingIsRefused(drawing: [UInt8]) {
    #expect(throws: PictureProblem(.runs, in: .svg)) { try PictureMetadata.removed(from: drawing) }
  }

  private static let asking: [[UInt8]] = [
    svg("<image href='https://a.example/b.png'/>"), svg("<image xlink:href='//a.example/b.png'/>"),
    svg("<use href='b.svg#a'/>"), svg("<image href='data:image/svg+xml,x'/>"),
    svg("<style>@import 'a.css';</style>"), svg("<style>@im<!-- -->port 'a.css';</style>"),
    svg("<style><![CDATA[a { fill: url(https://a.example/) }]]></style>"),
    svg("<style>a { fill: \\75 rl(//a.example) }</style>"),
    svg("<rect fill=\"url('https://a.example/#b')\"/>"), svg("<rect style='fill: URL(b.svg#a)'/>"),
    Array("<?xml-stylesheet href='a.css'?>".utf8) + svg(""),
    svg("", "xml:base='https://a.example/'"),
  ]

  @Test(arguments: asking)
  func aDrawingThatAsksForAFileIsRefused(drawing: [UInt8]) {
    #expect(throws: PictureProblem(.asksOthers, in: .svg)) {
      try PictureMetadata.removed(from: drawing)
    }
  }

  @Test func aDrawingThatDeclaresEntitiesIsRefused() {
    let drawing = Array("<!DOCTYPE svg [<!ENTITY a \"<script/>\">]>".utf8) + Self.svg("&a;")
    #expect(throws: PictureProblem.self) { try PictureMetadata.removed(from: drawing) }
    let other = Array("<!DOCTYPE svg [<!ENTITY a 'b'>\n]>".utf8) + Self.svg("&a;")
    #expect(throws: PictureProblem(.hidesText, in: .svg)) {
      try PictureMetadata.removed(from: other)
    }
  }

  @Test(arguments: [
    svg("<rect onx").dropLast(6), svg("<a b=c/>")[...], svg("<a b='<'/>")[...], svg("<!-- ")[...],
    (Array("<?xml version='1.0' encoding='UTF-7'?>".utf8) + svg(""))[...],
  ])
  func aDrawingThatIsNotWellFormedIsRefused(drawing: ArraySlice<UInt8>) {
    #expect(throws: PictureProblem(.malformed, in: .svg)) {
      try PictureMetadata.removed(from: Array(drawing))
    }
  }

  @Test(arguments: [
    svg("<a href='https://a.example/'><text font-family='a'>on</text></a>"),
    svg("<use xlink:href='#a'/><rect fill='url(#a)' style=\"fill:url( '#b' )\"/>"),
    svg("<style>text { font-family: '\\30D2'; src: url(data:font/woff2;base64,AA//) }</style>"),
    svg("<image href='data:image/png;base64,AA//'/>"),
    svg("<!-- <script> --><text>javascript</text>"),
    Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE svg PUBLIC 'a' 'b'>".utf8)
      + svg("<defs xmlns:rdf='a'><cc:Work rdf:about=''/></defs>"),
  ])
  func otherDrawingsStayAsTheyAre(drawing: [UInt8]) throws {
    #expect(try PictureMetadata.removed(from: drawing) == drawing)
  }

  @Test(arguments: [
    (
      PictureProblem.Kind.noPicture, "This file is called a picture, but it is none.",
      "画像の名前が付いていますが、中身は画像ではありません。"
    ),
    (
      .runs, "This SVG drawing holds a script or HTML, which would run when somebody opens it.",
      "この SVG にはスクリプトやHTMLが入っています。画像だけを開いた人のところで動いてしまいます。"
    ),
    (
      .asksOthers,
      "This SVG drawing refers to another file, which would be fetched when somebody opens it.",
      "この SVG はほかのファイルを参照しています。画像だけを開いた人のところで読み込まれてしまいます。"
    ),
    (
      .hidesText, "This SVG drawing declares abbreviations (“<!ENTITY”), which can hide anything.",
      "この SVG には略号の宣言（<!ENTITY）があり、何が入っているか確かめられません。"
    ),
  ])
  func aProblemIsPutInPlainWords(kind: PictureProblem.Kind, english: String, japanese: String) {
    let location = Location("content/ja/a.svg")
    let diagnostic = PictureProblem(kind, in: .svg).diagnostic(at: location)
    let texts = (diagnostic.text(in: .english), diagnostic.text(in: .japanese))
    let isName = kind == .noPicture
    let name = diagnostic.identifier.rawValue
    #expect(
      texts.0 == """
        content/ja/a.svg: error: \(english) [\(name)]
          hint: \(isName
            ? "Copy the picture again from where it came from; its name must end as its format asks."
            : "Save it in the drawing program as “plain SVG” with all pictures embedded, or as PNG.")
        """)
    #expect(
      texts.1 == """
        content/ja/a.svg: エラー: \(japanese) [\(name)]
          直し方: \(isName
            ? "元の画像をもう一度コピーしてください。名前の最後（.jpg など）は中身に合わせます。"
            : "作図ソフトで、画像を埋め込んだ「プレーン SVG」か PNG として保存し直してください。")
        """)
  }
}
