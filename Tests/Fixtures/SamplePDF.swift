/// A PDF of empty pages, written as the specification says (ISO 32000-2, section 7.5).
///
/// - Parameters:
///   - pages: the entries of each page.
///   - catalog: more entries of the catalog.
///   - trailer: more entries of the trailer.
///   - others: more objects, numbered on from the pages, of which the first is 3.
public func samplePDF(
  pages: [String], catalog: String = "", trailer: String = "", others: [String] = []
) -> [UInt8] {
  let kids = pages.indices.map { "\($0 + 3) 0 R" }.joined(separator: " ")
  let objects =
    [
      "<< /Type /Catalog /Pages 2 0 R \(catalog) >>",
      "<< /Type /Pages /Count \(pages.count) /Kids [\(kids)] >>",
    ]
    + pages.map { "<< /Type /Page /Parent 2 0 R \($0) >>" } + others
  var file = "%PDF-1.4\n"
  var offsets = [Int]()
  for (index, object) in objects.enumerated() {
    offsets.append(file.utf8.count)
    file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
  }
  let start = file.utf8.count
  file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
  for offset in offsets {
    let digits = String(offset)
    file += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
  }
  file += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R \(trailer) >>\n"
  return Array((file + "startxref\n\(start)\n%%EOF\n").utf8)
}

/// The entry that makes a page A5.
public let a5 = "/MediaBox [0 0 420 595]"
