package import Diagnostics
internal import Markup
package import Workbooks

extension Review {
  /// The review as a sheet that people fill.
  package func sheet(in language: MessageLanguage) -> SheetDraft {
    let widths: [Double] = [16, 20, 46, 26, 60, 18, 30]
    let columns = Self.headings.indices.map { index in
      SheetDraft.Column(
        Self.headings[index].text(in: language), width: widths[index],
        note: index == 6 ? Self.howToAnswer.text(in: language) : "", isAnswer: index == 6)
    }
    let rows = lines.map { line in
      let emphasis: SheetDraft.Emphasis =
        switch line.certainty {
        case .sure: .none
        case .likely: .caution
        case .open: .alarm
        case .other: .quiet
        }
      let texts = [
        line.address, line.item.name.text(in: language), line.printed, line.taken,
        line.why.text(in: language), line.certainty.name.text(in: language), line.answer,
      ]
      return SheetDraft.Row(texts.map { .text($0) }, emphasis: emphasis)
    }
    return SheetDraft(
      language == .english ? "Review" : "Rà soát", columns: columns, rows: rows)
  }

  private static let howToAnswer = BilingualText(
    vi:
      "Ghi giá trị đúng, hoặc “đúng” để nhận điều được gợi ý, rồi chạy lại lệnh. Ở mục “Dòng”, ghi "
      + "“bỏ” để không lấy dòng ấy.",
    en:
      "Write the right value, or “yes” for what is offered, and run the command again. At the item "
      + "“Row”, write “skip” to leave the row out.")
}

extension Review.Answers {
  /// Reads what people wrote into a review; answers it does not understand are told.
  package init(_ workbook: Workbook, path: String, report: inout Report) {
    self.init()
    for sheet in workbook.sheets {
      guard let header = sheet.rows.first else { continue }
      func column(_ index: Int) -> Int? {
        let names = [Review.headings[index].vietnamese, Review.headings[index].english]
          .map { TextFolding.fold($0) }
        return header.cells.first { names.contains(TextFolding.fold($0.value.text).trimmed) }?
          .column
      }
      guard let place = column(0), let item = column(1), let answer = column(6) else { continue }
      // Each row's first line repeats what it says.
      var said: [String: String] = [:]
      if let printed = column(2) {
        for row in sheet.rows.dropFirst() {
          guard let address = row[place]?.value.text,
            row[item].flatMap({ Review.Item(named: $0.value.text.trimmed) }) == .row
          else { continue }
          said[address.trimmed] = row[printed]?.value.text
        }
      }
      for row in sheet.rows.dropFirst() {
        guard let text = row[answer]?.value.text.trimmed, !text.isEmpty else { continue }
        let span = SourceSpan(
          path: path,
          cell: SheetCell(
            sheet: sheet.name, sheetNumber: sheet.number, row: row.number, column: answer))
        guard let address = row[place]?.value.text.trimmed,
          let found = row[item].flatMap({ Review.Item(named: $0.value.text.trimmed) })
        else {
          report.warning(.answerWithoutPlace, at: span)
          continue
        }
        add(text, to: found, of: address, row: said[address])
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static let answerWithoutPlace = Self(
    "answer-without-place", vi: "câu trả lời ở dòng mất “Ô” hoặc “Mục”, không dùng được",
    en: "the answer stands in a row without “Cell” or “Item”, and cannot be used")
}
