/// Folds text to what a person types without marks: `Nước mắm Đông` becomes `nuoc mam dong`.
package enum TextFolding {
  /// Lower-case letters without Vietnamese or other Latin marks, `đ` as `d`.
  ///
  /// The placing of a tone mark (`hòa`, `hoà`) makes no difference to the result.
  package static func fold(_ text: String) -> String {
    var result = String()
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        let isUpper = (65...90).contains(scalar.value)
        result.unicodeScalars.append(isUpper ? lowered(scalar) : scalar)
      } else if let base = base(of: scalar) {
        result.unicodeScalars.append(base)
      } else if !(0x300...0x36F).contains(scalar.value) {
        result.append(scalar.properties.lowercaseMapping)
      }
    }
    return result
  }

  private static func lowered(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    Unicode.Scalar(UInt8(scalar.value) + 32)
  }

  /// The plain letter below a Latin letter with marks: the ranges Vietnamese is written with.
  private static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0xC0...0xC5, 0xE0...0xE5, 0x102, 0x103, 0x1EA0...0x1EB7: "a"
    case 0xC7, 0xE7: "c"
    case 0x110, 0x111: "d"
    case 0xC8...0xCB, 0xE8...0xEB, 0x1EB8...0x1EC7: "e"
    case 0xCC...0xCF, 0xEC...0xEF, 0x128, 0x129, 0x1EC8...0x1ECB: "i"
    case 0xD1, 0xF1: "n"
    case 0xD2...0xD6, 0xF2...0xF6, 0x1A0, 0x1A1, 0x1ECC...0x1EE3: "o"
    case 0xD9...0xDC, 0xF9...0xFC, 0x168, 0x169, 0x1AF, 0x1B0, 0x1EE4...0x1EF1: "u"
    case 0xDD, 0xFD, 0xFF, 0x1EF2...0x1EF9: "y"
    default: nil
    }
  }
}
