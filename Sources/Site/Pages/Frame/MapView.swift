internal import Graphics
internal import Theme

/// A map with what stands below it.
struct MapView: Sendable {
  /// The near view; nil where only the small map has something to show.
  let svg: [UInt8]?
  /// Where it lies in its province or the country.
  let locator: LocatorView?
  /// Whom the publisher's outlines are owed to, and whom the program's coast.
  let credit: TextView?
  let coastCredit: String?
  let isSchematic: Bool
  /// Whether its marks have the numbers of a list on the page.
  var isNumbered = false
  /// Whether its lines say the order of stops alone, and no way.
  var isOrder = false
  /// Where it can be moved: the sales points with what is chosen of them.
  var moved: Href?
  /// What darker communes mean.
  let shades: String?
  /// What is not on it for want of coordinates.
  let unplaced: String?

  static let fields = Fields<MapView>(
    "map",
    [
      .markup("svg") { view, markup in view.svg.map { markup += $0 } },
      .object("locator", LocatorView.fields) { $0.locator },
      .object("credit", TextView.fields) { $0.credit },
      .text("coast_credit", optional: { $0.coastCredit }),
      .flag("is_schematic") { $0.isSchematic }, .flag("is_numbered") { $0.isNumbered },
      .flag("is_order") { $0.isOrder },
      .href("moved", optional: { $0.moved }),
      .text("shades", optional: { $0.shades }), .text("unplaced", optional: { $0.unplaced }),
    ])
}

/// Places as dots over the small map of their province or the country.
struct LocatorView: Sendable {
  struct Dot: Sendable {
    let x: String
    let y: String

    static let fields = Fields<Dot>("dot", [.text("x") { $0.x }, .text("y") { $0.y }])
  }

  /// The picture's address.
  let href: String
  let width: Int
  let height: Int
  /// Where the places lie in it.
  let dots: [Dot]
  let alternative: String

  static let fields = Fields<LocatorView>(
    "locator",
    [
      .text("href") { $0.href }, .text("width") { "\($0.width)" },
      .text("height") { "\($0.height)" }, .list("dots", Dot.fields) { $0.dots },
      .text("alternative") { $0.alternative },
    ])
}

/// The small map itself, an SVG on its own.
struct LocatorDrawing: Sendable {
  private let edition: Edition
  private let locator: MapLocator

  init(_ edition: Edition, _ locator: MapLocator) {
    self.edition = edition
    self.locator = locator
  }

  static let fields = Fields<LocatorDrawing>(
    "locator_drawing",
    [
      .text("width") { "\($0.locator.width)" }, .text("height") { "\($0.locator.height)" },
      .markup("shapes") { view, markup in
        let edition = view.edition
        markup += view.locator.shapes(on: edition.common.outlines, edition.mapWords("")).utf8
      },
    ])
}
