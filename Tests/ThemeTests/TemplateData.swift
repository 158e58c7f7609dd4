@testable import Theme

/// Data for a template, written as literals; its shape is made from it.
indirect enum TemplateData: Sendable, ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
  case null
  case text(String)
  case flag(Bool)
  case list([TemplateData])
  case object([(String, TemplateData)])

  init(stringLiteral value: String) { self = .text(value) }
  init(booleanLiteral value: Bool) { self = .flag(value) }
  init(integerLiteral value: Int) { self = .text(String(value)) }
  init(floatLiteral value: Double) { self = .text(String(value)) }
  init(arrayLiteral elements: TemplateData...) { self = .list(elements) }
  init(dictionaryLiteral elements: (String, TemplateData)...) { self = .object(elements) }
  init(nilLiteral: ()) { self = .null }

  var kind: FieldKind {
    switch self {
    case .null, .text: .text
    case .flag: .flag
    case .list(let items): .list(items.first?.kind ?? .text)
    case .object(let fields): .object(Shape("data", fields.map { ($0.0, $0.1.kind) }))
    }
  }

  /// The data alone, as a template sees it.
  var values: TemplateValues {
    var values = TemplateValues(scopes: 1)
    put(at: 0, of: &values)
    return values
  }

  private func put(at place: Int, of values: inout TemplateValues) {
    switch self {
    case .null: break
    case .text(let text): values.set(place, text: text)
    case .flag(let flag): values.set(place, flag: flag)
    case .list(let items):
      let first = values.set(place, listOf: items.count)
      for (index, item) in items.enumerated() { item.put(at: first + index, of: &values) }
    case .object(let fields):
      let first = values.set(place, objectOf: fields.count)
      for (index, field) in fields.enumerated() { field.1.put(at: first + index, of: &values) }
    }
  }
}
