internal import Catalogue
internal import Diagnostics
internal import Markup

// Who made it, and where.
extension RowWriter {
  mutating func commune(_ row: AnnexRow, _ line: Annex.Line) -> String? {
    let printed = [row[.address], row[.commune]].compactMap { $0 }.joined(separator: ", ")
    let known = known
    return review.take(
      .commune, printed, line, isShared: true,
      read: { text in
        known.commune(text.trimmed).code.map { ($0, known.name(ofCommune: $0)) }
      },
      explain: { text in known.commune(text.trimmed).why },
      find: {
        guard !printed.isEmpty else {
          return (
            nil,
            Taken(
              text: "",
              why: BilingualText(
                vi: "phụ lục không ghi địa chỉ; ghi mã xã, phường",
                en: "the annex has no address; write the commune's code"), certainty: .open)
          )
        }
        var found = known.commune(row[.commune] ?? printed)
        if found.code == nil { found = known.commune(printed) }
        let old = found.code == nil ? known.commune(ofOld: printed) : nil
        if let old { found = old }
        if old == nil, let code = found.code, let doubt = known.doubt(printed, isIn: code) {
          return (nil, Taken(text: "", why: doubt, certainty: .open))
        }
        return (
          found.code,
          Taken(
            text: found.code.map { known.name(ofCommune: $0) } ?? "", why: found.why,
            certainty: found.code == nil ? .open : old == nil ? .sure : .likely)
        )
      })
  }

  mutating func producer(
    _ row: AnnexRow, _ line: Annex.Line, in commune: String, number: Int
  ) -> String? {
    let printed = row[.producer] ?? ""
    let key = NameKey.producer(printed)
    let known = known
    let above = producerAbove
    let same = known.producersByKey[key] ?? []
    let here = same.filter { $0.commune == commune }
    let found: String? = review.take(
      .producer, printed, line, isShared: true,
      read: { text in
        let folded = TextFolding.fold(text).trimmed
        if folded == "moi" || folded == "new" { return ("", "mới") }
        if ["nhu tren", "nhu dong tren", "as above"].contains(folded), let above {
          return (above, above)
        }
        return known.producersByID[text.trimmed].map { ($0.id, $0.id) }
      },
      find: {
        if printed.isEmpty {
          return (
            nil,
            Taken(
              text: "",
              why: BilingualText(
                vi:
                  "dòng không có chủ thể và ô không nằm trong ô trộn; ghi mã chủ thể đã có, hoặc sửa "
                  + "tệp gốc",
                en:
                  "the row names no producer and no merged cell gives one; write a producer's id, or "
                  + "mend the file"), certainty: .open)
          )
        }
        if here.count == 1, !NameKey.agree(printed, here[0].name) {
          return (nil, .sameButForMarks(here[0].id, here[0].name))
        }
        if here.count == 1 {
          return (
            here[0].id,
            Taken(text: here[0].id, why: .sameName(here[0].name), certainty: .sure)
          )
        }
        if same.count == 1 {
          return (
            nil,
            Taken(
              text: "",
              why: BilingualText(
                vi:
                  "có “\(same[0].name)” (\(same[0].id)) ở xã khác (\(same[0].commune)); ghi mã ấy nếu "
                  + "là một, “mới” nếu khác",
                en:
                  "“\(same[0].name)” (\(same[0].id)) is in another commune (\(same[0].commune)); write "
                  + "that id if it is the same, “new” if not"), certainty: .open, offer: same[0].id)
          )
        }
        if same.count > 1 {
          let list = same.prefix(6).map { "\($0.id) (\($0.name), \($0.commune))" }
            .joined(separator: "; ")
          return (
            nil,
            Taken(
              text: "",
              why: BilingualText(
                vi: "nhiều chủ thể trùng tên: \(list); ghi mã, hoặc “mới”",
                en: "several have that name: \(list); write an id, or “new”"), certainty: .open)
          )
        }
        return ("", Taken(text: "mới", why: .newProducer, certainty: .sure))
      })
    guard let found else { return nil }
    if !found.isEmpty { return found }
    if let made = producers["\(key)\n\(commune)"] { return made }
    guard let kind = type(row, line) else { return nil }
    let id = free("\(request.id)-ct-\(number)", in: known.producerIDs)
    producers["\(key)\n\(commune)"] = id
    let draft = DecisionImport.ProducerDraft(
      id: id, name: printed, kind: kind, commune: commune, signedAddress: row[.address])
    newProducers.append(draft)
    newProducersByID[id] = draft
    return id
  }

  mutating func type(_ row: AnnexRow, _ line: Annex.Line) -> Producer.Kind? {
    let printed = row[.producer] ?? ""
    return review.take(
      .type, printed, line, isShared: true,
      read: { text in
        PrintedWords.producerKind(text).map { ($0, PrintedWords.name(of: $0)) }
      },
      find: {
        if let kind = NameKey.kind(ofProducer: printed) {
          return (
            kind, Taken(text: PrintedWords.name(of: kind), why: .asPrinted, certainty: .sure)
          )
        }
        return (
          .household,
          Taken(
            text: PrintedWords.name(of: Producer.Kind.household),
            why: BilingualText(
              vi:
                "tên không nói rõ loại: để là hộ, mọi thông tin riêng đóng lại, cho đến khi có người "
                + "ghi khác",
              en:
                "the name does not say: a household, all personal data closed, until somebody says "
                + "otherwise"), certainty: .likely)
        )
      })
  }
}
