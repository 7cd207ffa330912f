/// What a name in a folder stands for.
enum EntryKind: Sendable {
  case file
  case folder
  case link
  case other
}
