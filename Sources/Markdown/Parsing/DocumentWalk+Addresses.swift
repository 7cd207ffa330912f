import Typography

// Bare addresses that a text runs into
extension DocumentWalk {
  /// Reports Chinese or Japanese that stands right behind an address without brackets: the address was
  /// ended before it or, where it can be either a path or text, was not.
  mutating func reportText(behind link: CMarkNode) {
    guard let text = link.firstChild, text.kind == .text, text.next == nil,
      Self.isAddress(text.literal, of: link.url), let start = locator.offset(of: text.literal)
    else { return }
    let end = start + text.literal.count
    let behind = locator.content.ideographs(from: end)
    if !behind.isEmpty {
      report(behind, address: link.url, isPart: false)
    } else if let tail = doubtfulTail(of: start..<end) {
      let address = Bytes(rebasing: link.url.dropLast(tail.count))
      report(tail, address: address, isPart: true)
    }
  }

  private mutating func report(_ text: Range<Int>, address: Bytes, isPart: Bool) {
    builder.report(
      .textBehindAddress(
        String(decoding: locator.content[text], as: UTF8.self),
        address: String(decoding: address, as: UTF8.self), isPart: isPart),
      at: inlinePosition(at: text.lowerBound))
  }

  /// The Japanese at the end of an address, right behind a slash and ASCII, when the address stands in the
  /// midst of a sentence. Wikis are known for it.
  private func doubtfulTail(of address: Range<Int>) -> Range<Int>? {
    let content = locator.content
    guard let before = content.scalar(endingAt: address.lowerBound)?.scalar,
      Script(before) != .other,
      let tail = content[address].firstIndex(where: { $0 >= 0x80 }), content[tail - 1] == 0x2F,
      !String(decoding: content[address.lowerBound..<tail], as: UTF8.self).hasSuffix("/wiki/")
    else { return nil }
    let range = content.ideographs(from: tail)
    return range.upperBound == address.upperBound ? range : nil
  }

  /// Whether a link's text is its address, as of one without brackets; a mail address ends by itself.
  private static func isAddress(_ text: Bytes, of url: Bytes) -> Bool {
    let rest = url.dropLast(text.count)
    return url.suffix(text.count).elementsEqual(text) && !url.starts(with: "mailto:".utf8)
      && (rest.isEmpty || rest.elementsEqual("http://".utf8))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The Chinese or Japanese letters from an offset on, as many as a message has room for.
  fileprivate func ideographs(from start: Int) -> Range<Int> {
    var end = start
    while end < count, self[end] >= 0xE3, end - start < 60 {
      let (scalar, length) = scalar(at: end)
      if Script(scalar) == .other { break }
      end += length
    }
    return start..<end
  }
}
