internal import Markup

/// A theme's script as phones load it: without the lines that are comments only, and without indents.
///
/// A fifth less to load, packed. Nothing within a line is touched, so that no grammar has to be known; a
/// script with text over several lines, or with a comment between `/*` and `*/`, is left as it is.
enum LeanScript {
  static func of(_ script: [UInt8]) -> [UInt8] {
    var lean: [UInt8] = []
    lean.reserveCapacity(script.count)
    for line in script.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true) {
      let text = line.drop { $0 == 32 || $0 == 9 }
      if text.starts(with: "//".utf8) { continue }
      guard text.count(where: { $0 == UInt8(ascii: "`") }).isMultiple(of: 2),
        text.last != UInt8(ascii: "\\"), !text.hasComment
      else { return script }
      if text.isEmpty { continue }
      lean += text
      lean.append(UInt8(ascii: "\n"))
    }
    return lean
  }
}

extension ArraySlice<UInt8> {
  /// Whether a comment begins in it that may go over several lines.
  fileprivate var hasComment: Bool {
    zip(self, dropFirst()).contains { $0 == UInt8(ascii: "/") && $1 == UInt8(ascii: "*") }
  }
}
