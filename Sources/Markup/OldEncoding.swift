/// The encodings in which Vietnamese spreadsheets save text, beside UTF-8.
package enum OldEncoding: CaseIterable, Sendable {
  /// “Unicode Text” of Excel.
  case utf16
  /// “CSV” of Excel on a Vietnamese Windows.
  case windows1258

  package var name: String {
    switch self {
    case .utf16: "UTF-16"
    case .windows1258: "Windows-1258"
    }
  }

  /// What bytes say that are no UTF-8, and in which encoding; nil where that cannot be told.
  package static func read(_ bytes: [UInt8]) -> (encoding: OldEncoding, text: String)? {
    guard bytes.count <= 64 << 20 else { return nil }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return text(of: bytes[2...], in: "UTF-16LE").map { (.utf16, $0) }
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return text(of: bytes[2...], in: "UTF-16BE").map { (.utf16, $0) }
    }
    guard isWindows1258(bytes) else { return nil }
    return text(of: bytes[...], in: "windows-1258").map { (.windows1258, $0) }
  }

  /// The tones, which stand behind the vowel that they belong to.
  private static let tones: Set<UInt8> = [0xCC, 0xD2, 0xDE, 0xEC, 0xF2]
  /// a, e, i, o, u, y and â, ê, ô, ă, ơ, ư, small and large.
  private static let vowels = Set(
    Array("aeiouyAEIOUY".utf8) + [
      0xE2, 0xEA, 0xF4, 0xE3, 0xF5, 0xFD, 0xC2, 0xCA, 0xD4, 0xC3, 0xD5, 0xDD,
    ])

  /// Whether there are tones, and each of them has its vowel: other encodings of one byte for a letter have
  /// letters there, which stand anywhere.
  private static func isWindows1258(_ bytes: [UInt8]) -> Bool {
    var count = 0
    for index in bytes.indices where tones.contains(bytes[index]) {
      guard index > 0, vowels.contains(bytes[index - 1]) else { return false }
      count += 1
    }
    return count > 0 && !bytes.contains(0)
  }
}
