/// Two numbers of degrees, as maps on phones and papers give them.
enum WrittenCoordinates {
  /// `19.93, 105.95`, `20,9697; 105,9081`, `20°58'11"B 105°54'29"Đ`; nil where it is none of these.
  static func read(_ text: String) -> (Double, Double)? {
    let degrees = text.contains("°") ? inDegrees(text) : plain(text)
    guard degrees.count == 2 else { return nil }
    return (degrees[0], degrees[1])
  }

  private static func plain(_ text: String) -> [Double] {
    let inside = text.filter { !"[]()".contains($0) }
    // A comma with a blank parts the two, one without is a decimal comma.
    for separator in [";", ", ", " ", ","] {
      let parts = inside.split(separator: separator).map { part in
        part.filter { $0 != " " }.replacing(",", with: ".")
      }.filter { !$0.isEmpty }
      let numbers = parts.compactMap { Double($0) }
      if numbers.count == 2, parts.count == 2 { return numbers }
    }
    return []
  }

  /// Degrees, minutes and seconds, each told by the sign behind it.
  private static func inDegrees(_ text: String) -> [Double] {
    var found: [Double] = []
    var number = ""
    for letter in text {
      switch letter {
      case "0"..."9", ".": number.append(letter)
      case ",": if !number.isEmpty { number.append(".") }
      case "°", "'", "′", "’", "\"", "″", "”":
        while number.hasSuffix(".") { number.removeLast() }
        guard let value = Double(number) else {
          // Two apostrophes are a sign of seconds.
          continue
        }
        number = ""
        if letter == "°" {
          found.append(value)
        } else if !found.isEmpty {
          let isMinutes = ["'", "′", "’"].contains(letter)
          found[found.count - 1] += value / (isMinutes ? 60 : 3600)
        }
      default: if !number.isEmpty, letter != " " { number = "" }
      }
    }
    return found
  }

  /// `[20,9697, 105,9081]`: a list of four, for decimal commas cut it.
  static func joined(_ parts: [String]) -> (Double, Double)? {
    guard parts.count == 4, parts.allSatisfy({ $0.allSatisfy(\.isNumber) && !$0.isEmpty }),
      let first = Double("\(parts[0]).\(parts[1])"), let second = Double("\(parts[2]).\(parts[3])")
    else { return nil }
    return (first, second)
  }
}
