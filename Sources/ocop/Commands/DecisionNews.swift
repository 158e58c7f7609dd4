internal import Catalogue
internal import Diagnostics
internal import Markup

/// What an office tells of a decision: a draft of the news item, and a few lines to send on.
///
/// Names of products only: who made them, and where, is the pages' to tell or not.
struct DecisionNews {
  private let decision: Decision
  private let names: [String: String]
  private let baseURL: String

  /// - Parameter records: the catalogue's.
  init(of decision: Decision, in records: Records, baseURL: String) {
    self.decision = decision
    names = Dictionary(
      records.products.records.map { ($0.id, $0.name.main) }, uniquingKeysWith: { $1 })
    self.baseURL = baseURL
  }

  /// The rows that gave stars, the most stars first.
  private var groups: [(stars: Int, rows: [Decision.Row])] {
    [5, 4, 3].compactMap { stars in
      let rows = decision.rows.filter {
        $0.recognition.kind != .revoked && $0.recognition.stars == stars
      }
      return rows.isEmpty ? nil : (stars, rows)
    }
  }

  private var revoked: [Decision.Row] { decision.rows.filter { $0.recognition.kind == .revoked } }

  private func name(_ row: Decision.Row) -> String {
    names[row.product.value] ?? row.printedName ?? row.product.value
  }

  /// `37 sản phẩm được công nhận OCOP: 7 sản phẩm 4 sao, 30 sản phẩm 3 sao`.
  private var title: BilingualText {
    let count = groups.reduce(0) { $0 + $1.rows.count }
    guard count > 0 else {
      return BilingualText(
        vi: "Thu hồi kết quả công nhận OCOP của \(revoked.count) sản phẩm",
        en: "OCOP recognition revoked for \(Self.counted(revoked.count))")
    }
    return BilingualText(
      vi: "\(count) sản phẩm được công nhận OCOP: "
        + groups.map { "\($0.rows.count) sản phẩm \($0.stars) sao" }.joined(separator: ", "),
      en: "\(Self.counted(count)) recognised as OCOP: "
        + groups.map { "\($0.rows.count) with \($0.stars) stars" }.joined(separator: ", "))
  }

  private static func counted(_ count: Int) -> String {
    count == 1 ? "1 product" : "\(count) products"
  }

  private static func printed(_ day: CalendarDay) -> String {
    "\(day.day)/\(day.month)/\(day.year)"
  }

  /// What the news item answers: its title, its day.
  func answers(in language: MessageLanguage) -> [(key: String, text: String)] {
    [("title", title.text(in: language)), ("draft", "true")]
  }

  /// Its story: the decision, then the products by stars, each leading to its page.
  func story(in language: MessageLanguage) -> String {
    let day = Self.printed(decision.date)
    let lead = BilingualText(
      vi: "Ngày \(day), \(decision.authority) ban hành [Quyết định số \(decision.number)]"
        + "(../decisions/\(decision.id).md).",
      en: "On \(day), \(decision.authority) issued [decision \(decision.number)]"
        + "(../decisions/\(decision.id).md).")
    func list(_ rows: [Decision.Row]) -> String {
      rows.map { row in
        let name = Self.escaped(name(row))
        return names[row.product.value] == nil
          ? "- \(name)\n" : "- [\(name)](../products/\(row.product.value).md)\n"
      }.joined()
    }
    var text = lead.text(in: language) + "\n"
    for group in groups {
      let heading = BilingualText(
        vi: "Hạng \(group.stars) sao (\(group.rows.count) sản phẩm)",
        en: "\(group.stars) stars (\(Self.counted(group.rows.count)))")
      text += "\n## \(heading.text(in: language))\n\n" + list(group.rows)
    }
    if !revoked.isEmpty {
      let heading = BilingualText(vi: "Thu hồi", en: "Revoked")
      text += "\n## \(heading.text(in: language))\n\n" + list(revoked)
    }
    return text
  }

  /// A few lines for Zalo: the count and where to read on.
  func message(in language: MessageLanguage) -> String {
    BilingualText(
      vi: """
        \(title.vietnamese), theo Quyết định số \(decision.number) ngày \(Self.printed(decision.date)) của \
        \(decision.authority).
        Xem từng sản phẩm: \(address)
        """,
      en: """
        \(title.english), by decision \(decision.number) of \(Self.printed(decision.date)), \(decision.authority).
        Every product: \(address)
        """
    ).text(in: language) + "\n"
  }

  private var address: String {
    baseURL + (RecordKind.decisions.shortAddress(of: decision.id) ?? "/")
  }

  /// A name as Markdown takes it for words only.
  private static func escaped(_ name: String) -> String {
    String(name.flatMap { "\\`*_[]<>".contains($0) ? ["\\", $0] : [$0] })
  }
}
