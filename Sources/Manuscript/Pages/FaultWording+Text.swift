import Diagnostics
import Markdown

// What is wrong with running text
extension Document.Fault.Kind {
  var textMessage: Wording {
    switch self {
    case .forbiddenReference(let reference):
      Wording(
        english: "“\(reference)” stands for a character that no text may hold.",
        japanese: "「\(reference)」が表す文字は、文章には使えません。")
    case .textBehindAddress(let text, let address, isPart: false):
      Wording(
        english:
          "“\(text)” stands right behind the address “\(address)”; the link ends before it.",
        japanese: "アドレス「\(address)」のすぐ後ろに「\(text)」が続いています。リンクはその前までにしました。")
    case .textBehindAddress(let text, let address, isPart: true):
      Wording(
        english:
          "“\(text)” stands right behind the address “\(address)”; it was taken for a part of it.",
        japanese: "アドレス「\(address)」のすぐ後ろに「\(text)」が続いています。アドレスの一部として扱いました。")
    default: Wording(english: "", japanese: "")
    }
  }

  var textHint: Wording {
    switch self {
    case .forbiddenReference(let reference):
      Wording(
        english: "Delete it. To show it as it is, write it as code: `\(reference)`",
        japanese: "消してください。書いたとおりに見せるときは、コードとして書きます： `\(reference)`")
    case .textBehindAddress(_, let address, isPart: false):
      Wording(
        english: "Put the address in < >, so that its end is plain: <\(address)>",
        japanese: "アドレスを < > で囲むと、終わりがはっきりします： <\(address)>")
    case .textBehindAddress(let text, let address, isPart: true):
      Wording(
        english:
          "Put the address in < >, so that its end is plain: <\(address)>\(text) or <\(address)\(text)>",
        japanese:
          "アドレスを < > で囲むと、終わりがはっきりします： <\(address)>\(text) または <\(address)\(text)>")
    default: Wording(english: "", japanese: "")
    }
  }
}
