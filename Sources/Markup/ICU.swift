private import CICU

/// Puts names in the order of a language: sort keys are made once and compared as bytes.
@safe package final class Collator: Sendable {
  private nonisolated(unsafe) let collator: UnsafeMutableRawPointer?

  /// - Parameter language: a BCP 47 code; one that ICU does not know gives the root order.
  package init(language: String) {
    unsafe collator = ocop_collator_open(language)
  }

  deinit {
    if let collator = unsafe collator { unsafe ocop_collator_close(collator) }
  }

  /// Bytes whose order is the order of the texts; numbers in a text count as numbers.
  package func sortKey(for text: String) -> [UInt8] {
    guard let collator = unsafe collator else { return Array(text.utf8) }
    var text = text
    return text.withUTF8 { utf8 in
      unsafe utf8.withMemoryRebound(to: CChar.self) { characters in
        var capacity = utf8.count * 4 + 32
        while true {
          var needed = 0
          let key = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            needed = unsafe Int(
              ocop_collator_sort_key(
                collator, characters.baseAddress, Int32(characters.count), buffer.baseAddress,
                Int32(capacity)))
            count = needed < capacity ? needed : 0
          }
          if needed < capacity { return key }
          capacity = needed + 2
        }
      }
    }
  }
}

/// The classes of numbers that languages treat alike in counted phrases.
package enum PluralCategory: String, Sendable, CaseIterable {
  case zero, one, two, few, many, other
}

/// Which form of a counted phrase a number takes in a language.
@safe package final class PluralRules: Sendable {
  private nonisolated(unsafe) let rules: UnsafeMutableRawPointer?

  package init(language: String) {
    unsafe rules = ocop_plurals_open(language)
  }

  deinit {
    if let rules = unsafe rules { unsafe ocop_plurals_close(rules) }
  }

  package func category(of number: Int) -> PluralCategory {
    guard let rules = unsafe rules else { return .other }
    let keyword = unsafe text { out, capacity in
      unsafe ocop_plurals_select(rules, Double(number), out, capacity)
    }
    return PluralCategory(rawValue: keyword) ?? .other
  }
}

/// How a language writes numbers and days, asked of ICU once and then plain values.
package struct LocaleSymbols: Sendable {
  package let grouping: String
  package let decimal: String
  /// The names of the months, January first.
  package let months: [String]
  /// The pattern of a day, such as `d MMMM y`.
  package let dayPattern: String

  /// - Parameter skeleton: the parts a day shows, in ICU's letters: `yMd`, `yMMMMd`.
  package init(language: String, skeleton: String) {
    let pattern = unsafe text { out, capacity in
      unsafe ocop_date_pattern(language, skeleton, out, capacity)
    }
    // In Lao people write day, month, year; ICU 72 has the month first in short days.
    let isLao = language.split(separator: "-").first == "lo"
    dayPattern =
      pattern.isEmpty ? "y-MM-dd" : isLao && pattern.hasPrefix("M/d") ? "d/M/y" : pattern
    grouping = unsafe text { unsafe ocop_grouping_separator(language, $0, $1) }
    decimal = unsafe text { unsafe ocop_decimal_separator(language, $0, $1) }
    months = (0..<12).map { month in
      unsafe text { unsafe ocop_month_name(language, month, $0, $1) }
    }
  }
}

/// Unicode's composed form: `e`, `◌̂`, `◌́` become `ế`.
extension OldEncoding {
  /// What bytes of an encoding say; nil where some of them say nothing in it.
  static func text(of bytes: ArraySlice<UInt8>, in name: String) -> String? {
    let capacity = bytes.count * 3 + 16
    let converted = unsafe Array<UInt8>(unsafeUninitializedCapacity: capacity) { out, count in
      let written = unsafe bytes.withUnsafeBytes { bytes in
        unsafe out.withMemoryRebound(to: CChar.self) { out in
          unsafe ocop_to_utf8(
            name, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count),
            out.baseAddress, Int32(capacity))
        }
      }
      count = max(0, Int(written))
    }
    let text = String(decoding: converted, as: UTF8.self)
    return text.isEmpty || text.unicodeScalars.contains("\u{FFFD}") ? nil : ComposedForm.of(text)
  }
}

package enum ComposedForm {
  /// The text with its letters composed; the text itself where nothing is to compose.
  package static func of(_ text: String) -> String {
    guard mayNeedComposing(text) else { return text }
    var copy = text
    return copy.withUTF8 { utf8 in
      unsafe utf8.withMemoryRebound(to: CChar.self) { characters in
        let capacity = utf8.count * 3 + 16
        let composed = unsafe Array<UInt8>(unsafeUninitializedCapacity: capacity) { out, count in
          let written = unsafe out.withMemoryRebound(to: CChar.self) { out in
            unsafe ocop_nfc(
              characters.baseAddress, Int32(characters.count), out.baseAddress, Int32(capacity))
          }
          count = max(0, Int(written))
        }
        return composed.isEmpty ? text : String(decoding: composed, as: UTF8.self)
      }
    }
  }

  /// Whether the text holds a combining mark of the Latin letters (U+0300 to U+036F).
  private static func mayNeedComposing(_ text: String) -> Bool {
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if previous == 0xCC || (previous == 0xCD && byte < 0xB0) { return true }
      previous = byte
    }
    return false
  }
}

/// Collects the UTF-8 that a C function writes; empty where it fails.
private func text(_ write: (UnsafeMutablePointer<CChar>?, Int32) -> Int32) -> String {
  let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 256) { buffer, count in
    let written = unsafe buffer.withMemoryRebound(to: CChar.self) { characters in
      unsafe write(characters.baseAddress, Int32(characters.count))
    }
    count = min(256, max(0, Int(written)))
  }
  return String(decoding: bytes, as: UTF8.self)
}
