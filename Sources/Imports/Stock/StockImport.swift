package import Catalogue
package import Diagnostics
internal import Markup

/// A shop's own list of what it sells, as products of the catalogue: what each row is, and what a person has
/// to answer first.
package struct StockImport: Sendable {
  /// A row that is a product, or may be.
  struct Row: Sendable {
    let address: String
    let printed: String
    /// Nil where nobody knows yet, and where a person left it out.
    let product: String?
    var isLeftOut = false
  }

  private(set) var rows: [Row] = []
  package private(set) var review = Review()
  /// The products that were found, in the order of the list, each once.
  package private(set) var found: [String] = []
  /// What there is to say of those found that may not be shown, or not for long: their names, and why.
  package private(set) var notes: [(name: String, note: BilingualText)] = []
  /// Answers that could not be used, and those to rows that the list does not have.
  package private(set) var unusedAnswers: [BilingualText] = []
  /// Whether answers are to rows that the list does not have: the next review has no place for them.
  package private(set) var losesAnswers = false
  /// The rows of the list that are no products.
  package private(set) var otherRows = 0
  /// Columns that are not taken over, by their place and heading.
  package private(set) var leftOut: [String] = []

  package var productRows: Int { rows.count }
  package var leftOutCount: Int { rows.count { $0.isLeftOut } }
  /// The rows that wait for an answer, by their place and name.
  package var waiting: [String] {
    rows.filter { $0.product == nil && !$0.isLeftOut }.map { "\($0.address) \($0.printed)" }
  }

  /// - Parameters:
  ///   - others: products of other provinces, which a shop may sell too.
  ///   - notes: what there is to say of a product's rank on the list's day, by its id.
  package init(
    _ list: Annex, known: KnownRecords, others: [ExternalProduct] = [],
    notes: [String: BilingualText], answers: Review.Answers = .init()
  ) {
    leftOut = list.leftOut.map { "\($0.address) “\($0.heading)”" }
    var matcher = StockMatcher(known, others, answers)
    for line in list.lines {
      switch line.content {
      case .product(let row):
        let made = matcher.row(row, line, notes)
        rows.append(made)
        guard let product = made.product, !found.contains(product) else { continue }
        found.append(product)
        if let note = notes[product] { self.notes.append((matcher.name(of: product), note)) }
      case .title, .header, .section, .ending, .total, .unread:
        otherRows += 1
        matcher.review.note(line, line.content)
      }
    }
    let lost = answers.unused(by: list)
    losesAnswers = !lost.isEmpty
    unusedAnswers = matcher.review.notUnderstood.map { BilingualText(vi: $0, en: $0) } + lost
    review.lines = matcher.review.lines
  }
}

/// Tells which product a row of a shop's list is.
private struct StockMatcher {
  private typealias Product = KnownRecords.KnownProduct

  var review: ReviewWriter
  private let known: KnownRecords
  private var byKey: [String: [Product]]
  private var byID: [String: Product]
  private let keys: [String]

  init(_ known: KnownRecords, _ others: [ExternalProduct], _ answers: Review.Answers) {
    self.known = known
    review = ReviewWriter(answers)
    (byKey, byID) = (known.productsByKey, known.productsByID)
    for product in others {
      let other = Product(
        id: product.id, name: product.name.main, printedName: nil, producers: product.producers,
        stars: nil, decision: nil)
      byID[other.id] = other
      byKey[NameKey.product(other.name), default: []].append(other)
    }
    keys = byKey.keys.sorted()
  }

  func name(of id: String) -> String { byID[id]?.name ?? id }

  mutating func row(
    _ row: AnnexRow, _ line: Annex.Line, _ notes: [String: BilingualText]
  ) -> StockImport.Row {
    let printed = row[.name] ?? ""
    let place = review.lines.count
    if let order = review.answers.answer(.row, of: line), ReviewWriter.isNo(order) {
      review.addMain(line, at: place, taken: "", .sure, .leftOutByAnswer, order)
      return StockImport.Row(
        address: line.address, printed: printed, product: nil, isLeftOut: true)
    }
    let found = find(row)
    let byID = byID
    // Where a row is certain it is all that there is in the review: its product may be written there too.
    let order = review.answers.answer(.row, of: line) ?? ""
    let ordered = byID[order.trimmed]
    let product =
      ordered != nil
      ? ordered
      : review.take(
        .product, printed, line, isShared: true,
        read: { text in byID[text.trimmed].map { ($0, $0.id) } },
        explain: { text in
          BilingualText(vi: "không có sản phẩm mã “\(text)”", en: "no product has the id “\(text)”")
        },
        find: { found })
    if !order.isEmpty, ordered == nil {
      review.refuse(order, line)
      review.addMain(line, at: place, taken: "", .open, .badOrder(order), order)
      return StockImport.Row(address: line.address, printed: printed, product: product?.id)
    }
    guard let product else {
      review.addMain(line, at: place, taken: "", .open, .answerBelow)
      return StockImport.Row(address: line.address, printed: printed, product: nil)
    }
    let text = "\(product.id): \(named(product))"
    if let note = notes[product.id] {
      review.addMain(line, at: place, taken: text, .likely, note, order)
    } else {
      review.addMain(line, at: place, taken: text, .sure, .sameName(product.name), order)
    }
    return StockImport.Row(address: line.address, printed: printed, product: product.id)
  }

  /// The product that a row most likely is: by code, by name and producer, by a name that only one has.
  private func find(_ row: AnnexRow) -> (Product?, ReviewWriter.Taken) {
    if let product = row[.code].flatMap({ known.productsByCode[$0] }) {
      return (product, taken(product, .sameCode, .sure))
    }
    let printed = row[.name] ?? ""
    let key = NameKey.product(printed)
    let same = byKey[key] ?? []
    let maker = row[.producer].map { NameKey.producer($0) }
    let own = maker.map { maker in same.filter { makers(of: $0).contains(maker) } } ?? same
    if own.count == 1, same.count == 1 || maker != nil {
      let agrees = known.namesAgree(printed, own[0])
      return (own[0], taken(own[0], .sameName(own[0].name), agrees ? .sure : .likely))
    }
    if !same.isEmpty { return open(same) }
    // A name with what the shop puts before and behind it: `Mật ong hoa nhãn 500ml`.
    let words = key.split(separator: " ")
    let inside = keys.filter { other in
      let own = other.split(separator: " ")
      return own.count > 1 && (words.contains(own) || own.contains(words) && words.count > 1)
    }
    let near = inside.isEmpty ? NearMiss.nearest(to: key, among: keys).map { [$0] } ?? [] : inside
    return open(near.flatMap { byKey[$0] ?? [] })
  }

  private func taken(
    _ product: Product, _ why: BilingualText, _ certainty: Review.Certainty
  ) -> ReviewWriter.Taken {
    ReviewWriter.Taken(text: product.id, why: why, certainty: certainty)
  }

  private func open(_ products: [Product]) -> (Product?, ReviewWriter.Taken) {
    let list = products.prefix(6).map { "\($0.id) (\(named($0)))" }.joined(separator: "; ")
    let why =
      products.isEmpty
      ? BilingualText(
        vi: "danh mục không có sản phẩm này; ghi mã của nó, hoặc ghi “bỏ” ở mục “Dòng” bên trên",
        en: "the catalogue has no such product; write its id, or “skip” at the item “Row” above")
      : BilingualText(
        vi: "có thể là \(list); ghi mã đúng, hoặc “bỏ” ở mục “Dòng” bên trên",
        en: "may be \(list); write the right id, or “skip” at the item “Row” above")
    return (
      nil,
      ReviewWriter.Taken(
        text: "", why: why, certainty: .open, offer: products.count == 1 ? products[0].id : "")
    )
  }

  /// A product with who makes it: names alone are many's.
  private func named(_ product: Product) -> String {
    let makers = product.producers.map { known.producersByID[$0]?.name ?? $0 }
    return ([product.name] + makers.prefix(1)).joined(separator: ", ")
  }

  private func makers(of product: Product) -> [String] {
    product.producers.map { NameKey.producer(known.producersByID[$0]?.name ?? $0) }
  }
}

extension BilingualText {
  fileprivate static let sameCode = BilingualText(
    vi: "cùng mã số hoặc mã vạch", en: "the same code or bar code")
  fileprivate static let answerBelow = BilingualText(
    vi: "cần trả lời dòng ngay bên dưới", en: "answer the item below")
}
