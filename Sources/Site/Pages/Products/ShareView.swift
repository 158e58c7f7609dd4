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
  /// How many letters a line of a name has, in large and in smaller letters.
  private static let lineLengths = (large: 28, small: 36)
  /// How many letters the line of maker and place has.
  private static let detailLength = 62

  func share(ofProduct index: Int) -> ShareView {
    let entry = catalogue.products[index]
    let product = entry.record
    let name = text(product.name).text
    let large = Self.lines(of: name, length: Self.lineLengths.large)
    let isLong = large.count > 2
    let lines = isLong ? Self.lines(of: name, length: Self.lineLengths.small) : large
    let place = place(entry.commune)
    let full = (entry.producers.map { producerName($0).text } + [place]).joined(separator: " · ")
    return ShareView(
      nameLines: lines.count > 3 ? lines.prefix(2) + [lines[2] + "…"] : lines, isLong: isLong,
      detail: full.count > Self.detailLength ? place : full, sector: product.set.sector.rawValue,
      pattern: pattern(ofProduct: index), rank: rank(ofProduct: index),
      siteTitle: text(settings.title).text, isSample: product.marks.isSample)
  }

  /// Words in lines of at most so many letters; a longer word has its own.
  private static func lines(of text: String, length: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= length {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
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
