/// Small PDFs, written by hand.
package enum Documents {
  /// A PDF of one page.
  ///
  /// - Parameters:
  ///   - catalogue: what its catalogue says beside its pages.
  ///   - page: what its page says beside its size.
  ///   - info: who made it, and with what; as PDF has it.
  ///   - others: further objects, from number 5 on; a stream is its dictionary and its bytes.
  package static func pdf(
    catalogue: String = "", page: String = "",
    info: String = "/Author (Nguyen Soan) /Producer (SECRETSCAN)",
    others: [(dictionary: String, stream: [UInt8]?)] = []
  ) -> [UInt8] {
    let objects: [(dictionary: String, stream: [UInt8]?)] =
      [
        ("<< /Type /Catalog /Pages 2 0 R \(catalogue) >>", nil),
        ("<< /Type /Pages /Kids [3 0 R] /Count 1 >>", nil),
        ("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] \(page) >>", nil),
        ("<< \(info) >>", nil),
      ] + others
    var bytes = Array("%PDF-1.7\n".utf8)
    var places: [Int] = []
    for (index, object) in objects.enumerated() {
      places.append(bytes.count)
      bytes += Array("\(index + 1) 0 obj\n\(object.dictionary)\n".utf8)
      if let stream = object.stream {
        bytes += Array("stream\n".utf8) + stream + Array("\nendstream\n".utf8)
      }
      bytes += Array("endobj\n".utf8)
    }
    let table = bytes.count
    bytes += Array("xref\n0 \(objects.count + 1)\n0000000000 65535 f \n".utf8)
    for place in places {
      let digits = String(place)
      bytes += Array(
        (String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n").utf8)
    }
    let trailer = "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R /Info 4 0 R >>\n"
    return bytes + Array("\(trailer)startxref\n\(table)\n%%EOF\n".utf8)
  }
}
