package import Catalogue
internal import Diagnostics
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

  package var productCount: Int { rows.count }
  package var waitingCount: Int { rows.count { $0.isWaiting } }
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
    for line in annex.lines {
      switch line.content {
      case .product(let row):
        let number = isNumbered ? row.number ?? place + 1 : place + 1
        place += 1
        rows.append(writer.row(row, number: number, line))
      case .total:
        otherRows += 1
        writer.note(line, .total)
        let told = line.text.split { !$0.isNumber }.compactMap { Int($0) }.last
        if let told, told != products.count, told > 2 { wrongTotal = told }
      case .title, .header, .section, .ending:
        otherRows += 1
        writer.note(line, line.content)
      case .unread:
        unreadRows += 1
        writer.note(line, .unread)
      }
    }
    newProducers = writer.newProducers
    review.lines = writer.lines
    // A producer of waiting rows only is not there yet.
    let used = Set(rows.filter { !$0.isWaiting }.compactMap { $0.newProduct?.producer })
    newProducers.removeAll { !used.contains($0.id) }
  }
}
