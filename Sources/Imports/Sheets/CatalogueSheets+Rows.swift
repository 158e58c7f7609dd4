internal import Catalogue
internal import Diagnostics
internal import Markup
internal import Workbooks

// The rows of decisions and fairs: to be looked at and counted, and locked, for they are edited in the tables
// beside their records.
extension CatalogueSheets {
  /// The sheets of rows of the kinds that were chosen; none where there is no row.
  var rowSheets: [SheetDraft] {
    func isChosen(_ kind: RecordKind) -> Bool {
      selection.kinds.isEmpty || selection.kinds.contains(kind)
    }
    let products = Dictionary(
      records.products.records.filter { selection.isInternal || !$0.marks.isDraft }
        .map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    var sheets: [SheetDraft] = []
    if isChosen(.decisions) {
      let decisions = records.decisions.records.filter {
        selection.isInternal || !$0.marks.isDraft
      }
      sheets += [decisionRows(decisions, products)]
        .filter { !$0.rows.isEmpty }
    }
    if isChosen(.fairs), selection.commune == nil {
      let fairs = records.fairs.records.filter { selection.isInternal || !$0.marks.isDraft }
      sheets += [booths(fairs, products)].filter { !$0.rows.isEmpty }
    }
    return sheets
  }

  private func decisionRows(
    _ decisions: [Decision], _ products: [String: Product]
  ) -> SheetDraft {
    var rows: [SheetDraft.Row] = []
    for decision in decisions.sorted(by: { ($0.date, $0.id) < ($1.date, $1.id) }) {
      for row in decision.rows {
        let product = products[row.product.value]
        if let code = selection.commune, product?.commune.value != code { continue }
        let recognition = row.recognition
        rows.append(
          SheetDraft.Row([
            .text(decision.id), .text(decision.number), .day("\(decision.date)"),
            row.number.map { .number("\($0)") } ?? .text(""), .text(row.product.value),
            // Of what was taken away, and of drafts, nothing is told but that the row is there.
            .text(product?.name.main ?? ""),
            .text(word(recognition.kind)),
            recognition.stars.map { .number("\($0)") } ?? .text(""),
            recognition.score.map { .number(DecimalText.of($0, places: 2)) }
              ?? .text(""),
            recognition.validUntil.map { .day("\($0)") } ?? .text(""),
            .text(product == nil ? "" : row.printedName ?? ""),
          ]))
      }
    }
    let columns = [
      column("decision", 16), column("number", 18),
      column("date", 12), column("row", 8), column("product", 22),
      SheetDraft.Column(
        SheetWords.name(of: KeyList.name(of: "product").text(in: language)).text(in: language),
        width: 34),
      column("kind", 16), column("stars", 8), column("score", 8),
      column("valid_until", 12), column("printed_name", 34),
    ]
    return SheetDraft(
      SheetWords.decisionRows.text(in: language), columns: columns, rows: rows,
      banner: banner, isLocked: true)
  }

  private func booths(
    _ fairs: [Fair], _ products: [String: Product]
  ) -> SheetDraft {
    var rows: [SheetDraft.Row] = []
    for fair in fairs {
      for booth in fair.booths {
        let names = booth.products.map { products[$0.value]?.name.main ?? $0.value }
        rows.append(
          SheetDraft.Row([
            .text(fair.id), .text(booth.number.value), .text(booth.zone?.value ?? ""),
            .text(booth.producer?.value ?? ""), .text(booth.exhibitor?.main ?? ""),
            .text(booth.products.map(\.value).joined(separator: "; ")),
            .text(names.joined(separator: "; ")), .text(booth.note?.main ?? ""),
          ]))
      }
    }
    let columns = [
      SheetDraft.Column(SheetWords.fair.text(in: language), width: 20),
      column("booth", 10), column("zone", 12),
      column("producer", 22), column("exhibitor", 30),
      column("products", 30),
      SheetDraft.Column(
        SheetWords.name(of: KeyList.name(of: "products").text(in: language)).text(in: language),
        width: 40),
      column("note", 26),
    ]
    return SheetDraft(
      SheetWords.booths.text(in: language), columns: columns, rows: rows,
      banner: banner, isLocked: true)
  }

  private var banner: String {
    selection.isInternal ? SheetWords.isInternal.text(in: language) : ""
  }

  private func column(
    _ key: String, _ width: Double
  ) -> SheetDraft.Column {
    SheetDraft.Column(KeyList.name(of: key).text(in: language), width: width)
  }

  private func word(_ choice: some NamedChoice) -> String {
    language == .vietnamese ? choice.vietnameseNames.first ?? choice.rawValue : choice.rawValue
  }
}
