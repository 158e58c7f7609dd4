internal import Catalogue
internal import Graphics
internal import Diagnostics
internal import Markup
internal import Theme

/// The picture that networks show where somebody shares a product's page: an SVG of 1200 by 630.
struct ShareView: Sendable {
  static let width = 1200
  static let height = 630

  /// The name in lines that fit, for SVG breaks none.
  let nameLines: [String]
  /// Whether the name takes three lines, in smaller letters.
  let isLong: Bool
  let detail: String
  let sector: String
  let pattern: ProductPattern
  let rank: RankView
  let siteTitle: String
  let isSample: Bool

  static let fields = Fields<ShareView>(
    "share",
    [
      .texts("name_lines") { $0.nameLines }, .flag("is_long") { $0.isLong },
      .text("detail") { $0.detail }, .text("sector") { $0.sector },
      .written("strong") { $1 += $0.pattern.strong }, .written("quiet") { $1 += $0.pattern.quiet },
      .object("rank", RankView.fields) { $0.rank }, .text("site_title") { $0.siteTitle },
      .flag("is_sample") { $0.isSample },
    ])
}

extension Edition {
  /// The size of a name's letters, and of smaller ones where it is long; of maker and place.
  private static let sizes = (large: 66.0, small: 52.0, detail: 32.0)
  /// How wide a line may be.
  private static let lineWidth = 1060.0

  func share(ofProduct index: Int) -> ShareView {
    let entry = catalogue.products[index]
    let product = entry.record
    let name = text(product.name).text
    let widths = common.nameWidths
    let large = widths.lines(of: name, width: Self.lineWidth, size: Self.sizes.large)
    let isLong = large.count > 2
    let place = place(entry.commune)
    let full = (entry.producers.map { producerName($0).text } + [place]).joined(separator: " · ")
    let fits =
      common.textWidths.width(of: full, size: Self.sizes.detail) <= Self.lineWidth
    let detail = common.textWidths.lines(
      of: fits ? full : place, width: Self.lineWidth, size: Self.sizes.detail, atMost: 1)
    return ShareView(
      nameLines: isLong
        ? widths.lines(of: name, width: Self.lineWidth, size: Self.sizes.small, atMost: 3) : large,
      isLong: isLong, detail: detail.first ?? "", sector: product.set.sector.rawValue,
      pattern: pattern(ofProduct: index), rank: rank(ofProduct: index),
      siteTitle: common.textWidths.lines(
        of: text(settings.title).text, width: Self.lineWidth, size: 25, atMost: 1
      ).first ?? "",
      isSample: product.marks.isSample)
  }

  /// A product's drawn picture, for whoever shares its page.
  func drawnImage(ofProduct index: Int) -> FrameView.ShareImage? {
    sharePath(ofProduct: index).map { path in
      FrameView.ShareImage(
        address: url("/" + path), width: ShareView.width, height: ShareView.height,
        alternative: text(catalogue.products[index].record.name).text)
    }
  }

  /// Where a product's drawn picture stands below the output folder; nil where none is drawn: it has
  /// a photo, or is a strong spirit.
  ///
  /// A language in other letters than Latin shows that of the first that is: the theme's fonts have no
  /// letters for it.
  func sharePath(ofProduct index: Int) -> String? {
    let product = catalogue.products[index].record
    let latin = language.isLatin ? language : settings.fullLanguages.first(where: \.isLatin)
    guard settings.drawsProducts?.value == true, !catalogue.showsFactsOnly(product),
      thumbPaths(of: product) == nil
    else { return nil }
    return latin.map { "share/\($0.code)/\(Product.kind.folder)/\(product.id).jpg" }
  }
}
