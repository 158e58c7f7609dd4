/// Writes numbers with a fixed count of decimals, the same on every machine.
package enum DecimalText {
  /// The number with a point, rounded half away from zero, without trailing zeros.
  package static func of(_ number: Double, places: Int) -> String {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let scaled = (number * scale).rounded()
    guard scaled.magnitude < 1e15 else { return "0" }
    let value = Int(scaled)
    let unit = Int(scale)
    let (whole, fraction) = (value.magnitude / unit.magnitude, value.magnitude % unit.magnitude)
    var text = (value < 0 ? "-" : "") + String(whole)
    if fraction > 0 {
      var digits = String(fraction)
      digits = String(repeating: "0", count: places - digits.utf8.count) + digits
      while digits.utf8.last == UInt8(ascii: "0") { digits.removeLast() }
      text += "." + digits
    }
    return text
  }
}
