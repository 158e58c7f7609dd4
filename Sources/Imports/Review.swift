package import Diagnostics

/// What an import asks of a person, and was answered: a line for each row of the source, and one for
/// each thing in it that is not certain.
package struct Review: Sendable {
  package enum Certainty: String, CaseIterable, Sendable {
    /// As the annex says, or as only one thing can be meant.
    case sure
    /// Taken, but worth a look.
    case likely
    /// Not taken: the row waits for an answer.
    case open
    /// Nothing of the catalogue: titles, totals, signatures.
    case other

    package var name: BilingualText {
      switch self {
      case .sure: BilingualText(vi: "chắc chắn", en: "sure")
      case .likely: BilingualText(vi: "nên xem lại", en: "worth a look")
      case .open: BilingualText(vi: "CHỜ TRẢ LỜI", en: "WAITS FOR AN ANSWER")
      case .other: BilingualText(vi: "không phải sản phẩm", en: "no product")
      }
    }
  }

  /// What a line is about; the name is what the review prints and reads again.
  package enum Item: String, CaseIterable, Sendable {
    case row, product, name, producer, type, commune, set, stars, score, kind, alcohol, regime,
      variants
    case revokes
    case validUntil = "valid_until"

    package var name: BilingualText {
      switch self {
      case .row: BilingualText(vi: "Dòng", en: "Row")
      case .product: BilingualText(vi: "Sản phẩm đã có", en: "Product there already")
      case .name: BilingualText(vi: "Tên sản phẩm", en: "Product's name")
      case .producer: BilingualText(vi: "Chủ thể", en: "Producer")
      case .type: BilingualText(vi: "Loại chủ thể", en: "Type of producer")
      case .commune: BilingualText(vi: "Xã, phường", en: "Commune")
      case .set: BilingualText(vi: "Bộ sản phẩm", en: "Product set")
      case .stars: BilingualText(vi: "Hạng sao", en: "Stars")
      case .score: BilingualText(vi: "Điểm", en: "Score")
      case .kind: BilingualText(vi: "Hình thức công nhận", en: "Kind of recognition")
      case .alcohol: BilingualText(vi: "Độ cồn", en: "Degrees of alcohol")
      case .regime: BilingualText(vi: "Chế độ quản lý", en: "Regime")
      case .variants: BilingualText(vi: "Phân loại, quy cách", en: "Variants")
      case .validUntil: BilingualText(vi: "Hiệu lực đến", en: "Valid until")
      case .revokes: BilingualText(vi: "Thu hồi quyết định", en: "Decision that is revoked")
      }
    }

    /// The item with a name in either language.
    package init?(named text: String) {
      let folded = TextFolding.fold(text)
      guard
        let found = Self.allCases.first(where: {
          [TextFolding.fold($0.name.vietnamese), TextFolding.fold($0.name.english)].contains(folded)
        })
      else { return nil }
      self = found
    }
  }

  package struct Line: Sendable {
    /// The row of the source, as spreadsheets name its first cell.
    package let address: String
    package let item: Item
    package let printed: String
    package let taken: String
    package let why: BilingualText
    package let certainty: Certainty
    /// What a person wrote.
    package var answer = ""
  }

  /// The answers of an earlier run: what was written for an item of a row.
  ///
  /// They go with what the row says, wherever it stands now: a row that was taken out of the annex
  /// moves all that follow.
  package struct Answers: Sendable {
    private struct Place: Hashable {
      /// The row's words; its address where the review does not have them.
      let row: String
      let item: Item
    }

    private var texts: [Place: String] = [:]
    private var addresses: Set<String> = []

    package init() {}

    /// - Parameter row: what the row says, as the review repeats it; nil where it does not.
    package mutating func add(_ text: String, to item: Item, of address: String, row: String?) {
      guard !text.isEmpty else { return }
      if row == nil { addresses.insert(address) }
      texts[Place(row: row ?? address, item: item)] = text
    }

    func answer(_ item: Item, of line: Annex.Line) -> String? {
      texts[Place(row: line.text, item: item)]
        ?? (addresses.contains(line.address)
          ? texts[Place(row: line.address, item: item)] : nil)
    }

    /// The answers to rows that are none of those of an annex.
    func unused(by annex: Annex) -> [BilingualText] {
      let known = Set(annex.lines.flatMap { [$0.text, $0.address] })
      return texts.filter { !known.contains($0.key.row) }.map { place, text in
        BilingualText(
          vi: "\(place.item.name.vietnamese): \(text)", en: "\(place.item.name.english): \(text)")
      }.sorted { $0.vietnamese < $1.vietnamese }
    }
  }

  /// The headings of the review's columns, in its order.
  package static let headings: [BilingualText] = [
    BilingualText(vi: "Ô", en: "Cell"), BilingualText(vi: "Mục", en: "Item"),
    BilingualText(vi: "Trong phụ lục", en: "Printed"),
    BilingualText(vi: "Sẽ ghi là", en: "Taken as"),
    BilingualText(vi: "Vì sao", en: "Why"), BilingualText(vi: "Tình trạng", en: "How sure"),
    BilingualText(vi: "Sửa lại thành", en: "Change to"),
  ]

  package internal(set) var lines: [Line] = []
}
