internal import Catalogue
internal import Diagnostics
internal import Markup
internal import Site
internal import Workbooks

/// What ends soon and what nobody looked at for long, as a workbook to hand out.
struct DueWorkbook {
  private let due: [DatedFact]
  private let old: [Site.LookedAt]
  private let day: CalendarDay
  private let days: Int
  private let place: (SourceSpan) -> String
  private let language: MessageLanguage

  var dueCount: Int { due.count }
  var oldCount: Int { old.count }

  /// A year: what was looked at longer ago is to be looked at again.
  private static let longest = 365

  /// - Parameter place: a file and a line of it.
  init(
    of site: Site, within days: Int, _ place: @escaping (SourceSpan) -> String,
    in language: MessageLanguage
  ) {
    due = site.facts(dueWithin: days)
    old = site.lookedAt(daysAgo: Self.longest)
    day = site.day
    self.days = days
    self.place = place
    self.language = language
  }

  var drafts: [SheetDraft] {
    [
      SheetDraft(
        text(vi: "Hết hạn trong \(days) ngày", en: "Ends within \(days) days"),
        columns: [
          column(vi: "Nội dung", en: "What", 28), column(vi: "Tên", en: "Name", 40),
          column(vi: "Mã bản ghi", en: "Id", 26), column(vi: "Ngày cuối", en: "Last day", 14),
          column(vi: "Còn (ngày)", en: "Days left", 12), column(vi: "Tệp", en: "File", 44),
        ],
        rows: due.map { fact in
          let left = fact.lastDay.days(since: day)
          return SheetDraft.Row(
            [
              .text(fact.kind.name.text(in: language)), .text(fact.name), .text(fact.id),
              .day("\(fact.lastDay)"), .number("\(left)"), .text(place(fact.span)),
            ], emphasis: left < 0 ? .alarm : left <= 30 ? .caution : .none)
        }),
      SheetDraft(
        text(vi: "Quá một năm chưa kiểm tra", en: "Not looked at for a year"),
        columns: [
          column(vi: "Nội dung", en: "What", 40), column(vi: "Tên", en: "Name", 40),
          column(vi: "Mã bản ghi", en: "Id", 26),
          column(vi: "Kiểm tra lần cuối", en: "Looked at last", 18),
          column(vi: "Tệp", en: "File", 44),
        ],
        rows: old.map { fact in
          SheetDraft.Row([
            .text(fact.what.text(in: language)), .text(fact.name), .text(fact.id),
            .day("\(fact.day)"), .text(place(fact.span)),
          ])
        }),
    ]
  }

  private func text(vi: String, en: String) -> String {
    BilingualText(vi: vi, en: en).text(in: language)
  }

  private func column(vi: String, en: String, _ width: Double) -> SheetDraft.Column {
    SheetDraft.Column(text(vi: vi, en: en), width: width)
  }
}
