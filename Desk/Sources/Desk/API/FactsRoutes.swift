extension Routes {
  func addFacts() {}
}
