import Diagnostics

extension SlipFinder {
  /// A paragraph that was to be a table.
  ///
  /// - Returns: whether it was.
  func judgeTable(_ passage: Passage) -> Bool {
    guard passage.lines.count > 1, passage.scalars.contains(where: { $0 == 0x7C || $0 == 0xFF5C })
    else { return false }
    let ranges = passage.lines.map { line in
      restOfLine(from: line.isEmpty ? text.count : passage.origins[line.lowerBound])
    }
    let rows = ranges.map { TableSource(bytes($0)) }
    guard !rows.contains(where: \.isGrid) else { return false }
    if let line = rows.indices.dropFirst().first(where: { rows[$0].delimiter != nil }),
      rows[line - 1].hasBars || rows[line].isFramed
    {
      judgeTable(ranges, rows, line: line)
      return true
    }
    guard
      let first = rows.indices.dropLast().first(where: {
        rows[$0].isFramed && rows[$0 + 1].isFramed
      })
    else { return false }
    let columns = rows[first].cells(takesWide: true).count
    note(
      .tableWithoutLine, ranges[first],
      spelling: "|" + String(repeating: "---|", count: columns))
    return true
  }

  /// - Parameter line: the index of the line below the head.
  private func judgeTable(_ ranges: [Range<Int>], _ rows: [TableSource], line: Int) {
    let body = rows[line...].dropFirst().prefix(while: \.hasBars)
    let delimiter = rows[line].delimiter ?? []
    let isWide =
      !rows[line].isNarrow || (rows[(line - 1)..<line] + body).contains(where: \.hasWideBars)
    let head = rows[line - 1].cells(takesWide: true).count
    let columns = TableSource(delimiter).cells(takesWide: false).count
    if isWide {
      let last = line + body.count
      var replacement: [UInt8] = []
      for index in (line - 1)...last {
        replacement += index == line ? delimiter : rows[index].narrowed
        if index < last {
          replacement += bytes(ranges[index].upperBound..<ranges[index + 1].lowerBound)
        }
      }
      let whole = ranges[line - 1].lowerBound..<ranges[last].upperBound
      // Of a table without a bar at its side, the first lines show how it is written.
      note(
        .table, rows[line - 1].hasWideBars ? ranges[line - 1] : ranges[line],
        spelling: shown(rows[line - 1].narrowed) + "\n" + shown(delimiter),
        replacement: head == columns ? replacement : nil, cured: whole)
    } else if head != columns {
      let isSure = !body.isEmpty && body.allSatisfy { $0.cells(takesWide: false).count == head }
      let right = "|" + String(repeating: "---|", count: head)
      note(
        .tableColumns(head: head, line: columns), ranges[line], spelling: right,
        replacement: isSure ? Array(right.utf8) : nil)
    }
  }

  /// A row of a table with more cells than the head.
  func judgeRow(_ node: Int) {
    let row = document.nodes[node]
    var columns = 0
    var child = node + 1
    while child < Int(row.end) {
      columns += 1
      child = Int(document.nodes[child].end)
    }
    let source = restOfLine(from: reader.offset(of: document.places[node]))
    guard TableSource.isSuspicious(text, source, columns: columns) else { return }
    let line = TableSource(bytes(source))
    let cells = line.cells(takesWide: false)
    if let first = cells.dropFirst(columns).first(where: { !line.isBlank($0) }) {
      let start = source.lowerBound + first.lowerBound
      note(.lostCells(row: cells.count, columns: columns), start..<source.upperBound)
    } else if line.hasWideBars, line.isFramed || cells.count < columns,
      line.cells(takesWide: true).count == columns,
      TableSource(line.narrowed).cells(takesWide: false) != cells
    {
      note(.table, source, spelling: shown(line.narrowed), replacement: line.narrowed)
    }
  }
}
