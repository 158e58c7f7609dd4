internal import Catalogue
internal import Diagnostics
internal import Markup
internal import Workbooks

// Each item of a row that tells what a decision does: its kind, stars, score, last day, and what it revokes.
extension RowWriter {
  mutating func kind(
    _ row: AnnexRow, _ line: Annex.Line, _ match: Match
  ) -> Recognition.Kind? {
    let printed = row[.kind] ?? row[.note] ?? ""
    let request = request
    return review.take(
      .kind, printed, line,
      read: { text in PrintedWords.recognitionKind(text).map { ($0, PrintedWords.name(of: $0)) } },
      find: {
        func taken(_ kind: Recognition.Kind, _ why: BilingualText, _ certainty: Review.Certainty)
          -> (Recognition.Kind?, Taken)
        { (kind, Taken(text: PrintedWords.name(of: kind), why: why, certainty: certainty)) }
        if let said = PrintedValue.kind(printed) ?? PrintedValue.kind(row.section ?? "") {
          return taken(said, .asPrinted, .sure)
        }
        if let kind = request.kind { return taken(kind, .asAsked, .sure) }
        guard let product = match.product, let before = product.stars else {
          return taken(.new, .nothingBefore, .sure)
        }
        let now = PrintedValue.stars(row[.stars] ?? row.section ?? "")
        if case .rank(let stars)? = now, stars > before {
          return taken(.upgraded, .before(before), .likely)
        }
        return taken(.renewed, .before(before), .likely)
      })
  }

  mutating func stars(
    _ row: AnnexRow, _ line: Annex.Line, kind: Recognition.Kind
  ) -> Int? {
    guard kind != .revoked else { return nil }
    let printed = row[.stars] ?? row.section ?? ""
    return review.take(
      .stars, printed, line,
      read: { text in
        if case .rank(let stars)? = PrintedValue.stars(text) { (stars, "\(stars)") } else { nil }
      },
      find: {
        let own = row[.stars].flatMap { PrintedValue.stars($0) }
        let section = row.section.flatMap { PrintedValue.sectionStars($0) }
        switch own ?? section {
        case .rank(let stars):
          if own != nil, let section, section != .rank(stars) {
            return (
              nil,
              Taken(
                text: "",
                why: BilingualText(
                  vi: "cột hạng ghi \(stars) sao, tiêu đề phần ghi khác: “\(row.section ?? "")”",
                  en: "the column says \(stars) stars, the section another: “\(row.section ?? "")”"),
                certainty: .open)
            )
          }
          return (stars, Taken(text: "\(stars)", why: .asPrinted, certainty: .sure))
        case Optional.some(.none):
          return (
            nil,
            Taken(
              text: "",
              why: BilingualText(
                vi: "đề xuất, tiềm năng hay dưới 3 sao không phải là hạng được công nhận",
                en: "a proposal, a potential or fewer than 3 stars is no recognised rank"),
              certainty: .open)
          )
        case nil:
          let score = row[.score].flatMap { PrintedValue.score($0) }
          let offer = score.map { $0 >= 90 ? "5" : $0 >= 70 ? "4" : $0 >= 50 ? "3" : "" } ?? ""
          return (
            nil,
            Taken(
              text: "",
              why: BilingualText(
                vi: "phụ lục không ghi hạng sao của dòng này",
                en: "the annex does not say the stars of this row"), certainty: .open, offer: offer)
          )
        }
      })
  }

  mutating func score(_ row: AnnexRow, _ line: Annex.Line) -> Double? {
    guard let printed = row[.score] else { return nil }
    return review.take(
      .score, printed, line,
      read: { text in PrintedValue.score(text).map { ($0, PrintedWords.number($0)) } },
      find: {
        let score = PrintedValue.score(printed)
        return (
          score,
          Taken(
            text: score.map { PrintedWords.number($0) } ?? "",
            why: score == nil
              ? BilingualText(vi: "không phải điểm từ 0 đến 100", en: "no score from 0 to 100")
              : .asPrinted, certainty: score == nil ? .likely : .sure)
        )
      })
  }

  mutating func validUntil(_ row: AnnexRow, _ line: Annex.Line) -> String? {
    guard let printed = row[.validUntil] else { return nil }
    return review.take(
      .validUntil, printed, line,
      read: { text in CalendarDay(printed: text).map { ($0.description, $0.description) } },
      find: {
        if let day = CalendarDay(printed: printed)?.description {
          return (day, Taken(text: day, why: .asPrinted, certainty: .sure))
        }
        if let day = NumberFormat.likelyDay(printed) {
          return (
            day,
            Taken(
              text: day,
              why: BilingualText(
                vi: "ô chỉ còn số \(printed), đếm từ năm 1900",
                en: "a bare number, counted from 1900"),
              certainty: .likely)
          )
        }
        return (
          nil,
          Taken(
            text: "",
            why: BilingualText(
              vi: "không phải một ngày: để trống thì tính 36 tháng từ ngày ký",
              en: "no day: left empty, 36 months from the decision count"), certainty: .likely)
        )
      })
  }

  mutating func revokes(
    _ row: AnnexRow, _ line: Annex.Line, _ match: Match
  ) -> String? {
    let known = known
    let product = match.product?.id
    let asked = request.revokes
    return review.take(
      .revokes, asked ?? row[.revokes] ?? row[.note] ?? "", line,
      read: { text in known.decision(asked: text, of: product).map { ($0, $0) } },
      find: {
        if let asked {
          guard let decision = known.decision(asked: asked, of: product) else {
            return (nil, .unknownDecision(asked))
          }
          return (decision, Taken(text: decision, why: .asAsked, certainty: .sure))
        }
        if let printed = row[.revokes], let product {
          guard let decision = known.decision(printed, of: product) else {
            return (nil, .unknownDecision(printed))
          }
          return (decision, Taken(text: decision, why: .asPrinted, certainty: .sure))
        }
        if let last = match.product?.decision {
          return (
            last,
            Taken(
              text: last,
              why: BilingualText(
                vi: "lần công nhận gần nhất của sản phẩm", en: "the product's latest recognition"),
              certainty: .likely)
          )
        }
        return (
          nil,
          Taken(
            text: "",
            why: BilingualText(
              vi: "ghi mã hoặc số của quyết định bị thu hồi",
              en: "write the id or number of the decision that is revoked"), certainty: .open)
        )
      })
  }
}

extension RowWriter.Taken {
  /// What is said of a decision to be revoked that did not recognise the product, or of several at once.
  static func unknownDecision(_ printed: String) -> Self {
    Self(
      text: "",
      why: BilingualText(
        vi:
          "“\(printed)” không phải số của đúng một quyết định đã công nhận sản phẩm này: ghi mã hoặc số "
          + "của một quyết định; mỗi quyết định khác bị thu hồi thì thêm một dòng vào bảng sau khi ghi",
        en:
          "“\(printed)” is not the number of exactly one decision that recognised this product: write the "
          + "id or number of one; for each other one that is revoked add a row to the table once it is written"
      ), certainty: .open)
  }
}
