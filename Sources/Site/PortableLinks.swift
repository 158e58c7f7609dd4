/// Rewrites a page's links so that it works from a folder, opened by a double click.
///
/// Addresses of the site become relative ones that end in a file: `/vi/san-pham/` on `/vi/` becomes
/// `san-pham/index.html`. What leads to other hosts stays as it is.
struct PortableLinks: Sendable {
  /// The path that the site's addresses begin with.
  private let base: [UInt8]

  init(basePath: String) {
    base = Array(basePath.utf8) + [UInt8(ascii: "/")]
  }

  /// - Parameter path: where the page stands below the output folder.
  func rewritten(_ page: [UInt8], at path: String) -> [UInt8] {
    let depth = path.utf8.count { $0 == UInt8(ascii: "/") }
    let up = Array(String(repeating: "../", count: depth).utf8)
    var result: [UInt8] = []
    result.reserveCapacity(page.count)
    var copied = 0
    var index = 0
    while index < page.count {
      let isCandidate = page[index] == UInt8(ascii: " ") || page[index] == UInt8(ascii: ";")
      guard isCandidate, let mark = Self.marks.first(where: { page[index...].starts(with: $0) })
      else {
        index += 1
        continue
      }
      let start = index + mark.count
      index = start
      if mark == Self.setMark {
        let end = page[start...].firstIndex(of: UInt8(ascii: "\"")) ?? page.count
        result += page[copied..<start]
        result += set(page[start..<end], up)
        copied = end
        index = end
        continue
      }
      guard page[start...].starts(with: base) else { continue }
      let end = page[start...].firstIndex(of: UInt8(ascii: "\"")) ?? page.count
      result += page[copied..<start]
      result += relative(page[start..<end], up)
      copied = end
      index = end
    }
    result += page[copied...]
    return result
  }

  private static let marks =
    [" href=\"", " src=\"", " poster=\"", " action=\"", "; url="].map { Array($0.utf8) } + [setMark]
  private static let setMark = Array(" srcset=\"".utf8)

  /// Pictures in several sizes: addresses with widths, parted by commas.
  private func set(_ addresses: ArraySlice<UInt8>, _ up: [UInt8]) -> [UInt8] {
    let parts = addresses.split(separator: UInt8(ascii: ",")).map { part in
      let address = part.drop { $0 == UInt8(ascii: " ") }
      return address.starts(with: base) ? relative(address, up) : Array(address)
    }
    return Array(parts.joined(separator: Array(", ".utf8)))
  }

  private func relative(_ address: ArraySlice<UInt8>, _ up: [UInt8]) -> [UInt8] {
    let target = address.dropFirst(base.count)
    // What is chosen on the page, or a place on it.
    let anchor =
      target.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") } ?? target.endIndex
    var file = Array(target[..<anchor])
    if file.isEmpty || file.last == UInt8(ascii: "/") { file += Array("index.html".utf8) }
    return up + file + target[anchor...]
  }
}
