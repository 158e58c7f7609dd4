import Diagnostics
import Testing

@Suite struct NearMissTests {
  @Test(arguments: [
    ("sumary", "summary"), ("Nươc mắm", "nuoc mam"), ("kidn", "kind"), ("producers", "producer"),
  ])
  func `offers the nearest right word`(_ word: String, _ expected: String) {
    let words = ["summary", "nuoc mam", "kind", "producer", "commune"]
    #expect(NearMiss.nearest(to: word, among: words) == expected)
  }

  @Test func `offers nothing where nothing is near`() {
    #expect(NearMiss.nearest(to: "giá bán", among: ["summary", "kind"]) == nil)
  }
}

@Suite struct TextFoldingTests {
  @Test(arguments: [
    ("Nước Mắm ĐÔNG", "nuoc mam dong"), ("hòa", "hoa"), ("hoà", "hoa"), ("Thủy", "thuy"),
    ("e\u{302}\u{301}", "e"), ("Ỹ ữ ợ ẳ", "y u o a"), ("ภาษา", "ภาษา"),
  ])
  func `folds Vietnamese to what a visitor types`(_ text: String, _ expected: String) {
    #expect(TextFolding.fold(text) == expected)
  }
}
