import Markdown
import Testing

@Suite("Reserved ids")
struct ReservedIDTests {
  @Test func everyIDOfTheWritersOwnIsReserved() {
    let text = "a[^x] b[^x]\n\n:::note c\n:::\n\n## fn_1\n\n[^x]: d\n"
    let ids = Document(parsing: text).htmlString().split(separator: " id=\"").dropFirst()
      .map { String($0.prefix { $0 != "\"" }) }
    #expect(
      ids.sorted() == ["container_1", "fn-1", "fn_1", "fnref_1", "fnref_1_2", "foot_notes"])
    #expect(ids.filter { !ReservedIDs.contain($0) } == ["fn-1"])
  }

  @Test func themesHaveTheirOwn() {
    #expect(ReservedIDs.theme("order") == "theme.order")
    #expect(ReservedIDs.contain(ReservedIDs.theme("order")))
    #expect(!ReservedIDs.contain("theme") && !ReservedIDs.contain("foot_notes_"))
  }
}
