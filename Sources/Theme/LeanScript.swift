internal import Markup

/// A theme's script as phones load it: without the lines that are comments only, without indents, and
/// without a line's end where the line cannot end a statement, or the next cannot begin one.
///
/// A fifth less to load, packed. Nothing within a line is touched, so that no grammar has to be known; a
/// script with text over several lines, or with a comment between `/*` and `*/`, is left as it is.
enum LeanScript {
  static func of(_ script: [UInt8]) -> [UInt8] {
    var lean: [UInt8] = []
    lean.reserveCapacity(script.count)
    var endsInComment = false
    for line in script.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true) {
      let text = line.drop { $0 == 32 || $0 == 9 }
      if text.starts(with: "//".utf8) { continue }
      guard text.count(where: { $0 == UInt8(ascii: "`") }).isMultiple(of: 2),
        text.last != UInt8(ascii: "\\"), !text.has("/*")
      else { return script }
      guard let first = text.first, let last = text.last else { continue }
      if "})].?:".utf8.contains(first), lean.last == UInt8(ascii: "\n"), !endsInComment {
        lean.removeLast()
      }
      endsInComment = text.has("//")
      lean += text
      // After these a line's end means nothing, unless they stand in a comment that it ends.
      if !"{;,([".utf8.contains(last) || endsInComment { lean.append(UInt8(ascii: "\n")) }
    }
    return lean
  }
}

extension ArraySlice<UInt8> {
  /// Whether a comment begins in it, by its two signs.
  fileprivate func has(_ signs: String) -> Bool {
    zip(self, dropFirst()).contains { signs.utf8.elementsEqual([$0, $1]) }
  }
}
