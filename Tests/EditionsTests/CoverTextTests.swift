import Testing
import Typography

@testable import Editions

@Suite struct CoverTextTests {
  private static let room = CoverText.Room(width: 120, height: 76, largest: 14.5, smallest: 6)

  @Test(arguments: [
    ("", ""),
    ("家族会のご案内", "家族会のご案内"),
    ("ピアサポート交流会のつくり方", "ピアサポート｜交流会のつくり方"),
    ("How to Create Peer Support Gatherings", "How to Create｜Peer Support｜Gatherings"),
    ("如何创办同伴支持交流会", "如何创办同伴｜支持交流会"),
    ("동료 지원 모임을 만드는 방법", "동료 지원 모임을｜만드는 방법"),
    ("كيف تُنشئ لقاءات دعم الأقران", "كيف تُنشئ لقاءات｜دعم الأقران"),
    ("仲間と出会えるまちを、いっしょにつくる", "仲間と｜出会えるまちを、｜いっしょにつくる"),
    ("特定非営利活動法人みかんぐみのあゆみと仕事", "特定非営利活動法人｜みかんぐみのあゆみと仕事"),
    ("အပြန်အလှန် ကူညီပံ့ပိုးရေး တွေ့ဆုံပွဲများ ပြုလုပ်နည်း", "အပြန်အလှန်｜ကူညီပံ့ပိုးရေး｜တွေ့ဆုံပွဲများ ပြုလုပ်နည်း"),
    ("วิธีจัดกลุ่มพบปะเพื่อนช่วยเพื่อน", "วิธีจัดกลุ่มพบปะ｜เพื่อนช่วยเพื่อน"),
    ("10分でつくる、はじめてのサイト", "10分でつくる、｜はじめてのサイト"), ("アクセシビリティについて", "アクセシビリティ｜について"),
    ("ほかの場所に公開する", "ほかの場所に｜公開する"), ("YAMLとして読めないもの", "YAMLとして｜読めないもの"),
    ("Donaudampfschifffahrtselektrizitätenhaupt", "Donaudampfschifffah-｜rtselektrizitätenhaupt"),
  ])
  func `a title breaks between its phrases into lines of one length`(title: String, lines: String) {
    #expect(CoverText(title, in: Self.room).lines.joined(separator: "｜") == lines)
  }

  @Test(arguments: [
    ("ピアサポート交流会のつくり方", 1), ("WWW MMM WWW", 1), ("a", 1), ("字", 1), ("とても長い題名の", 9),
    ("とても長い題名の", 900), ("x", 9_000), ("word ", 500), ("「", 20), ("。", 30),
  ])
  func `every line fits in its room, in type that can be read`(words: String, times: Int) {
    let title = String(repeating: words, count: times)
    let text = CoverText(title, in: Self.room)
    #expect(!text.lines.isEmpty)
    #expect(text.size <= Self.room.largest && text.size >= Self.room.smallest)
    #expect(Double(text.lines.count) * text.leading <= Self.room.height + 0.001)
    for line in text.lines {
      let width = TypeWidth.width(of: line)
      #expect(width * text.size <= Self.room.width + 0.001)
    }
    let shown = text.lines.joined().filter { $0 != " " && $0 != "-" }
    let whole = title.filter { $0 != " " }
    #expect(shown == whole || shown.hasSuffix("…") && whole.hasPrefix(shown.dropLast()))
  }
}
