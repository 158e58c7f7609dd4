import Markup
import Support
import Testing

@testable import Catalogue

@Suite struct TranslationTests {
  private func translated(_ main: String, _ translation: String, story: String = "") -> MemoryTree {
    .product(main, story: story).adding([
      "content/products/binh-gom.en.md": "---\n\(translation)\n---\n"
    ])
  }

  @Test func `lists are translated item by item, in their order`() throws {
    let tree = translated(
      "ingredients: [đất, men]\nvariants: [{name: Nhỏ}, {name: Lớn}]",
      "name: Vase\ningredients: [clay, glaze]\nvariants: [{name: Small}, {name: Large}]")
    let loaded = try load(tree)
    #expect(loaded.lines.isEmpty)
    let product = loaded.catalogue.products[0].record
    #expect(product.ingredients.map { $0.value(for: .english).value } == ["clay", "glaze"])
    #expect(product.variants.map { $0.name?.value(for: .english).value } == ["Small", "Large"])
  }

  @Test(arguments: [
    ("ingredients: [đất, men]", "ingredients: [clay]", "translated-list “[clay]”"),
    ("featured: true", "summary: A sentence", "only-translated “summary”"),
    ("featured: true", "- a", "not-a-map “- a\n”"),
    ("summary: {vi: Câu, en: One}", "summary: Two", "translated-twice “Two”"),
  ])
  func `nothing of a translation is dropped without a word`(
    _ main: String, _ translation: String, _ expected: String
  ) throws {
    let lines = try load(translated(main, translation)).lines
    #expect(lines.map { $0.split(separator: "error: ").last.map(String.init) } == [expected])
  }

  @Test func `a story only in the translation is an error`() throws {
    let tree = MemoryTree.product("featured: true").adding([
      "content/products/binh-gom.en.md": "---\nname: Vase\n---\n\nStory\n"
    ])
    #expect(
      try load(tree).lines == ["content/products/binh-gom.en.md:5:1: error: only-translated “S”"])
  }

  @Test(arguments: ["\"\"", "\" \"", "{vi: }", "{vi: \" \"}"])
  func `a name that shows nothing is missing`(_ name: String) throws {
    let tree = MemoryTree.with(
      "products/binh-gom.md",
      "---\nname: \(name)\nset: 21\nproducer: lo-gom\ncommune: \"00577\"\n---\n")
    let lines = try load(tree).lines
    #expect(lines.count == 1)
    #expect(lines[0].contains("missing-key") || lines[0].contains("no-main-language"))
  }
}
