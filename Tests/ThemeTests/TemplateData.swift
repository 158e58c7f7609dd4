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

  var value: TemplateValue {
    switch self {
    case .null: .none
    case .text(let text): .text(text)
    case .flag(let flag): .flag(flag)
    case .list(let items): .list(items.map(\.value))
    case .object(let fields): .object(fields.map(\.1.value))
    }
  }
}
