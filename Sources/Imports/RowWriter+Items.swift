internal import Catalogue
internal import Diagnostics
internal import Markup

// Each item of a row that tells a product: what the annex says, what is taken, and why.
extension RowWriter {
  mutating func name(_ row: AnnexRow, _ line: Annex.Line) -> String? {
    let printed = row[.name] ?? ""
    return review.take(.name, printed, line, read: { ($0, $0) }) {
      if AnnexRow.isDitto(printed) { return (nil, .lostDitto) }
      return PrintedValue.isBundle(printed)
        ? (
          printed,
          Taken(
            text: printed,
            why: BilingualText(
              vi:
                "tên nói đến nhiều sản phẩm: thêm từng loại ở mục “Phân loại, quy cách”, cách nhau "
                + "bằng dấu ;",
              en: "the name speaks of several products: list them under “Variants”, with ; between"),
            certainty: .likely)
        ) : (printed, Taken(text: printed, why: .asPrinted, certainty: .sure))
    }
  }

  struct Match {
    let product: KnownRecords.KnownProduct?
    var isOpen = false
  }

  mutating func product(
    _ row: AnnexRow, _ line: Annex.Line, named name: String?, of producer: String?
  ) -> Match {
    let known = known
    let printed = row[.name] ?? ""
    let key = NameKey.product(name ?? printed)
    let same = known.productsByKey[key] ?? []
    let own = same.filter { product in producer.map { product.producers.contains($0) } ?? false }
    let byCode = row[.code].flatMap { known.productsByCode[$0] }
    let mayBeNew = request.kind != .revoked
    let found: KnownRecords.KnownProduct?? = review.take(
      .product, printed, line,
      read: { text in
        if TextFolding.fold(text).trimmed == "moi" || text == "new" { return (nil, "mới") }
        return known.productsByID[text.trimmed].map { ($0, $0.id) }
      },
      find: {
        if let byCode {
          return (
            byCode,
            Taken(
              text: byCode.id,
              why: BilingualText(vi: "cùng mã số sản phẩm", en: "the same official code"),
              certainty: .sure)
          )
        }
        if own.count == 1, !known.namesAgree(printed, own[0]) {
          return (nil, .sameButForMarks(own[0].id, own[0].name))
        }
        if own.count == 1 {
          return (own[0], Taken(text: own[0].id, why: .sameName(own[0].name), certainty: .sure))
        }
        let maker = producer ?? ""
        let near =
          maker.isEmpty || own.count > 1
          ? nil : known.nearProduct(to: key, of: maker).map { $0 }
        if own.count > 1 || near != nil || !mayBeNew {
          let candidates = own.isEmpty ? (near.map { [$0] } ?? same) : own
          let list = candidates.prefix(6).map { "\($0.id) (\($0.name))" }.joined(separator: "; ")
          return (
            nil,
            Taken(
              text: "",
              why: BilingualText(
                vi: list.isEmpty
                  ? "không thấy sản phẩm này trong danh mục; ghi mã của nó"
                  : "có thể là \(list); ghi mã nếu phải, “mới” nếu là sản phẩm khác",
                en: list.isEmpty
                  ? "the catalogue has no such product; write its id"
                  : "may be \(list); write the id if it is, “new” if it is another"),
              certainty: .open, offer: candidates.count == 1 ? candidates[0].id : "")
          )
        }
        return (.some(nil), Taken(text: "mới", why: .newProduct, certainty: .sure))
      })
    guard let found else { return Match(product: nil, isOpen: true) }
    return Match(product: found)
  }

  mutating func set(_ row: AnnexRow, _ line: Annex.Line) -> Int? {
    let printed = row[.set] ?? ""
    let name = row[.name] ?? ""
    return review.take(
      .set, printed, line, isShared: false,
      read: { text in
        PrintedWords.set(text).map { ($0.number, "\($0.number) \($0.name.vietnamese)") }
      },
      find: {
        if let set = PrintedWords.set(printed) {
          return (
            set.number,
            Taken(text: "\(set.number) \(set.name.vietnamese)", why: .asPrinted, certainty: .sure)
          )
        }
        let choices = PrintedWords.sets(within: printed)
        // Where a group is printed, only its own sets are offered.
        let offer = PrintedWords.likelySet(name).flatMap { ProductSet(named: "\($0)") }.flatMap {
          choices.isEmpty || choices.contains("\($0.number) \($0.name.vietnamese)") ? $0 : nil
        }
        return (
          nil,
          Taken(
            text: "",
            why: printed.isEmpty
              ? BilingualText(
                vi: "phụ lục không ghi bộ sản phẩm; ghi số từ 1 đến 26 (ocop keys sets)",
                en: "the annex names no set; write a number from 1 to 26 (ocop keys sets)")
              : BilingualText(
                vi: "“\(printed)” không phải tên một bộ" + (choices.isEmpty ? "" : ": \(choices)"),
                en: "“\(printed)” is no set's name" + (choices.isEmpty ? "" : ": \(choices)")),
            certainty: .open, offer: offer.map { "\($0.number) \($0.name.vietnamese)" } ?? "")
        )
      })
  }

  /// - Parameter isCertain: whether the set, in which degrees are needed, is known.
  mutating func alcohol(_ row: AnnexRow, _ line: Annex.Line, isCertain: Bool) -> Double? {
    let printed = row[.name] ?? ""
    return review.take(
      .alcohol, printed, line,
      read: { text in
        let degrees = Double(text.replacing(",", with: ".").trimmed) ?? PrintedValue.degrees(text)
        return degrees.flatMap {
          (0.5...80).contains($0) ? ($0, PrintedWords.number($0)) : nil
        }
      },
      find: {
        if let degrees = PrintedValue.degrees(printed) {
          return (
            degrees, Taken(text: PrintedWords.number(degrees), why: .asPrinted, certainty: .sure)
          )
        }
        return (
          nil,
          Taken(
            text: "",
            why: isCertain
              ? BilingualText(
                vi: "đồ uống có cồn phải ghi độ cồn", en: "a drink with alcohol needs its degrees")
              : BilingualText(
                vi: "nếu là bộ 14 hoặc 15 thì phải ghi độ cồn; bộ khác thì để trống",
                en:
                  "if it is of set 14 or 15, its degrees are needed; of another set, leave it empty"
              ),
            certainty: .open)
        )
      })
  }

  /// Under which law a product of set 18 stands: asked, for it decides what its page has to say.
  mutating func regime(_ row: AnnexRow, _ line: Annex.Line) -> Regime? {
    review.take(
      .regime, row[.name] ?? "", line,
      read: { text in Regime(written: text).map { ($0, PrintedWords.name(of: $0)) } },
      find: {
        (
          nil,
          Taken(
            text: "",
            why: BilingualText(
              vi: "bộ 18: ghi “Thực phẩm chức năng”, “Thuốc cổ truyền” hoặc “Thuốc dược liệu”",
              en: "set 18: write “health_food”, “traditional_medicine” or “medicine”"),
            certainty: .likely)
        )
      })
  }

  mutating func variants(_ row: AnnexRow, _ line: Annex.Line) -> [String] {
    let printed = row[.name] ?? ""
    let found: [String]? = review.take(
      .variants, printed, line,
      read: { text in
        let parts = text == "-" ? [] : text.split(separator: ";").map { String($0).trimmed }
        return (parts, parts.joined(separator: "; "))
      },
      find: {
        guard let (_, variants) = PrintedValue.variants(printed) else {
          guard PrintedValue.isBundle(printed) else {
            return ([], Taken(text: "", why: .asPrinted, certainty: .sure))
          }
          return (
            [],
            Taken(
              text: "",
              why: BilingualText(
                vi: "ghi từng loại, cách nhau bằng dấu ;", en: "list them, with ; between"),
              certainty: .likely)
          )
        }
        return (
          variants,
          Taken(
            text: variants.joined(separator: "; "),
            why: BilingualText(
              vi: "tên kể nhiều loại; ghi “-” nếu không phải",
              en: "the name lists several; write “-” if they are none"), certainty: .likely)
        )
      })
    return found ?? []
  }
}

extension RowWriter.Taken {
  /// What is said of a cell that is as the one above where that cannot be: a name, or nothing is above.
  static let lostDitto = Self(
    text: "",
    why: BilingualText(
      vi: "ô này chỉ ghi “như trên”: ghi rõ tên",
      en: "the cell only says “as above”: write the name"),
    certainty: .open)

  /// A name that is another's without its marks: a slip of the pen, or another name.
  static func sameButForMarks(_ id: String, _ name: String) -> Self {
    Self(
      text: "",
      why: BilingualText(
        vi: "chỉ khác dấu với “\(name)” (\(id)); ghi mã ấy nếu là một, “mới” nếu khác",
        en:
          "differs from “\(name)” (\(id)) by its marks alone; write that id if it is the same, “new” if "
          + "not"), certainty: .open, offer: id)
  }
}
