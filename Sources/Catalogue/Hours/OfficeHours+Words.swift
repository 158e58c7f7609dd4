internal import Diagnostics

// The words that offices write hours with.
extension OfficeHours {
  /// What each word or run of words says, the longest first; nil for one that says nothing.
  static let words: [(String, Token?)] = [
    ("nghi trua", .noonBreak), ("tat ca cac ngay trong tuan", .daily),
    ("cac ngay trong tuan", .daily),
    ("tat ca cac ngay", .daily), ("suot ca tuan", .daily), ("khong lam viec", .off),
    ("suot ngay dem", .allDay), ("ca ngay dem", .allDay), ("ca ngay lan dem", .allDay),
    ("ngay le tet", .holiday), ("cac ngay le", .holiday), ("ngay nghi le", .holiday),
    ("moi ngay", .daily), ("hang ngay", .daily), ("ca tuan", .daily), ("ca ngay", .allDay),
    ("24/24h", .allDay), ("24/24", .allDay), ("24h/24h", .allDay), ("24/7", .allDay),
    ("ngay le", .holiday), ("le tet", .holiday), ("le, tet", .holiday), ("dong cua", .off),
    ("chu nhat", .day(.sunday)), ("ngoai tru", .except),
    ("thu hai", .day(.monday)), ("thu ba", .day(.tuesday)), ("thu tu", .day(.wednesday)),
    ("thu nam", .day(.thursday)), ("thu sau", .day(.friday)), ("thu bay", .day(.saturday)),
    ("thu 2", .day(.monday)), ("thu 3", .day(.tuesday)), ("thu 4", .day(.wednesday)),
    ("thu 5", .day(.thursday)), ("thu 6", .day(.friday)), ("thu 7", .day(.saturday)),
    ("t.2", .day(.monday)), ("t.3", .day(.tuesday)), ("t.4", .day(.wednesday)),
    ("t.5", .day(.thursday)), ("t.6", .day(.friday)), ("t.7", .day(.saturday)),
    ("t2", .day(.monday)), ("t3", .day(.tuesday)), ("t4", .day(.wednesday)),
    ("t5", .day(.thursday)), ("t6", .day(.friday)), ("t7", .day(.saturday)),
    ("cn", .day(.sunday)), ("le", .holiday), ("nghi", .off), ("tru", .except), ("den", .dash),
    ("sang", .half(.morning)), ("trua", .half(.noon)), ("chieu", .half(.afternoon)),
    ("toi", .half(.evening)), ("dem", .half(.night)),
    ("am", .half(.morning)), ("pm", .half(.afternoon)), ("va", .comma),
    ("gio mo cua", nil), ("mo cua", nil), ("phuc vu", nil), ("lam viec", nil), ("hoat dong", nil),
    ("thoi gian", nil), ("cac ngay", nil), ("trong ngay", nil), ("buoi", nil), ("ngay", nil),
    ("luc", nil), ("vao", nil), ("gio", nil), ("ban hang", nil),
  ]

  static func tokens(of text: String) -> [Token]? {
    // "tới" is "to", "tối" is the evening: without marks they are one word.
    // "từ" and "mở" say nothing; without marks they are days of OpenStreetMap's, which are not guessed.
    var plain = text.lowercased().replacing("tới", with: "đến")
    for word in ["mở cửa", "từ ", "mở "] { plain = plain.replacing(word, with: " ") }
    let bytes = Array(TextFolding.fold(plain).utf8)
    var tokens: [Token] = []
    var index = 0
    func word(at index: Int) -> (length: Int, token: Token?)? {
      for (word, token) in words {
        let run = Array(word.utf8)
        guard bytes[index...].starts(with: run) else { continue }
        let end = index + run.count
        if end < bytes.count, isWord(bytes[end]), isWord(run[run.count - 1]) { continue }
        return (run.count, token)
      }
      return nil
    }
    while index < bytes.count {
      let byte = bytes[index]
      if [32, 9, 10, 13].contains(byte) || "().:".utf8.contains(byte) {
        index += 1
      } else if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "~") {
        tokens.append(.dash)
        index += 1
      } else if bytes[index...].starts(with: "–".utf8) || bytes[index...].starts(with: "—".utf8) {
        tokens.append(.dash)
        index += 3
      } else if ",;/&+|".utf8.contains(byte) {
        tokens.append(.comma)
        index += 1
      } else if let (length, token) = word(at: index) {
        if let token { tokens.append(token) }
        index += length
      } else if let (token, length) = time(in: bytes, at: index) {
        tokens.append(token)
        index += length
      } else {
        return nil
      }
    }
    return tokens
  }

  static func isWord(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (48...57).contains(byte) || byte > 127
  }

  /// `7h30`, `7 giờ 30`, `7g30`, `07:30`, `7.30`, `7h`, `7`.
  static func time(in bytes: [UInt8], at start: Int) -> (Token, Int)? {
    var index = start
    func number() -> Int? {
      let run = bytes[index...].prefix { (48...57).contains($0) }
      guard (1...2).contains(run.count) else { return nil }
      index = run.endIndex
      return run.reduce(0) { $0 * 10 + Int($1) - 48 }
    }
    func blanks() { while index < bytes.count, bytes[index] == 32 { index += 1 } }
    func take(_ words: [String]) -> Bool {
      for word in words where bytes[index...].starts(with: word.utf8) {
        index += word.utf8.count
        return true
      }
      return false
    }
    guard let hours = number(), hours <= 24 else { return nil }
    let afterHours = index
    var minutes = 0
    if index + 1 < bytes.count, ":.".utf8.contains(bytes[index]),
      (48...57).contains(bytes[index + 1])
    {
      index += 1
      guard let written = number(), written < 60 else { return nil }
      let words = String(decoding: bytes[start..<index], as: UTF8.self)
      return (.time(hours * 60 + written, isOpen: hours <= 12, words), index - start)
    }
    blanks()
    guard take(["gio", "h", "g"]) else {
      return (
        .number(hours, String(decoding: bytes[start..<afterHours], as: UTF8.self)),
        afterHours - start
      )
    }
    let afterSign = index
    blanks()
    if let written = number() {
      guard written < 60 else { return nil }
      minutes = written
      let end = index
      blanks()
      if !take(["phut", "p", "'"]) { index = end }
    } else {
      index = afterSign
    }
    // A word that goes on is another: `7h` is hours, `7hang` is none.
    if index < bytes.count, (97...122).contains(bytes[index]) { return nil }
    let words = String(decoding: bytes[start..<index], as: UTF8.self)
    return (.time(hours * 60 + minutes, isOpen: hours <= 12, words), index - start)
  }
}
