internal import Diagnostics
internal import Markup

/// Words that a product's name, summary and story should not use without proof: superlatives
/// (Advertising Law, article 8) and healing.
enum ClaimWords {
  private enum Meaning {
    case superlative, healing
    /// A phrase that holds such a word and claims nothing.
    case harmless
  }

  static func check(_ metadata: Node, _ story: PlacedText, _ report: inout Report) {
    func check(_ text: PlacedText) {
      for (range, meaning) in finder.matches(in: text.bytes) where meaning != .harmless {
        let word = String(decoding: text.bytes[range], as: UTF8.self)
        report.warning(
          meaning == .healing ? .healing(word) : .superlative(word), at: text.place(of: range))
      }
    }
    for key in ["name", "summary"] { metadata[key]?.value.forEachText(check) }
    check(story)
  }

  private static let finder = PhraseFinder<Meaning>(
    ["nhất", "duy nhất", "tốt nhất", "số một"].map { ($0, .superlative) }
      + ["chữa", "trị", "đặc trị", "chữa bệnh", "điều trị"].map { ($0, .healing) }
      + [
        "thống nhất", "thứ nhất", "ít nhất", "hợp nhất", "đồng nhất", "nhất định", "nhất trí",
        "nhất là", "nhất quán", "lần nhất", "giá trị", "chính trị", "quản trị", "Quảng Trị",
        "trị giá", "trị an", "thống trị", "sửa chữa", "chữa cháy",
      ].map { ($0, .harmless) })
}

extension Diagnostic.Message {
  fileprivate static func superlative(_ word: String) -> Self {
    Self(
      "superlative",
      vi: "“\(word)”: so sánh hơn hết phải có tài liệu chứng minh (Luật Quảng cáo, Điều 8)",
      en: "“\(word)”: a superlative needs proof (Advertising Law, article 8)")
  }
  fileprivate static func healing(_ word: String) -> Self {
    Self(
      "healing-claim", vi: "“\(word)”: sản phẩm không phải thuốc thì không nói đến chữa bệnh",
      en: "“\(word)”: a product that is no medicine must not speak of healing")
  }
}
