internal import ArgumentParser
internal import Catalogue
internal import Diagnostics
internal import Markup
internal import Workbooks

/// `ocop stats`: the numbers an office reports.
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: Speech.text(
      vi: "Lập số liệu báo cáo: theo kỳ, nơi, nhóm, hạng, loại hình, điểm bán.",
      en: "Makes the figures of a report: by period, place, sector, stars, type, point."),
    discussion: Speech.text(
      vi:
        "Ví dụ: ocop stats --period 2026-1 --xlsx bao-cao.xlsx. Kỳ 2026-1 là 6 tháng đầu năm (15/12/2025 – "
        + "14/6/2026), 2026-2 là 6 tháng cuối năm, 2026 là cả năm (15/12/2025 – 14/12/2026), theo ngày chốt số "
        + "liệu của Nghị định 09/2019/NĐ-CP; kỳ khác thì dùng --from và --to.",
      en:
        "For example: ocop stats --period 2026-1 --xlsx report.xlsx. 2026-1 is the first half (15 December 2025 "
        + "to 14 June 2026), 2026-2 the second, 2026 the year (to 14 December), as figures are closed by Decree "
        + "09/2019/NĐ-CP; name any other time by --from and --to."))

  @Option(
    help: ArgumentHelp(
      Speech.text(
        vi: "kỳ báo cáo: 2026-1, 2026-2 hoặc 2026", en: "the period: 2026-1, 2026-2 or 2026"),
      valueName: "period"))
  var period: String?

  @Option(
    help: ArgumentHelp(
      Speech.text(vi: "ngày đầu của kỳ", en: "the period's first day"), valueName: "day"))
  var from: CalendarDay?

  @Option(
    help: ArgumentHelp(
      Speech.text(
        vi: "ngày cuối của kỳ (mặc định: hôm nay)", en: "the period's last day (default: today)"),
      valueName: "day"))
  var to: CalendarDay?

  @Option(
    help: ArgumentHelp(
      Speech.text(vi: "chỉ tỉnh này: mã hoặc tên", en: "this province only: its code or name"),
      valueName: "province"))
  var province: String?

  @Option(
    help: ArgumentHelp(
      Speech.text(
        vi: "ghi ra một bảng tính, mỗi bảng một trang",
        en: "write a workbook, a sheet for each table"),
      valueName: "file"))
  var xlsx: String?

  @Flag(help: ArgumentHelp(Speech.text(vi: "in dạng JSON", en: "print JSON")))
  var json = false

  @OptionGroup var place: CatalogueFolder

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    guard period == nil || from == nil && to == nil else {
      throw ValidationError(
        Speech.text(
          vi: "dùng --period, hoặc --from và --to, không dùng cả hai",
          en: "use --period, or --from and --to, not both"))
    }
    guard xlsx == nil || !json else {
      throw ValidationError(
        Speech.text(vi: "chọn --xlsx hoặc --json", en: "choose --xlsx or --json"))
    }
  }

  func run() throws {
    let folder = try place.path()
    let time = try time()
    var chosen: Province?
    if let province {
      guard let known = Province(named: province) else {
        throw Speech.wrongUse(
          vi: "không có tỉnh, thành phố nào là “\(province)” (mã 2 chữ số hoặc tên hiện nay)",
          en: "no province is “\(province)” (its code of 2 digits or its name of today)")
      }
      chosen = known
    }
    let catalogue = try catalogue(of: folder, on: time.last)
    let today = CalendarDay(secondsSince1970: FileSystem.secondsSince1970)
    if time.last < today {
      Speech.note(
        BilingualText(
          vi: "điểm bán và nơi bán là theo hiện nay, không theo ngày \(time.last.inVietnamese)",
          en: "sales points and places of sale are today's, not those of \(time.last)"))
    }
    if time.last > today {
      Speech.note(
        BilingualText(
          vi:
            "kỳ chưa hết: số liệu tính như đã đến ngày \(time.last.inVietnamese), hạng hết hạn trước ngày ấy "
            + "không còn được tính",
          en:
            "the period is not over: figures are as if it were \(time.last); ranks that end before are not "
            + "counted"))
    }
    let statistics = Statistics(catalogue, of: time, province: chosen?.code)
    if let xlsx {
      try WorkbookFile.writeNew(drafts(of: statistics), to: xlsx)
      speech.say(
        vi:
          "đã ghi \(xlsx): \(statistics.tables.count) bảng, số liệu đến hết ngày \(time.last.inVietnamese)",
        en: "wrote \(xlsx): tables: \(statistics.tables.count), figures up to \(time.last)")
    } else if json {
      FileSystem.say(String(decoding: value(of: statistics).line, as: UTF8.self))
    } else {
      FileSystem.say(statistics.tables.map { text(of: $0) }.joined(separator: "\n"))
    }
  }

  /// The catalogue on a day, without drafts; where it has errors they are told, and the command ends.
  private func catalogue(of folder: String, on day: CalendarDay) throws -> Catalogue {
    var report = Report()
    let tree = try CatalogueFolder.tree(folder, report: &report)
    guard let settings = Settings(in: tree, report: &report),
      let linked = LinkedContent(
        in: tree, settings, of: folder, on: day, includesDrafts: false, report: &report)
    else {
      FileSystem.say(
        ReportPrinter(tree: tree, language: speech.language).text(of: report), toError: true)
      throw ExitStatus.contentHasErrors
    }
    return linked.catalogue
  }

  /// The period that was asked for; without one, this year up to today.
  private func time() throws -> ReportPeriod {
    if let period {
      guard let named = ReportPeriod(named: period) else {
        throw Speech.wrongUse(
          vi: "không hiểu kỳ “\(period)”: viết 2026-1, 2026-2 hoặc 2026",
          en: "the period “\(period)” is not understood: write 2026-1, 2026-2 or 2026")
      }
      return named
    }
    let last = to ?? CalendarDay(secondsSince1970: FileSystem.secondsSince1970)
    let first = from ?? CalendarDay(year: last.year, month: 1, day: 1) ?? last
    guard let time = ReportPeriod(from: first, to: last) else {
      throw Speech.wrongUse(
        vi: "ngày đầu của kỳ (\(first.inVietnamese)) sau ngày cuối (\(last.inVietnamese))",
        en: "the period begins (\(first)) after it ends (\(last))")
    }
    return time
  }

  private func text(_ value: Statistics.Value) -> String {
    let format = LocaleFormat(language: speech.language.rawValue, day: "yMd")
    return switch value {
    case .count(let count): format.number(count)
    case .share(let share): format.decimal(share, places: 1)
    case .text(let text): text
    case .none: "–"
    }
  }

  private func text(of table: Statistics.Table) -> String {
    let names = table.rows.map { $0.name.text(in: speech.language) }
    let width = names.map(\.count).max() ?? 0
    let headings = table.columns.map { $0.text(in: speech.language) }
    let cells = table.rows.map { $0.values.map { text($0) } }
    let widths = headings.indices.map { column in
      max(
        headings[column].count, cells.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0)
    }
    func line(_ name: String, _ cells: [String]) -> String {
      var line = name + String(repeating: " ", count: width - name.count)
      for (index, cell) in cells.enumerated() {
        // The last column of words is not pushed to the right.
        let isWords = index == cells.count - 1 && widths[index] > 24
        let room = String(repeating: " ", count: isWords ? 0 : widths[index] - cell.count)
        line += "  " + room + cell
      }
      return line + "\n"
    }
    return table.title.text(in: speech.language) + "\n"
      + line("", headings) + zip(names, cells).map { line($0, $1) }.joined()
  }

  private func drafts(of statistics: Statistics) -> [SheetDraft] {
    statistics.tables.enumerated().map { number, table in
      SheetDraft(
        // A sheet's name is short: what stands before a comma or a bracket.
        "\(number + 1). "
          + String(table.title.text(in: speech.language).prefix { $0 != "," && $0 != "(" }).trimmed,
        columns: [SheetDraft.Column(table.title.text(in: speech.language), width: 52)]
          + table.columns.map { SheetDraft.Column($0.text(in: speech.language), width: 18) },
        rows: table.rows.map { row in
          SheetDraft.Row(
            [.text(row.name.text(in: speech.language))]
              + row.values.map { value in
                switch value {
                case .count(let count): .number("\(count)")
                case .share(let share): .number(DecimalText.of(share, places: 1))
                case .text(let text): .text(text)
                case .none: .text("")
                }
              })
        })
    }
  }

  private func value(of statistics: Statistics) -> JSONValue {
    .fields([
      ("from", .string("\(statistics.period.first)")), ("to", .string("\(statistics.period.last)")),
      (
        "tables",
        .array(
          statistics.tables.map { table in
            .fields([
              ("id", .string(table.id)), ("title", .string(table.title.text(in: speech.language))),
              ("columns", .strings(table.columns.map { $0.text(in: speech.language) })),
              (
                "rows",
                .array(
                  table.rows.map { row in
                    .fields([
                      ("name", .string(row.name.text(in: speech.language))),
                      ("values", .array(row.values.map { json(of: $0) })),
                    ])
                  })
              ),
            ])
          })
      ),
    ])
  }

  private func json(of value: Statistics.Value) -> JSONValue {
    switch value {
    case .count(let count): .integer(count)
    case .share(let share): .decimal(share, places: 1)
    case .text(let text): .string(text)
    case .none: .null
    }
  }
}
