package import Diagnostics
package import Markup

/// A product of another province: points and a list show it, and it is never counted as ours.
///
/// It comes from a record with `external: true`, or from another catalogue's `catalogue.json`.
package struct ExternalProduct: Sendable {
  /// The record's id; for one of an included catalogue with that catalogue's name before a slash.
  package let id: String
  package let span: SourceSpan
  package let marks: RecordMarks

  package let name: Localized<String>
  package let set: ProductSet?
  package let producers: [String]
  package let province: Province
  package let recognitions: [Recognition]
  /// Its page on its own site, by language.
  package let pages: [Language: String]
  /// What the catalogue is called that it was included from.
  package let source: Localized<String>?

  /// Its page on its own site: in a language, or else in the one its site is written in.
  package func page(in language: Language) -> String? {
    pages[language] ?? pages[.vietnamese] ?? pages.min { $0.key < $1.key }?.value
  }
}

extension ExternalProduct: Record {
  package static let kind = RecordKind.products
  package static let keys = Keys.all + CommonKeys.all

  private enum Keys {
    static let external = RecordKey("external", .flag)
    static let name = RecordKey("name", .localizedText, [.required, .translatable])
    static let set = RecordKey("set", .productSet)
    static let producer = RecordKey("producer", .list(of: .text), .required)
    static let province = RecordKey("province", .province, .required)
    static let recognitions = RecordKey("recognitions", .list(of: .recognition), .required)
    static let url = RecordKey("url", .webAddress)

    static let all = [
      external.description, name.description, set.description, producer.description,
      province.description, recognitions.description, url.description,
    ]
  }

  package init?(
    decoding source: RecordSource, settings: DecodingSettings, report: inout Report
  ) {
    let reader = RecordReader(
      source, keys: Self.keys, settings: settings, report: &report)
    let name = reader.required(Keys.name, &report)
    let producers = reader.required(Keys.producer, &report)
    let province = reader.required(Keys.province, &report)
    let recognitions = reader.required(Keys.recognitions, &report)
    let url = reader.value(Keys.url, &report)

    id = source.id
    span = source.span
    marks = CommonKeys.read(reader, &report)
    set = reader.value(Keys.set, &report)
    pages = url.map { [settings.mainLanguage: $0] } ?? [:]
    self.source = nil

    guard let name, let producers, let province, let recognitions else { return nil }
    self.name = name
    self.producers = producers
    self.province = province
    self.recognitions = recognitions
  }
}

/// A record of `products/`: one of ours, or of another province.
enum ProductRecord: Record {
  case own(Product)
  case external(ExternalProduct)

  static let kind = RecordKind.products
  static var keys: [KeyDescription] { Product.keys }

  init?(decoding source: RecordSource, settings: DecodingSettings, report: inout Report) {
    if source.metadata.text("external") == "true" {
      guard let product = ExternalProduct(decoding: source, settings: settings, report: &report)
      else { return nil }
      self = .external(product)
    } else {
      guard let product = Product(decoding: source, settings: settings, report: &report)
      else { return nil }
      self = .own(product)
    }
  }

  var id: String {
    switch self {
    case .own(let product): product.id
    case .external(let product): product.id
    }
  }

  var span: SourceSpan {
    switch self {
    case .own(let product): product.span
    case .external(let product): product.span
    }
  }

  var marks: RecordMarks {
    switch self {
    case .own(let product): product.marks
    case .external(let product): product.marks
    }
  }
}
