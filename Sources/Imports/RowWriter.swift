internal import Catalogue
internal import Diagnostics
internal import Markup

/// Takes row after row, and notes what it took and why.
struct RowWriter {
  let request: DecisionImport.Request
  let known: KnownRecords
  var review: ReviewWriter
  var newProducers: [DecisionImport.ProducerDraft] = []
  var newProducersByID: [String: DecisionImport.ProducerDraft] = [:]
  /// The producers of this annex by name and commune.
  var producers: [String: String] = [:]
  private var productRows: [String: String] = [:]
  /// The producer of the row before.
  var producerAbove: String?

  typealias Taken = ReviewWriter.Taken

  init(
    _ request: DecisionImport.Request, _ known: KnownRecords, _ answers: Review.Answers
  ) {
    (self.request, self.known, review) = (request, known, ReviewWriter(answers))
  }

  /// A row of the annex as records.
  mutating func row(
    _ row: AnnexRow, number: Int, _ line: Annex.Line
  ) -> DecisionImport.Row {
    var made = DecisionImport.Row(number: number, address: line.address)
    let place = review.lines.count
    made.printedName = row[.name] ?? ""
    made.printedProducer = row[.producer]
    made.signedAddress = row[.address]
    made.code = row[.code]
    made.note = row[.note]
    if let written = known.written(made.printedName, by: made.printedProducer, in: request.id) {
      made.isWritten = true
      made.product = written.product
      let order = review.answers.answer(.row, of: line)?.trimmed ?? ""
      if order.isEmpty {
        review.addMain(line, at: place, taken: written.product, .sure, .alreadyWritten)
      } else {
        review.refuse(order, line)
        review.addMain(line, at: place, taken: written.product, .likely, .writtenAnswer, order)
      }
      review.repeatAnswers(line)
      return made
    }
    if let other = known.writtenRows[request.id]?.first(where: { $0.number == number }) {
      made.isWaiting = true
      review.addMain(
        line, at: place, taken: "", .open, .otherRow(number, other.name, other.product))
      return made
    }
    let order = review.answers.answer(.row, of: line).flatMap { $0.trimmed.isEmpty ? nil : $0 }
    guard order.map({ !ReviewWriter.isNo($0) }) ?? true else {
      made.isWritten = true
      made.isLeftOut = true
      review.addMain(
        line, at: place, taken: "", .sure, .leftOutByAnswer,
        review.answers.answer(.row, of: line) ?? "")
      return made
    }
    fill(&made, row, line)
    if let order {
      // What a person meant by it may be that the row is not to be taken.
      made.isWaiting = true
      review.refuse(order, line)
      review.addMain(line, at: place, taken: "", .open, .badOrder(order), order)
    } else {
      let (taken, why) = summary(of: made)
      review.addMain(line, at: place, taken: taken, made.isWaiting ? .open : .sure, why)
    }
    return made
  }

  private func summary(of row: DecisionImport.Row) -> (String, BilingualText) {
    guard !row.isWaiting else {
      return (
        "", BilingualText(vi: "cần trả lời các dòng ngay bên dưới", en: "answer the items below")
      )
    }
    var parts = [PrintedWords.name(of: row.kind)]
    if let stars = row.stars { parts.append("\(stars)★") }
    if let new = row.newProduct {
      parts.append("bộ \(new.set)")
      parts.append(known.name(ofCommune: new.commune))
      let maker = newProducersByID[new.producer]
      parts.append(
        "chủ thể \(new.producer)"
          + (maker.map { " (mới, \(PrintedWords.name(of: $0.kind)): \($0.name))" } ?? ""))
      if let degrees = new.alcohol { parts.append("\(PrintedWords.number(degrees)) độ") }
    }
    return (
      "\(row.product): \(parts.joined(separator: ", "))",
      row.newProduct == nil
        ? BilingualText(vi: "sản phẩm đã có trong danh mục", en: "a product that is there")
        : BilingualText(vi: "sản phẩm mới, sẽ thêm vào danh mục", en: "a new product")
    )
  }

  mutating func fill(
    _ made: inout DecisionImport.Row, _ row: AnnexRow, _ line: Annex.Line
  ) {
    let name = self.name(row, line)
    let commune = self.commune(row, line)
    var producer: String?
    if let commune { producer = self.producer(row, line, in: commune, number: made.number) }
    if let producer { producerAbove = producer }
    let match = self.product(row, line, named: name, of: producer)
    let kind = self.kind(row, line, match)
    made.kind = kind ?? .new
    made.stars = self.stars(row, line, kind: made.kind)
    made.score = self.score(row, line)
    made.validUntil = self.validUntil(row, line)
    if made.kind == .revoked { made.revokes = self.revokes(row, line, match) }
    let isRevoked = made.kind == .revoked
    let lacksRank = isRevoked ? made.revokes == nil || match.product == nil : made.stars == nil
    made.isWaiting = name == nil || kind == nil || match.isOpen || lacksRank
    if let product = match.product {
      made.product = product.id
    } else {
      var draft = DecisionImport.ProductDraft(id: id(of: made), name: name ?? made.printedName)
      let set = self.set(row, line)
      // Where the set is not known yet, a name that sounds of alcohol is asked for its degrees with it.
      let likely = set ?? PrintedWords.likelySet(row[.name] ?? "")
      let needsDegrees = likely == 14 || likely == 15
      if needsDegrees { draft.alcohol = self.alcohol(row, line, isCertain: set != nil) }
      if set == 18 { draft.regime = self.regime(row, line) }
      draft.variants = self.variants(row, line)
      (draft.set, draft.producer, draft.commune) = (set ?? 0, producer ?? "", commune ?? "")
      if set == nil || producer == nil || commune == nil || needsDegrees && draft.alcohol == nil {
        made.isWaiting = true
      }
      made.newProduct = draft
      made.product = draft.id
    }
    guard !made.isWaiting else { return }
    if let other = productRows.updateValue(line.address, forKey: made.product) {
      made.isWaiting = true
      review.lines.append(
        Review.Line(
          address: line.address, item: .product, printed: made.printedName, taken: made.product,
          why: BilingualText(
            vi: "dòng \(other) đã là sản phẩm này; ghi “mới” nếu là sản phẩm khác",
            en: "row \(other) is this product already; write “new” if it is another"),
          certainty: .open, answer: review.answers.answer(.product, of: line) ?? ""))
    }
  }

  /// An id made of the official code, else of the decision and the row: never of a name.
  private func id(of row: DecisionImport.Row) -> String {
    if let code = row.code {
      let words = AnnexColumn.words(of: code)
      let slug = words.joined(separator: "-")
      if !slug.isEmpty, slug.utf8.allSatisfy({ $0 < 0x80 }), !known.productIDs.contains(slug) {
        return slug
      }
    }
    return free("\(request.id)-\(row.number)", in: known.productIDs)
  }

  func free(_ id: String, in taken: Set<String>) -> String {
    guard taken.contains(id) else { return id }
    var number = 2
    while taken.contains("\(id)-\(number)") { number += 1 }
    return "\(id)-\(number)"
  }
}

// Why things were taken.
extension BilingualText {
  static let asPrinted = BilingualText(vi: "như bản gốc", en: "as printed")
  static let asAsked = BilingualText(vi: "như lệnh yêu cầu", en: "as the command says")
  static let newProducer = BilingualText(
    vi: "chưa có chủ thể nào cùng tên", en: "no producer has that name yet")
  static let newProduct = BilingualText(
    vi: "chủ thể này chưa có sản phẩm cùng tên", en: "the producer has no product of that name yet")
  static let nothingBefore = BilingualText(
    vi: "chưa có lần công nhận nào trước đó", en: "there is no recognition before it")
  static let alreadyWritten = BilingualText(
    vi: "đã có trong quyết định, giữ nguyên", en: "in the decision already, left as it is")
  /// A row of the decision has this number and is another product.
  static func otherRow(_ number: Int, _ name: String, _ product: String) -> BilingualText {
    BilingualText(
      vi:
        "dòng số \(number) của quyết định này đã ghi là “\(name)” (\(product)), phụ lục nay ghi khác: "
        + "sửa trong content/decisions/, hoặc dùng --id khác cho phụ lục khác",
      en:
        "row \(number) of this decision is “\(name)” (\(product)), and the annex says another: mend it in "
        + "content/decisions/, or use another --id for another annex")
  }
  static func badOrder(_ text: String) -> BilingualText {
    BilingualText(
      vi: "không hiểu “\(text)”: ở mục này chỉ ghi “bỏ”",
      en: "“\(text)” is not understood: only “skip” is written here")
  }
  static let writtenAnswer = BilingualText(
    vi: "đã ghi vào content/ rồi: muốn sửa thì sửa thẳng ở đó",
    en: "written into content/ before: to change it, change it there")
  static let leftOutByAnswer = BilingualText(
    vi: "bỏ qua theo cột “Sửa lại thành”", en: "left out, as “Change to” says")
  static func sameName(_ name: String) -> BilingualText {
    BilingualText(vi: "cùng tên với “\(name)” đã có", en: "has the name of “\(name)”")
  }
  static func before(_ stars: Int) -> BilingualText {
    BilingualText(vi: "trước đó đã được công nhận \(stars) sao", en: "it had \(stars) stars before")
  }
}
