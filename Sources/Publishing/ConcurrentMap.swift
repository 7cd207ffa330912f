extension Array where Element: Sendable {
  /// The values that `transform` gives for the elements, in the order of the elements. The work is
  /// done in chunks on all processors, so that even ten thousand small elements cost little more than
  /// their own work.
  ///
  /// `transform` may throw: the error of the earliest chunk that failed is thrown, and what was not
  /// begun by then is left undone.
  public func concurrentMap<Value: Sendable, Failure: Error>(
    _ transform: @escaping @Sendable (Element) throws(Failure) -> Value
  ) async throws(Failure) -> [Value] {
    let chunks = try await concurrentChunks { chunk throws(Failure) in
      var values = [Value]()
      values.reserveCapacity(chunk.count)
      for element in chunk where !Task.isCancelled {
        values.append(try transform(element))
      }
      return values
    }
    var values = [Value]()
    values.reserveCapacity(count)
    for chunk in chunks { values += chunk }
    return values
  }

  /// What `work` gives for each of the elements, in their order. So many are under way at once, begun in their order:
  /// for work that other programs do.
  func results<Value: Sendable>(
    atOnce width: Int, of work: @escaping @Sendable (Element) async -> Value
  ) async -> [Value] {
    await withTaskGroup(of: (Int, Value).self) { group in
      var waiting = indices
      func begin() {
        guard let index = waiting.popFirst() else { return }
        group.addTask { (index, await work(self[index])) }
      }
      for _ in 0..<width { begin() }
      var values = [Value?](repeating: nil, count: count)
      for await (index, value) in group {
        values[index] = value
        begin()
      }
      return values.compactMap(\.self)
    }
  }

  /// What `body` gives for each of the slices into which the array is cut, in their order. After a
  /// failure the tasks are cancelled: a long `body` may look at `Task.isCancelled` and end early.
  ///
  /// - Parameter large: how many of the first elements are so much work that each is a slice of its own.
  func concurrentChunks<Value: Sendable, Failure: Error>(
    apart large: Int = 0,
    _ body: @escaping @Sendable (ArraySlice<Element>) throws(Failure) -> Value
  ) async throws(Failure) -> [Value] {
    // Many more chunks than processors: one slow chunk at the end keeps nobody waiting for long.
    let length = Swift.max(1, (count - large + 127) / 128)
    let starts = Array<Int>(0..<large) + stride(from: large, to: count, by: length)
    let results = await withTaskGroup(of: (Int, Result<Value, Failure>).self) { group in
      for (number, start) in starts.enumerated() {
        let end = start < large ? start + 1 : Swift.min(start + length, count)
        let chunk = self[start..<end]
        group.addTask { (number, Result { () throws(Failure) in try body(chunk) }) }
      }
      var results = [Result<Value, Failure>?](repeating: nil, count: starts.count)
      for await (index, result) in group {
        results[index] = result
        if case .failure = result { group.cancelAll() }
      }
      return results.compactMap(\.self)
    }
    var values = [Value]()
    values.reserveCapacity(results.count)
    for result in results { values.append(try result.get()) }
    return values
  }
}
