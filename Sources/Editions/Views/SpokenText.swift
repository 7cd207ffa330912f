/// A text of `site.yaml` as the readers of a language get it, and its language when it is not theirs.
struct SpokenText: Sendable {
  let text: String
  let foreign: LanguageView?
}
