internal import Diagnostics
internal import Markup

extension CatalogueRule {
  /// A maker's product is there once.
  static let sameProduct = CatalogueRule { records, _, report in
    var seen: [String: Product] = [:]
    for product in records.products.records {
      // Blanks and marks between the words make no other name.
      let name = TextFolding.fold(product.name.main).unicodeScalars.filter {
        (97...122).contains($0.value) || (48...57).contains($0.value)
          || !$0.isASCII && $0.properties.isAlphabetic
      }
      for producer in product.producers {
        if let other = seen.updateValue(product, forKey: producer.value + "\n" + String(name)),
          other.id != product.id
        {
          report.warning(.sameProduct(other.id), at: product.span, hint: .variants)
        }
      }
    }
  }
}

extension BilingualText {
  fileprivate static let variants = BilingualText(
    vi: "nếu là một sản phẩm có nhiều quy cách thì ghi vào variants của một bản ghi",
    en: "for packs of one product, write variants in one record")
}

extension Diagnostic.Message {
  fileprivate static func sameProduct(_ other: String) -> Self {
    Self(
      "same-product", vi: "chủ thể này đã có sản phẩm cùng tên: “\(other)”",
      en: "this producer has a product of the same name: “\(other)”")
  }
}
