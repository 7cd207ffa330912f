extension DeskSession {
  func watch() async {}
}
