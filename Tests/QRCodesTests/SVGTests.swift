import QRCodes
import Testing

struct SVGTests {
  @Test func theQuietZoneIsFourModulesWide() throws {
    let code = try #require(QRCode("https://www.example.org/"))
    let side = code.size + 8
    #expect(code.svg.contains(#"viewBox="0 0 \#(side) \#(side)""#))
    #expect(code.svg.contains("<path fill=\"#fff\" d=\"M0 0h\(side)v\(side)H0z\"/>"))
    let drawn = try drawnModules(of: code.svg)
    #expect(drawn.map(\.row).min() == 4 && drawn.map(\.column).min() == 4)
    #expect(drawn.map(\.row).max() == side - 5 && drawn.map(\.column).max() == side - 5)
  }

  @Test(arguments: ["a", "https://www.example.org/booklet/order.html", "冊子の申込み"])
  func everyDarkModuleIsDrawnAndNoOther(text: String) throws {
    let code = try #require(QRCode(text))
    let drawn = try drawnModules(of: code.svg)
    var dark = Set<Module>()
    for row in 0..<code.size {
      for column in 0..<code.size where code[row, column] {
        dark.insert(Module(row: row + 4, column: column + 4))
      }
    }
    #expect(drawn == dark)
  }

  @Test func thePictureHasNoIdAndAsksNobodyForAnything() throws {
    let svg = try #require(QRCode("\"><script>&")).svg
    #expect(!svg.contains("id=") && !svg.contains("script") && !svg.contains("href"))
    #expect(svg.split(separator: "http", omittingEmptySubsequences: false).count == 2)
    #expect(svg.contains(#"shape-rendering="crispEdges""#))
  }
}

private struct Module: Hashable {
  var row: Int
  var column: Int
}

/// The modules that the last path of the picture covers.
private func drawnModules(of svg: String) throws -> Set<Module> {
  let path = try #require(svg.split(separator: #"d=""#).last?.split(separator: "\"").first)
  var modules = Set<Module>()
  for run in path.split(separator: "z") {
    let match = try #require(try /M(\d+) (\d+)h(\d+)v1h-(\d+)/.wholeMatch(in: run))
    let left = try #require(Int(match.1))
    let row = try #require(Int(match.2))
    let width = try #require(Int(match.3))
    #expect(match.3 == match.4)
    for column in left..<left + width {
      #expect(modules.insert(Module(row: row, column: column)).inserted)
    }
  }
  return modules
}
