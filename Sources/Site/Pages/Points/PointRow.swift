internal import Catalogue
internal import Graphics
internal import Markup
internal import Theme

/// A sales point in a list.
struct PointRow: Sendable {
  let edition: Edition
  let index: Int
  /// Its number in the list, which the map shows too.
  var number: Int?
  /// The product the page is about, if it is one's.
  var product: Int?

  static let fields = Fields<PointRow>(
    "point_row",
    [
      .text("id") { $0.point.id }, .text("number", optional: { $0.shownNumber }),
      .object("name", TextView.fields) { $0.edition.text($0.point.name) },
      .href("href") { $0.edition.href(.record(.points, $0.index)) },
      .text("kind") { $0.edition.string(WordGroups.pointKinds, $0.point.kind) },
      .text("place", optional: { row in row.entry.commune.map { row.edition.place($0) } }),
      .object("address", TextView.fields) { row in
        row.point.address.map { row.edition.properName($0) }
      },
      .text("hours", optional: { $0.edition.hours(ofPoint: $0.index) }),
      .text("open_days", optional: { $0.edition.openDays(ofPoint: $0.index) }),
      .text("checked_day", optional: { $0.point.checked.map { "\($0)" } }),
      // What there is to say where the point is not simply open.
      .text("status", optional: { $0.edition.status(of: $0.point) }),
      .object("phone", LinkView.fields) { row in
        row.point.phone.map {
          LinkView(
            name: row.edition.plain($0), href: .text(row.edition.telephone($0)), detail: nil)
        }
      },
      .object("website", LinkView.fields) { row in
        row.point.kind == .online
          ? row.point.website.map {
            LinkView(name: row.edition.plain($0), href: .text($0), detail: nil)
          } : nil
      },
      // What it sells: how many products, or that it sells the one the page is about, and when that
      // was seen.
      .text("stock", optional: { $0.product == nil ? $0.stock : $0.stockOfProduct }),
    ])

  private var entry: Catalogue.PointEntry { edition.catalogue.points[index] }
  private var point: SalesPoint { entry.record }

  /// What is nowhere has no number on a map.
  private var shownNumber: String? {
    point.coordinates == nil ? nil : number.map { edition.strings.format.number($0) }
  }

  private var stockOfProduct: String {
    let stock = entry.stocks.first { $0.product == product }
    return stock?.checked.map {
      edition.strings.text(.sellsThisSince, ["day": edition.strings.day($0)])
    } ?? edition.strings.text(.sellsThis)
  }

  private var stock: String? {
    let count = entry.stocks.count
    guard count > 0 else { return nil }
    let checked = point.checked.map { " · " + edition.checked($0) } ?? ""
    let key: Word = point.status == .planned ? .willSell : .sells
    return edition.strings.counted(key, count) + checked
  }
}

extension Edition {
  /// What there is to say where a point is not simply open.
  func status(of point: SalesPoint) -> String? {
    point.status == .open ? nil : string(WordGroups.pointStates, point.status)
  }

  /// Points with their numbers in the list.
  func numbered(_ points: [Int]) -> [PointRow] {
    points.enumerated().map {
      PointRow(edition: self, index: $0.element, number: $0.offset + 1)
    }
  }

  /// The marks of points on a map, with their numbers in the list.
  func marks(ofPoints points: [Int]) -> [MapDrawing.Mark] {
    points.enumerated().compactMap { mark(point: $0.element, number: String($0.offset + 1)) }
  }
}
