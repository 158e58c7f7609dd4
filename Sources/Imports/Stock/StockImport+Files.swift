package import Catalogue
package import Diagnostics
package import Markup

extension StockImport {
  /// What becomes of a point's record.
  package struct Files: Sendable {
    package var changes: [FileChange] = []
    /// Products the point did not have, those it has once more, and those that the list lacks.
    package var added: [String] = []
    package var confirmed: [String] = []
    package var missing: [String] = []
    /// What was looked at after the list's day, and makers for all that they make: these stay whatever it says.
    package var later: [String] = []
    package var makers: [String] = []
    /// Where the record is that could not be changed, for its lines are of a form nobody expects.
    package var byHand: String?
  }

  /// What has to be written: the products of the list, with its day.
  ///
  /// - Parameter isWhole: whether the list is all that the point sells, so that what it lacks leaves.
  package func files(
    of point: SalesPoint, on day: CalendarDay, isWhole: Bool, in tree: some SourceTree
  ) -> Files {
    var files = Files()
    let held = point.stocks.compactMap { $0.product?.value }
    // A list says what was there on its day: what was looked at later stays.
    let later = Set(
      point.stocks.filter { ($0.checked ?? day) > day }.compactMap { $0.product?.value })
    files.later = held.filter { later.contains($0) && !found.contains($0) }
    files.makers = point.stocks.compactMap { $0.producer?.value }
    files.added = found.filter { !held.contains($0) }
    files.confirmed = found.filter { held.contains($0) }
    files.missing = held.filter { !found.contains($0) && !later.contains($0) }
    let places = ["content/points/\(point.id).md", "content/points/\(point.id)/index.md"]
    let own = tree.files.first { places.contains($0.path) }
    let added = files.added.map { id in
      [(key: "product", yaml: YAMLText.item(id)), (key: "checked", yaml: day.description)]
    }
    guard let own else {
      // A row of a table has no room for a list: it stands in a file beside it.
      let lines = added.map { "  - product: \($0[0].yaml)\n    checked: \($0[1].yaml)\n" }
      if !lines.isEmpty {
        files.changes = [
          .create(
            path: places[0], bytes: Array("---\nstocks:\n\(lines.joined())---\n".utf8))
        ]
      }
      return files
    }
    var report = Report()
    guard let text = SourceText(own, in: tree, report: &report), var edit = FrontMatterEdit(text)
    else {
      files.byHand = own.path
      return files
    }
    let (confirmed, missing) = (Set(files.confirmed), Set(files.missing))
    // As the file writes them, in their order: some by ids that their products had before.
    var stocks = point.stocks[...]
    edit.setItems("stocks", adding: added) { item in
      let stock = stocks.popFirst()
      guard item["product"] != nil, let id = stock?.product?.value, !later.contains(id) else {
        return .keep
      }
      if confirmed.contains(id) { return .set("checked", to: day.description) }
      return isWhole && missing.contains(id) ? .remove : .keep
    }
    guard let bytes = edit.bytes else {
      files.byHand = own.path
      return files
    }
    if bytes != text.bytes { files.changes = [.replace(path: own.path, bytes: bytes)] }
    return files
  }

  /// What there is to say of products' ranks on a day, for those who want to sell them: nothing of one whose
  /// rank runs for long.
  package static func notes(of catalogue: Catalogue) -> [String: BilingualText] {
    var notes: [String: BilingualText] = [:]
    for entry in catalogue.products {
      let day = entry.rank.lastDay?.inVietnamese ?? ""
      let iso = entry.rank.lastDay?.description ?? ""
      let note: BilingualText? =
        if entry.isSuspended {
          BilingualText(
            vi: "đang bị tạm dừng: không hiện ở điểm bán", en: "suspended: points do not show it")
        } else {
          switch entry.rank.state {
          case .valid: nil
          case .due:
            BilingualText(vi: "hạng sao hết hiệu lực ngày \(day)", en: "its rank ends on \(iso)")
          case .expired:
            BilingualText(
              vi: "hạng sao đã hết hiệu lực từ \(day): không hiện ở điểm bán",
              en: "its rank ended on \(iso): points do not show it")
          case .revoked:
            BilingualText(
              vi: "hạng sao đã bị thu hồi: không hiện ở điểm bán",
              en: "its rank was revoked: points do not show it")
          case .none:
            BilingualText(
              vi: "chưa có quyết định công nhận hạng sao", en: "no decision recognised it yet")
          }
        }
      notes[entry.record.id] = note
    }
    return notes
  }
}
