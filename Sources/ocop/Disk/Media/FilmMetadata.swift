/// Takes out of an MP4 film what the camera wrote about it: where it was taken, with what.
///
/// It stands in boxes of its own (ISO 14496-12: `udta`, `meta`, `uuid`), which become free space of
/// the same length, so that nothing else moves. A film whose boxes cannot be followed stays as it is
/// from there on.
enum FilmMetadata {
  static func removed(from bytes: [UInt8]) -> [UInt8] {
    var film = bytes
    clear(&film, 0..<film.count)
    return film
  }

  /// Boxes that hold others to look into.
  private static let holders = ["moov", "trak", "mdia", "moof", "traf"].map { Array($0.utf8) }
  private static let told = ["udta", "meta", "uuid"].map { Array($0.utf8) }

  private static func clear(_ film: inout [UInt8], _ range: Range<Int>) {
    var start = range.lowerBound
    while start + 8 <= range.upperBound {
      var (header, size) = (8, number(film[start..<start + 4]))
      let type = Array(film[start + 4..<start + 8])
      if size == 1, start + 16 <= range.upperBound {
        (header, size) = (16, number(film[start + 8..<start + 16]))
      } else if size == 0 {
        size = range.upperBound - start
      }
      guard size >= header, size <= range.upperBound - start else { return }
      let body = start + header..<start + size
      if told.contains(type) {
        film.replaceSubrange(start + 4..<start + 8, with: Array("free".utf8))
        for index in body { film[index] = 0 }
      } else if holders.contains(type) {
        clear(&film, body)
      }
      start += size
    }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) } & Int.max
  }
}
