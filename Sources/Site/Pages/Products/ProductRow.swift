internal import Catalogue
internal import Graphics
internal import Diagnostics
internal import Markup
internal import Theme

/// A product in a list.
struct ProductRow: Sendable {
  let edition: Edition
  let index: Int
  /// What the list adds, such as when it was last seen at a point.
  var remark: String?

  static let fields = Fields<ProductRow>(
    "product_row",
    [
      .object("name", TextView.fields) { row in row.edition.text(row.entry.record.name) },
      .href("href") { row in row.edition.href(.record(.products, row.index)) },
      .list("makers", TextView.fields) { row in
        row.entry.producers.map { row.edition.producerName($0) }
      },
      .text("place") { row in row.edition.place(row.entry.commune) },
      .text("sector") { row in row.entry.record.set.sector.rawValue },
      .object("photo", ThumbView.fields) { row in row.edition.thumb(of: row.entry.record) },
      // What stands in place of a photo; empty where there is one.
      .markup("pattern") { row, markup in row.addPattern(to: &markup) },
      .object("rank", RankView.fields) { row in row.edition.rank(ofProduct: row.index) },
      .flag("is_sample") { row in row.entry.record.marks.isSample },
      .text("remark", optional: { $0.remark }),
    ])

  private var entry: Catalogue.ProductEntry { edition.catalogue.products[index] }

  private func addPattern(to markup: inout [UInt8]) {
    if edition.thumbPaths(of: entry.record) == nil {
      edition.addSwatch(ofProduct: index, to: &markup)
    }
  }

  private static let writer = fields.writer(for: nil)
  private static let patternSlot = fields.shape.place(of: "pattern")
  private static let remarkSlot = fields.shape.place(of: "remark")

  /// Puts the row where a template looks for it: from what was made before, where it was.
  func put(at place: Int, of values: inout TemplateValues) {
    guard let prepared = edition.groundwork.row(index) else {
      return Self.writer.put(self, at: place, of: &values)
    }
    let first = values.set(place, prepared.values)
    if prepared.hasPattern {
      values.set(first + Self.patternSlot, isMarkup: true) { markup in
        edition.addSwatch(ofProduct: index, to: &markup)
      }
    }
    if let remark { values.set(first + Self.remarkSlot, text: remark) }
  }

  /// What is the same wherever the row stands, without the pattern, which all languages share.
  final class Prepared: Sendable {
    let values: TemplateValues
    let hasPattern: Bool
    /// What was read for it.
    let keys: [Int]

    init(values: TemplateValues, hasPattern: Bool, keys: [Int]) {
      self.values = values
      self.hasPattern = hasPattern
      self.keys = keys
    }
  }

  /// - Parameter log: what the edition notes to.
  func prepared(_ log: ReadLog) -> Prepared {
    log.begin()
    return Prepared(
      values: Self.writerWithoutPattern.values(of: self).compact,
      hasPattern: edition.thumbPaths(of: entry.record) == nil, keys: log.keys)
  }

  private static let writerWithoutPattern = fields.writer(for: nil, but: "pattern")
}

extension ProductRow {
  /// What templates call the row that scripts copy for what they find; a page that does not write it
  /// shows bare names.
  static let nameOfBlank = "blank_row"

  /// A row of which everything is there and nothing said: scripts fill a copy of it.
  private static let blank: TemplateValues = {
    var values = TemplateValues(scopes: 1)
    values.setBlank(0, of: .object(fields.shape))
    return values
  }()

  static func putBlank(at place: Int, of values: inout TemplateValues) {
    values.set(place, blank)
  }
}

extension TemplateValues {
  /// What is valid HTML until a script fills it, by the field's name.
  private static let blanks = [
    "href": "#content", "webp": "#content", "jpeg": "#content", "width": "1", "height": "1",
    "colour": "none",
  ]

  fileprivate mutating func setBlank(_ place: Int, of kind: FieldKind, named name: String = "") {
    switch kind {
    case .text: set(place, text: Self.blanks[name] ?? "")
    case .markup: set(place, isMarkup: true) { ProductPattern.blank.addSwatch(to: &$0) }
    case .flag: set(place, flag: true)
    case .list(let item): setBlank(set(place, listOf: 1), of: item)
    case .object(let shape):
      let first = set(place, objectOf: shape.fields.count)
      for (slot, field) in shape.fields.enumerated() {
        setBlank(first + slot, of: field.kind, named: field.name)
      }
    }
  }
}

extension Field {
  /// The row that scripts fill for products they find.
  static func blankRow() -> Field {
    Field(ProductRow.nameOfBlank, .object(ProductRow.fields.shape)) { _, place, values in
      ProductRow.putBlank(at: place, of: &values)
    }
  }

  /// Products in a list.
  static func rows(
    _ name: String, _ read: @escaping @Sendable (Subject) -> [ProductRow]
  ) -> Field {
    list(name, of: .object(ProductRow.fields.shape), read) { _ in
      { row, place, values in row.put(at: place, of: &values) }
    }
  }
}

extension Edition {
  /// A product's row, with what one list adds.
  func row(_ index: Int, remark: String? = nil) -> ProductRow {
    ProductRow(edition: self, index: index, remark: remark)
  }

  /// Listed products, the highest rank first.
  func rows(_ indices: [Int]) -> [ProductRow] {
    highestFirst(indices.filter { catalogue.products[$0].isListed }).map { row($0) }
  }

  /// Products by their stars, and by their names where these are as many.
  func highestFirst(_ indices: some Sequence<Int>) -> [Int] {
    indices.map { (stars: catalogue.products[$0].rank.stars ?? 0, index: $0) }.sorted {
      ($1.stars, ordering.products[$0.index]) < ($0.stars, ordering.products[$1.index])
    }.map(\.index)
  }
}
