/// The order in which people count what has letters and numbers: `A2` before `A10`.
package enum NaturalOrder {
  /// Whether a text comes before another; capitals and small letters are alike.
  package static func precedes(_ left: String, _ right: String) -> Bool {
    var (a, b) = (Array(left.uppercased().utf8)[...], Array(right.uppercased().utf8)[...])
    func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
    while let first = a.first, let second = b.first {
      guard isDigit(first), isDigit(second) else {
        if first != second { return first < second }
        (a, b) = (a.dropFirst(), b.dropFirst())
        continue
      }
      let (one, two) = (a.prefix(while: isDigit), b.prefix(while: isDigit))
      (a, b) = (a[one.endIndex...], b[two.endIndex...])
      let (own, other) = (one.drop { $0 == 48 }, two.drop { $0 == 48 })
      if own.count != other.count { return own.count < other.count }
      if !own.elementsEqual(other) { return own.lexicographicallyPrecedes(other) }
    }
    return a.isEmpty && !b.isEmpty
  }
}
