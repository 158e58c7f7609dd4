internal import Catalogue

/// What a pattern is made of.
enum Motif {
  case barrels, brocade, ears, hills, honeycomb, leaves, petals, terraces, weave

  /// After what the products of a set are made of, or are kept in.
  static func all(of set: ProductSet) -> [Motif] {
    switch set.number {
    // Petals in rows are scales of fish too.
    case 2, 8, 19, 23, 25: [.petals]
    case 3, 6: [.ears]
    case 4: [.honeycomb]
    case 5, 10: [.weave]
    case 9, 14, 15: [.barrels]
    case 11, 12, 16, 17: [.terraces]
    case 1, 7, 13, 18, 20, 24: [.leaves]
    case 21: [.brocade, .weave]
    default: [Motif(of: set.sector)]
    }
  }

  init(of sector: Sector) {
    self =
      switch sector {
      case .food: .ears
      case .drinks: .terraces
      case .medicinal: .leaves
      case .handicrafts: .brocade
      case .ornamentals: .petals
      case .tourism: .hills
      }
  }
}
