internal import Foundation
import Support
import Testing

@Suite struct AlcoholPageTests {
  private func drink(_ degrees: String, _ settings: String = "") -> MemoryTree {
    .catalogue.adding([
      "content/catalogue.yaml":
        "title: {vi: Danh mục, en: Catalogue}\nbase_url: https://ocop.example.vn\nlanguages: [vi, en]\n\(settings)",
      "content/products/binh-gom.md": """
      ---
      name: Rượu mận
      set: 15
      alcohol: \(degrees)
      producer: lo-gom
      commune: "00577"
      variants: [{pack: 500 ml, price: 123457}]
      featured: true
      trade: {wholesale: true, capacity: 900 chai mỗi tháng}
      ---
      Chuyện quả mận.
      """,
    ])
  }

  @Test func `a light drink warns and asks for the reader's age before its story`() throws {
    let page = try build(drink("12")).text("vi/san-pham/binh-gom/index.html")
    let warning = try #require(page.range(of: "không dành cho người dưới 18 tuổi"))
    let question = try #require(page.range(of: "<summary>Tôi đã đủ 18 tuổi"))
    let story = try #require(page.range(of: "Chuyện quả mận"))
    let end = try #require(page.range(of: "</details>"))
    #expect(warning.lowerBound < question.lowerBound)
    #expect(question.lowerBound < story.lowerBound && story.lowerBound < end.lowerBound)
    #expect(page.contains("123.457") && page.contains("Mua ở đâu"))
    // What a buyer of quantities asks stands on the maker's page too.
    let maker = try build(drink("12")).text("vi/chu-the/lo-gom/index.html")
    #expect(maker.contains("Năng lực sản xuất: 900 chai mỗi tháng · Bán buôn: Có"))
    let plain = try build(.catalogue).text("vi/san-pham/binh-gom/index.html")
    #expect(!plain.contains("18 tuổi"))
  }

  @Test(arguments: [("15", ""), ("40", ""), ("12", "alcohol: facts_only\n")])
  func `a strong spirit, or every drink where the office says so, is not sold or featured`(
    _ degrees: String, _ settings: String
  ) throws {
    let built = try build(drink(degrees, settings))
    let page = built.text("vi/san-pham/binh-gom/index.html")
    #expect(page.contains("OCOP 4 sao"))
    #expect(!page.contains("Mua ở đâu") && !page.contains("123.457"))
    #expect(!built.text("vi/index.html").contains("Rượu mận"))
    #expect(built.files["vi/san-pham/binh-gom/nhung.html"] == nil)
    #expect(built.pages(holding: "900 chai").isEmpty)
  }
}
