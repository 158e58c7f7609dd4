internal import Diagnostics
internal import Markup

extension CatalogueRule {
  /// A product of set 18 says under which law it stands: a health food carries the sentence that
  /// the law prescribes, and a medicine does not.
  static let healthRegime = CatalogueRule { records, _, report in
    for product in records.products.records {
      if product.set.number == 18, product.regime == nil {
        report.warning(
          .regimeMissing, at: product.span,
          hint: .write(
            "regime", "health_food", product.span,
            note: BilingualText(
              vi: "hoặc traditional_medicine, medicine", en: "or traditional_medicine, medicine")))
      }
      if product.set.number != 18, product.regime != nil {
        report.warning(.regimeElsewhere, at: product.span)
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static let regimeMissing = Self(
    "regime-missing", vi: "sản phẩm thuộc bộ 18 phải ghi là thực phẩm chức năng hay thuốc",
    en: "a product of set 18 has to say whether it is a health food or a medicine")
  fileprivate static let regimeElsewhere = Self(
    "regime-elsewhere", vi: "khóa “regime” chỉ dùng cho bộ sản phẩm 18",
    en: "the key “regime” is for products of set 18")
}
