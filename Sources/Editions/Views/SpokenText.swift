import Markdown

/// A text of `site.yaml` as the readers of a language get it, and its language when it is not theirs.
struct SpokenText: Sendable {
  let text: InlineText
  let foreign: LanguageView?
}
