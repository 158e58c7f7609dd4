internal import Catalogue
internal import Diagnostics
internal import Theme

/// A product in a list.
struct ProductRowView: Sendable {
  let name: TextView
  let href: String
  let makers: [TextView]
  let place: String
  let sector: String
  let photo: ThumbView?
  /// What stands in place of a photo; empty where there is one.
  let pattern: [UInt8]
  let rank: RankView
  let isSample: Bool
  /// What the list adds, such as when it was last seen at a point.
  let remark: String?

  static let fields = Fields<ProductRowView>(
    "product_row",
    [
      .object("name", TextView.fields) { $0.name }, .text("href") { $0.href },
      .list("makers", TextView.fields) { $0.makers }, .text("place") { $0.place },
      .text("sector") { $0.sector },
      .object("photo", ThumbView.fields) { $0.photo },
      .markup("pattern") { $0.pattern }, .object("rank", RankView.fields) { $0.rank },
      .flag("is_sample") { $0.isSample },
      .text("remark", optional: { $0.remark }),
    ])
}

extension ProductRowView {
  /// Rows are made before it is known which template shows them.
  fileprivate static let writer = fields.writer(for: nil)
}

extension Edition {
  /// A product's row with what one list adds.
  func row(_ index: Int, remark: String?) -> Prepared<ProductRowView> {
    remark == nil ? row(index) : Prepared(rowView(index, remark: remark), ProductRowView.writer)
  }

  /// Makes a product's row as most pages show it.
  func makeRow(_ index: Int) -> Prepared<ProductRowView> {
    Prepared(rowView(index, remark: nil), ProductRowView.writer)
  }

  /// Read field by field: copying the whole record for each row took a tenth of the time.
  private func rowView(_ index: Int, remark: String?) -> ProductRowView {
    let products = catalogue.products
    let set = products[index].record.set
    let photo = thumb(of: products[index].record)
    return ProductRowView(
      name: text(products[index].record.name), href: href(.record(.products, index)),
      makers: products[index].producers.map { producerName($0) },
      place: place(products[index].commune), sector: set.sector.rawValue,
      photo: photo,
      pattern: photo == nil
        ? Array(ProductPattern(of: products[index].record.id, in: set).swatch.utf8) : [],
      rank: rank(ofProduct: index),
      isSample: products[index].record.marks.isSample, remark: remark)
  }

  /// Listed products, the highest rank first.
  func rows(_ indices: [Int]) -> [Prepared<ProductRowView>] {
    highestFirst(indices.filter { catalogue.products[$0].isListed }).map { row($0) }
  }

  /// Products by their stars, and by their names where these are as many.
  func highestFirst(_ indices: some Sequence<Int>) -> [Int] {
    indices.map { (stars: catalogue.products[$0].rank.stars ?? 0, index: $0) }.sorted {
      ($1.stars, ordering.products[$0.index]) < ($0.stars, ordering.products[$1.index])
    }.map(\.index)
  }
}
