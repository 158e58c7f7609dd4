package import Catalogue
package import Diagnostics
package import Markup

/// A decision's annex as records: what each row becomes, and what a person has to answer first.
package struct DecisionImport: Sendable {
  package struct Request: Sendable {
    package let id: String
    package let number: String
    package let date: CalendarDay
    package let authority: String
    package let level: Level
    /// What rows are that do not say it themselves; nil to tell by what is there already.
    package let kind: Recognition.Kind?
    /// The decision that rows revoke.
    package let revokes: String?
    /// The scan's file beside the record.
    package let document: String?

    package init(
      id: String, number: String, date: CalendarDay, authority: String, level: Level,
      kind: Recognition.Kind? = nil, revokes: String? = nil, document: String? = nil
    ) {
      (self.id, self.number, self.date, self.authority) = (id, number, date, authority)
      (self.level, self.kind, self.revokes, self.document) = (level, kind, revokes, document)
    }
  }

  /// What became of a product's row.
  struct Row: Sendable {
    let number: Int
    let address: String
    var isWaiting = false
    /// Whether the decision has it already.
    var isWritten = false
    /// Whether a person said that it is not to be taken.
    var isLeftOut = false
    var product = ""
    var newProduct: ProductDraft?
    var kind = Recognition.Kind.new
    var stars: Int?
    var score: Double?
    var printedName = ""
    var printedProducer: String?
    var signedAddress: String?
    var code: String?
    var validUntil: String?
    var revokes: String?
    var note: String?
  }

  /// A product that is not there yet.
  struct ProductDraft: Sendable {
    let id: String
    var name: String
    var set = 0
    var producer = ""
    var commune = ""
    var alcohol: Double?
    var regime: Regime?
    var variants: [String] = []
  }

  struct ProducerDraft: Sendable {
    let id: String
    let name: String
    let kind: Producer.Kind
    let commune: String
    let signedAddress: String?
  }

  package let request: Request
  private(set) var rows: [Row] = []
  private(set) var newProducers: [ProducerDraft] = []
  package private(set) var review = Review()
  /// The rows of the source that are no products.
  package private(set) var otherRows = 0
  /// Rows that nobody could tell what they are.
  package private(set) var unreadRows = 0
  /// Columns that are not taken over.
  package private(set) var leftOut: [(text: String, isPersonal: Bool)] = []
  /// A row of totals that tells another number of products than there are.
  package private(set) var wrongTotal: Int?

  /// What the annex's title says and the request does not: another number, another day.
  package private(set) var wrongTitle: [BilingualText] = []
  /// Answers that could not be used, and those to rows that the annex does not have.
  package private(set) var unusedAnswers: [BilingualText] = []
  /// Whether answers are to rows that the annex does not have: the next review has no place for them.
  package private(set) var losesAnswers = false
  /// The rows that wait, by their place and name.
  package var waiting: [String] {
    rows.filter(\.isWaiting).map { "\($0.address) \($0.printedName)" }
  }

  package var productCount: Int { rows.count }
  package var waitingCount: Int { rows.count { $0.isWaiting } }
  /// The rows of the annex that the decision's table is to have.
  var takenCount: Int { rows.count { !$0.isLeftOut } }
  package var leftOutCount: Int { rows.count { $0.isLeftOut } }
  package var writtenCount: Int { rows.count { $0.isWritten } }
  package var newProductCount: Int { rows.count { $0.newProduct != nil && !$0.isWaiting } }
  package var newProducerCount: Int { newProducers.count }

  package init(
    _ annex: Annex, _ request: Request, known: KnownRecords, answers: Review.Answers = .init()
  ) {
    self.request = request
    leftOut = annex.leftOut.map { ("\($0.address) “\($0.heading)”", $0.isPersonal) }
    let products = annex.products
    // Sections may each count from 1: then the order in the annex is what tells rows apart.
    let numbers = products.map(\.row.number)
    let isNumbered = !numbers.contains(nil) && Set(numbers).count == numbers.count
    var writer = RowWriter(request, known, answers)
    var place = 0
    var totals: [Int] = []
    for line in annex.lines {
      switch line.content {
      case .product(let row):
        let number = isNumbered ? row.number ?? place + 1 : place + 1
        place += 1
        rows.append(writer.row(row, number: number, line))
      case .total:
        otherRows += 1
        writer.review.note(line, .total)
        if let told = Self.total(in: line.text) { totals.append(told) }
      case .title, .header, .section, .ending:
        otherRows += 1
        writer.review.note(line, line.content)
      case .unread:
        unreadRows += 1
        writer.review.note(line, .unread)
      }
    }
    // What a person left out may have been no product.
    wrongTotal = totals.last { $0 != products.count && $0 != takenCount }
    wrongTitle = Self.differences(of: annex, from: request)
    let lost = answers.unused(by: annex)
    losesAnswers = !lost.isEmpty
    unusedAnswers = writer.review.notUnderstood.map { BilingualText(vi: $0, en: $0) } + lost
    newProducers = writer.newProducers
    review.lines = writer.review.lines
    // A producer of waiting rows only is not there yet.
    let used = Set(rows.filter { !$0.isWaiting }.compactMap { $0.newProduct?.producer })
    newProducers.removeAll { !used.contains($0.id) }
  }
}

extension DecisionImport {
  /// How many products a row of totals tells: `Tổng cộng: 40 sản phẩm (12 sản phẩm hạng 4 sao)`.
  private static func total(in text: String) -> Int? {
    let words = AnnexColumn.words(of: text)
    let place = words.indices.first { index in
      Int(words[index]) != nil && index + 1 < words.count
        && ["san", "sp"].contains(words[index + 1])
    }
    if let place { return Int(words[place]) }
    let numbers = words.compactMap { Int($0) }
    return numbers.count == 1 && numbers[0] > 2 ? numbers[0] : nil
  }

  /// What stands above the table and is another than what the import was told: `3981/QĐ-UBND`,
  /// `ngày 05/8/2026`, `ngày 5 tháng 8 năm 2026`.
  private static func differences(of annex: Annex, from request: Request) -> [BilingualText] {
    var numbers: [String] = []
    var days: [CalendarDay] = []
    for line in annex.lines {
      guard case .title = line.content else { continue }
      let words = AnnexColumn.words(of: line.text)
      for index in words.indices.dropLast() where words[index + 1] == "qd" {
        if Int(words[index]) != nil { numbers.append(words[index]) }
      }
      for index in words.indices where words[index] == "ngay" {
        let numbers = words[(index + 1)...].prefix(5).filter { Int($0) != nil }.prefix(3)
        if let day = CalendarDay(printed: numbers.joined(separator: " ")) { days.append(day) }
      }
    }
    var found: [BilingualText] = []
    let own = AnnexColumn.words(of: request.number).first ?? ""
    if let number = numbers.first, !numbers.contains(own) {
      found.append(BilingualText(vi: "\(number)/QĐ", en: "\(number)/QĐ"))
    }
    if let day = days.first, !days.contains(request.date) {
      found.append(BilingualText(vi: day.inVietnamese, en: "\(day)"))
    }
    return found
  }
}
