import Testing

@testable import Desk

struct DeskEventTests {
  @Test func anEventIsOneLineOfJSON() {
    let event = DeskEvent.preview(build: 3, paths: nil, shown: true)
    #expect(
      String(decoding: event.line, as: UTF8.self)
        == "data: {\"build\":3,\"kind\":\"preview\",\"paths\":null,\"shown\":true}\n\n")
  }
}
