extension YAMLNode {
  /// The mapping with what another one holds and it does not: below a key at which both have mappings, key by
  /// key. A key without a value leaves the other's.
  ///
  /// - Parameter base: the other mapping. Of what stands in both, this one's counts.
  public func laid(over base: YAMLNode) -> YAMLNode {
    guard case .mapping(var entries) = base.content, case .mapping(let own) = content else {
      return self
    }
    for entry in own {
      guard let index = entries.firstIndex(where: { $0.key == entry.key }) else {
        entries.append(entry)
        continue
      }
      guard !entry.value.isNull || entries[index].value.isNull else { continue }
      var laid = entry
      laid.value = entry.value.laid(over: entries[index].value)
      entries[index] = laid
    }
    var merged = self
    merged.content = .mapping(entries)
    merged.remarks = base.remarks + remarks
    return merged
  }
}
