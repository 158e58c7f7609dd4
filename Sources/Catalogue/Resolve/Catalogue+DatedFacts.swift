package import Diagnostics
package import Markup

/// Something that a record says and that ends on a day: after it no page says it any more as if it held.
package struct DatedFact: Sendable {
  package enum Kind: Sendable {
    /// A product's recognition, with its stars.
    case rank(stars: Int)
    case certificate(Certificate.Kind)
    case protection(Protection.Kind)
    /// Of a sales point.
    case approval
  }

  package let kind: Kind
  /// The record it belongs to, what that is called, and where it is written.
  package let id: String
  package let name: String
  package let span: SourceSpan
  /// The last day on which it holds.
  package let lastDay: CalendarDay
}

extension Catalogue {
  /// Everything that ends on a day, in the order of the records; ranks only while they run.
  package var datedFacts: [DatedFact] {
    var facts: [DatedFact] = []
    for entry in products {
      let product = entry.record
      func add(_ kind: DatedFact.Kind, _ day: CalendarDay, at span: SourceSpan) {
        facts.append(
          DatedFact(kind: kind, id: product.id, name: product.name.main, span: span, lastDay: day))
      }
      if entry.rank.isRunning, let stars = entry.rank.stars, let last = entry.rank.lastDay {
        add(.rank(stars: stars), last, at: product.span)
      }
      for certificate in product.certificates {
        if let until = certificate.validUntil {
          add(.certificate(certificate.kind), until.value, at: until.span)
        }
      }
      for protection in product.protections {
        if let until = protection.validUntil {
          add(.protection(protection.kind), until.value, at: until.span)
        }
      }
    }
    for entry in points {
      guard let until = entry.record.approval?.validUntil else { continue }
      facts.append(
        DatedFact(
          kind: .approval, id: entry.record.id, name: entry.record.name.main, span: until.span,
          lastDay: until.value))
    }
    return facts
  }

  /// Warns of what has ended, but for ranks, which pages tell of.
  func checkEnded(_ report: inout Report) {
    for fact in datedFacts where fact.lastDay < day {
      if case .rank = fact.kind { continue }
      report.warning(.ended(fact), at: fact.span, hint: .renew)
    }
  }
}

extension DatedFact.Kind {
  /// What it is, for a list and a message.
  package var name: BilingualText {
    switch self {
    case .rank(let stars): BilingualText(vi: "\(stars) sao", en: "\(stars) stars")
    case .certificate(let kind):
      BilingualText(
        vi: "giấy chứng nhận “\(kind.rawValue)”", en: "the certificate “\(kind.rawValue)”")
    case .protection(let kind):
      BilingualText(vi: "quyền bảo hộ “\(kind.rawValue)”", en: "the protection “\(kind.rawValue)”")
    case .approval: BilingualText(vi: "văn bản công nhận điểm", en: "the point's approval")
    }
  }
}

extension BilingualText {
  fileprivate static let renew = BilingualText(
    vi: "ghi giấy mới, hoặc bỏ mục này; trang nói rõ là đã hết hiệu lực",
    en: "write the new one, or take this away; pages say that it has ended")
}

extension Diagnostic.Message {
  fileprivate static func ended(_ fact: DatedFact) -> Self {
    Self(
      "ended",
      vi: "\(fact.kind.name.vietnamese) đã hết hiệu lực sau ngày \(fact.lastDay.inVietnamese)",
      en: "\(fact.kind.name.english) ended on \(fact.lastDay)")
  }
}
