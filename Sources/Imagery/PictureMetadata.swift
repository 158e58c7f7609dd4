/// Takes out of a JPEG or PNG what the camera or scanner wrote about it; its pixels stay byte for byte.
///
/// A scan of a signed page is not encoded anew, so that its stamps and small letters stay as they are.
package enum PictureMetadata {
  /// A JPEG (ISO/IEC 10918-1) without its segments of words, and without what stands behind its end.
  ///
  /// Its colours and, where asked for, which way is up are kept.
  ///
  /// - Returns: nil where its segments cannot be followed.
  package static func removed(fromJPEG bytes: [UInt8], keepingOrientation: Bool = true) -> [UInt8]?
  {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var kept: [UInt8] = [0xFF, 0xD8]
    var orientation: UInt8?
    var index = 2
    while index + 1 < bytes.count {
      guard bytes[index] == 0xFF else { return nil }
      let marker = bytes[index + 1]
      switch marker {
      case 0xFF: index += 1
      case 0xD9:
        kept += [0xFF, 0xD9]
        return orientation.map { inserted($0, into: kept) } ?? kept
      case 0x01, 0xD0...0xD7:
        kept += bytes[index..<index + 2]
        index += 2
      default:
        guard let end = endOfSegment(at: index, in: bytes) else { return nil }
        let segment = bytes[index..<end]
        if isPicture(segment, marker) { kept += segment }
        if marker == 0xE1, keepingOrientation { orientation = orientation ?? upside(of: segment) }
        index = end
        if marker == 0xDA {
          let rest = endOfScan(from: index, in: bytes)
          kept += bytes[index..<rest]
          index = rest
          // Cameras and scanners have been known to leave the end out.
          if index >= bytes.count - 1 {
            kept += [0xFF, 0xD9]
            return orientation.map { inserted($0, into: kept) } ?? kept
          }
        }
      }
    }
    return nil
  }

  /// A PNG (ISO/IEC 15948) with only the chunks that its pixels and colours are made of.
  ///
  /// - Returns: nil where its chunks cannot be followed.
  package static func removed(fromPNG bytes: [UInt8]) -> [UInt8]? {
    let pixels: Set<String> = [
      "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT",
      "bKGD", "pHYs",
    ]
    guard bytes.count > 8 else { return nil }
    var kept = Array(bytes[..<8])
    var index = 8
    while index + 12 <= bytes.count {
      let length = bytes[index..<index + 4].reduce(0) { $0 << 8 | Int($1) }
      let end = index + 12 + length
      guard end <= bytes.count else { return nil }
      let name = String(decoding: bytes[index + 4..<index + 8], as: UTF8.self)
      if pixels.contains(name) { kept += bytes[index..<end] }
      if name == "IEND" { return kept }
      index = end
    }
    return nil
  }

  /// A JPEG 2000 (ISO/IEC 15444-1) without the boxes that tell of it; one without boxes stays as it is.
  ///
  /// - Returns: nil where it is none, or its boxes cannot be followed.
  package static func removed(fromJPEG2000 bytes: [UInt8]) -> [UInt8]? {
    if bytes.starts(with: [0xFF, 0x4F, 0xFF, 0x51]) { return bytes }
    guard bytes.starts(with: [0, 0, 0, 12, 0x6A, 0x50]) else { return nil }
    var kept: [UInt8] = []
    var index = 0
    while index + 8 <= bytes.count {
      var length = bytes[index..<index + 4].reduce(0) { $0 << 8 | Int($1) }
      if length == 1, index + 16 <= bytes.count {
        length = bytes[index + 8..<index + 16].reduce(0) { ($0 & 0xFF_FFFF) << 8 | Int($1) }
      }
      if length == 0 { length = bytes.count - index }
      guard length >= 8, index + length <= bytes.count else { return nil }
      let name = String(decoding: bytes[index + 4..<index + 8], as: UTF8.self)
      if !["uuid", "xml ", "uinf"].contains(name) { kept += bytes[index..<index + length] }
      index += length
    }
    return kept
  }

  private static func endOfSegment(at index: Int, in bytes: [UInt8]) -> Int? {
    guard index + 4 <= bytes.count else { return nil }
    let length = Int(bytes[index + 2]) << 8 | Int(bytes[index + 3])
    let end = index + 2 + length
    return length >= 2 && end <= bytes.count ? end : nil
  }

  /// Where coded pixels end: at a marker that does not belong to them.
  private static func endOfScan(from start: Int, in bytes: [UInt8]) -> Int {
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] == 0xFF, bytes[index + 1] != 0, !(0xD0...0xD7).contains(bytes[index + 1]) {
        return index
      }
      index += 1
    }
    return bytes.count
  }

  /// Whether a segment is of the picture itself: tables, frames, and what tells its colours (JFIF,
  /// an ICC profile, Adobe's sign of its transform).
  private static func isPicture(_ segment: ArraySlice<UInt8>, _ marker: UInt8) -> Bool {
    let words = segment.dropFirst(4)
    return switch marker {
    case 0xE0: words.starts(with: Array("JFIF\0".utf8))
    case 0xE2: words.starts(with: Array("ICC_PROFILE\0".utf8))
    case 0xEE: words.starts(with: Array("Adobe".utf8))
    case 0xE1...0xEF, 0xFE: false
    default: true
    }
  }

  /// Which way is up (Exif 2.32, tag 0x0112); nil where it is the usual one.
  private static func upside(of segment: ArraySlice<UInt8>) -> UInt8? {
    let words = Array(segment.dropFirst(4))
    guard words.starts(with: Array("Exif\0\0".utf8)), words.count > 14 else { return nil }
    let tiff = Array(words[6...])
    let isLittle = tiff[0] == UInt8(ascii: "I")
    func number(_ at: Int, _ count: Int) -> Int? {
      guard at >= 0, at + count <= tiff.count else { return nil }
      let part = tiff[at..<at + count]
      return (isLittle ? Array(part.reversed()) : Array(part)).reduce(0) { $0 << 8 | Int($1) }
    }
    guard let start = number(4, 4), let count = number(start, 2) else { return nil }
    for entry in 0..<count where number(start + 2 + 12 * entry, 2) == 0x0112 {
      guard let value = number(start + 2 + 12 * entry + 8, 2), (2...8).contains(value) else {
        return nil
      }
      return UInt8(value)
    }
    return nil
  }

  /// Says which way is up in the shortest Exif segment there can be.
  private static func inserted(_ orientation: UInt8, into bytes: [UInt8]) -> [UInt8] {
    let tiff: [UInt8] =
      Array("MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation]
      + [0, 0, 0, 0, 0, 0]
    let words = Array("Exif\0\0".utf8) + tiff
    let segment: [UInt8] = [0xFF, 0xE1, 0, UInt8(words.count + 2)] + words
    // After JFIF's own, which has to be the first.
    let end = bytes.starts(with: [0xFF, 0xD8, 0xFF, 0xE0]) ? endOfSegment(at: 2, in: bytes) : nil
    let place = end ?? 2
    return Array(bytes[..<place]) + segment + Array(bytes[place...])
  }
}
