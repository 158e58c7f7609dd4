internal import Diagnostics
internal import Markup

/// A picture whose description names people needs the day on which they agreed (Civil Code,
/// article 32).
enum PhotoConsent {
  static func check(_ metadata: Node, _ report: inout Report) {
    guard case .list(let photos)? = metadata["photos"]?.value.content else { return }
    for photo in photos where photo["people"] == nil {
      var isReported = false
      func check(_ text: PlacedText, _ finder: PhraseFinder<Bool>) {
        guard !isReported, let match = finder.matches(in: text.bytes).first else { return }
        isReported = true
        report.warning(.consentMissing, at: text.place(of: match.range), hint: .writeConsent)
      }
      let alternative = photo["alt"]?.value
      alternative?.forEachText { check($0, people) }
      alternative?["en"]?.value.forEachText { check($0, englishPeople) }
    }
  }

  /// Words for people that are other words in Vietnamese: “men” is glaze, and yeast.
  private static let englishPeople = PhraseFinder<Bool>(["man", "men"].map { ($0, true) })

  private static let people = PhraseFinder<Bool>(
    [
      "người", "chị", "anh thợ", "ông", "bà", "em bé", "cụ", "nghệ nhân", "thợ", "nông dân",
      "ngư dân", "thiếu nữ", "phụ nữ", "cô gái", "bác nông", "woman", "women", "people",
      "artisan", "artisans", "farmer", "farmers", "girl", "boy", "child", "children",
    ].map { ($0, true) })
}

extension BilingualText {
  fileprivate static let writeConsent = BilingualText(
    vi: "thêm “people: 2026-01-15” (ngày những người trong ảnh đồng ý)",
    en: "add “people: 2026-01-15” (the day on which those in the picture agreed)")
}

extension Diagnostic.Message {
  fileprivate static let consentMissing = Self(
    "photo-consent", vi: "ảnh có người mà chưa ghi ngày họ đồng ý cho đăng",
    en: "the picture shows people, and the day of their consent is not given")
}
