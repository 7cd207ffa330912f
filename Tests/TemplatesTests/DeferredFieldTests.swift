import Synchronization
import Testing

@testable import Templates

/// What is made when a template asks for it.
struct DeferredFieldTests {
  /// Counts how often its values are made.
  private final class Counter: Sendable {
    let count = Mutex(0)

    func made<Value>(_ value: Value) -> Value {
      count.withLock { $0 += 1 }
      return value
    }
  }

  private struct Subject: TemplateData {
    let counter = Counter()

    static let fields: Fields<Subject> = [
      .text("title") { _ in "題名" },
      .html(
        "title-html", later: { subject in { subject.counter.made(Array("<b>題名</b>".utf8)) } }),
      .list(
        "links", later: { subject in { subject.counter.made([SampleLink(title: "a", url: "b")]) } }),
    ]
  }

  private struct Holder: TemplateData {
    let subject: Prepared<Subject>
    let list: PreparedList<Subject>

    static let fields: Fields<Holder> = [
      .record("subject") { $0.subject },
      .list("list") { $0.list },
    ]
  }

  @Test func whatATemplateLeavesOutIsNotMade() {
    let subject = Subject()
    #expect(render(["page": "{{title}}"], subject) == "題名")
    #expect(subject.counter.count.withLock { $0 } == 0)
  }

  @Test func whatItSaysIsThere() {
    let subject = Subject()
    #expect(
      render(["page": "{{{title-html}}}{{#links}}{{title}}{{/links}}"], subject) == "<b>題名</b>a")
    #expect(subject.counter.count.withLock { $0 } == 2)
  }

  @Test func itIsTrueWhereItIsNotEmpty() {
    let template = "{{#title-html}}yes{{/title-html}}{{^links}}no{{/links}}"
    #expect(render(["page": template], Subject()) == "yes")
  }

  @Test func ofWhatManyPagesShowItIsMadeOnce() {
    let (one, other) = (Subject(), Subject())
    let holder = Holder(subject: Prepared(one), list: PreparedList([other]))
    let template = "{{{subject.title-html}}}{{#list}}{{{title-html}}}{{/list}}"
    for _ in 0..<3 {
      #expect(render(["page": template], holder) == "<b>題名</b><b>題名</b>")
    }
    #expect(one.counter.count.withLock { $0 } == 2)
    #expect(other.counter.count.withLock { $0 } == 2)
  }
}
