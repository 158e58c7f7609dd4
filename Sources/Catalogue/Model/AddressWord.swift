package import Markup

/// A part of addresses that is a word of the page's language.
package enum AddressWord: String, CaseIterable, Sendable {
  case products, producers, points, communes, destinations, regions, provinces
  case register, decision, standing, fairs, news, data, embed
  case sector, group, set, stars, year, external, page, search

  /// The word where the settings say no other: Vietnamese in Vietnamese, English elsewhere.
  package func word(in language: Language) -> String {
    language == .vietnamese ? words.vietnamese : words.english
  }

  private var words: (vietnamese: String, english: String) {
    switch self {
    case .products: ("san-pham", "products")
    case .producers: ("chu-the", "producers")
    case .points: ("diem-ban", "sales-points")
    case .communes: ("xa-phuong", "communes")
    case .destinations: ("diem-den", "destinations")
    case .regions: ("vung", "regions")
    case .provinces: ("tinh-thanh", "provinces")
    case .register: ("ket-qua-cong-nhan", "register")
    case .decision: ("quyet-dinh", "decision")
    case .standing: ("tinh-trang", "standing")
    case .fairs: ("hoi-cho", "fairs")
    case .news: ("tin-tuc", "news")
    case .data: ("du-lieu", "data")
    case .embed: ("nhung", "embed")
    case .sector: ("nhom", "sector")
    case .group: ("phan-nhom", "group")
    case .set: ("bo", "set")
    case .stars: ("sao", "stars")
    case .year: ("nam", "year")
    case .external: ("tinh-khac", "other-provinces")
    case .page: ("trang", "page")
    case .search: ("tim-kiem", "search")
    }
  }
}
