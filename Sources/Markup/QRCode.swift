#if canImport(Glibc)
  private import Glibc
#endif
private import CQREncode

/// A QR code (ISO/IEC 18004), made by libqrencode.
package struct QRCode: Sendable {
  /// How many modules a side has.
  package let size: Int
  /// The dark modules, run by run, as an SVG path; made once, shown in several listings.
  private let path: String

  /// Encodes a text with error correction M, or returns nil where it is too long.
  package init?(_ text: String) {
    guard
      let code = unsafe QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M)
    else { return nil }
    defer { unsafe QRcode_free(code) }
    let width = unsafe Int(code.pointee.width)
    guard let data = unsafe code.pointee.data else { return nil }
    let count = width * width
    size = width
    path = Self.path(of: (0..<count).map { unsafe data[$0] & 1 == 1 }, width)
  }

  /// The code as an SVG image with the quiet zone that scanners need.
  ///
  /// - Parameter label: what the code leads to, for who cannot see it.
  package func svg(label: String) -> [UInt8] {
    let side = size + 2 * Self.quiet
    return Array(
      """
      <svg class="qr" viewBox="0 0 \(side) \(side)" role="img" \
      aria-label="\(HTMLWriter.escaped(label))" shape-rendering="crispEdges">\
      <rect width="\(side)" height="\(side)" fill="#fff"/>\
      <path d="\(path)" fill="#000"/></svg>
      """.utf8)
  }

  /// The width of the quiet zone, in modules.
  private static let quiet = 4

  private static func path(of modules: [Bool], _ size: Int) -> String {
    var path = ""
    for row in 0..<size {
      var column = 0
      while column < size {
        guard modules[row * size + column] else {
          column += 1
          continue
        }
        let start = column
        while column < size, modules[row * size + column] { column += 1 }
        path += "M\(start + quiet) \(row + quiet)h\(column - start)v1h-\(column - start)z"
      }
    }
    return path
  }
}
