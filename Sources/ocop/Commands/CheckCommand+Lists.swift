internal import Catalogue
internal import Diagnostics
internal import Imagery
internal import Markup
internal import Site

// What `ocop check` is asked about a site, printed a line each.
extension CheckCommand {
  /// Prints what was asked for.
  func list(of site: Site, _ tree: DiskTree) throws {
    if privacy, sheet {
      let sheets = site.householdSheets
      FileSystem.say(String(decoding: sheets.html, as: UTF8.self))
      let text = BilingualText(
        vi: "\(sheets.count) hộ; ghi vào tệp rồi mở bằng trình duyệt để in: … --sheet > phieu.html",
        en: "households: \(sheets.count); write it to a file and print it from a browser: "
          + "… --sheet > sheets.html")
      FileSystem.say(text.text(in: options.language) + "\n", toError: true)
    } else if privacy {
      list(site.publicParticulars, in: tree)
      list(site.withheldParticulars, in: tree)
      list(site.publishedDocuments, in: tree)
    }
    if let trace { try list(trace, in: tree, site) }
    if translations {
      list(site.translationGaps, in: tree)
      list(site.undescribedPhotos)
    }
    if let due, let xlsx {
      let book = DueWorkbook(of: site, within: due, { place($0, in: tree) }, in: options.language)
      try WorkbookFile.writeNew(book.drafts, to: xlsx)
      say(
        BilingualText(
          vi: "đã ghi \(xlsx): \(book.dueCount) mục hết hạn, \(book.oldCount) mục cần kiểm tra lại",
          en: "wrote \(xlsx): to end: \(book.dueCount), to look at again: \(book.oldCount)"))
    } else if let due {
      list(site.facts(dueWithin: due), within: due, in: tree)
      list(site.shops(dueWithin: due))
    }
    if let hours { list(site.understoodHours(days: hours), in: tree) }
  }

  /// Prints what to look at before publishing, and whether it may be; false where not.
  func list(_ items: [ReadinessItem]?, _ report: Report) -> Bool {
    guard let items, !report.hasErrors else {
      say(
        BilingualText(
          vi: "CHƯA đăng được: sửa \(report.errorCount) lỗi ở trên trước",
          en: "NOT ready: mend the errors above first (\(report.errorCount))"))
      return false
    }
    for item in items {
      let mark =
        switch item.state {
        case .ready: "✓"
        case .look: "·"
        case .missing: "✗"
        }
      var text = "\(mark) \(item.text.text(in: options.language))"
      if let toDo = item.toDo { text += "\n    \(toDo.text(in: options.language))" }
      FileSystem.say(text + "\n")
    }
    let missing = items.count { $0.state == .missing }
    let look = items.count { $0.state == .look }
    say(
      missing == 0
        ? BilingualText(
          vi: "đăng được; \(look) điều nên xem (·), \(report.warningCount) cảnh báo",
          en: "ready; to look at (·): \(look), warnings: \(report.warningCount)")
        : BilingualText(
          vi: "CHƯA nên đăng: \(missing) điều thiếu (✗), \(look) điều nên xem (·)",
          en: "NOT ready: missing (✗): \(missing), to look at (·): \(look)"))
    return missing == 0
  }

  /// A file and a line of it, or a cell.
  func place(_ span: SourceSpan, in tree: DiskTree) -> String {
    if case .cell(let cell) = span.place { return "\(span.path):\(cell.address)" }
    let bytes = (try? tree.bytes(of: span.path)) ?? []
    return "\(span.path):\(LineIndex(bytes).position(of: span.range.lowerBound).line)"
  }

  private func list(
    _ withheld: [Catalogue.Withheld], in tree: DiskTree
  ) {
    for (_, id, particular) in withheld {
      let reason = particular.reason.text(in: options.language)
      let key = named(particular.key)
      FileSystem.say("\(place(particular.span, in: tree)): \(id): \(key): \(reason)\n")
    }
    say(
      BilingualText(
        vi: "\(withheld.count) thông tin cá nhân đã ghi mà không đăng",
        en: "personal particulars that are written and not shown: \(withheld.count)"))
  }

  /// A key with what it is called, for who reads Vietnamese: `phone (Điện thoại)`.
  private func named(_ key: String) -> String {
    guard options.language == .vietnamese, let name = KeyName.of(key)?.vietnamese.first else {
      return key
    }
    return "\(key) (\(name))"
  }

  private func list(_ particulars: [PublicParticular], in tree: DiskTree) {
    for particular in particulars {
      let reason = particular.reason.text.text(in: options.language)
      FileSystem.say(
        "\(place(particular.span, in: tree)): \(particular.id): \(named(particular.key)): "
          + "\(particular.value) – \(reason)\n")
    }
    let count = particulars.count
    say(
      BilingualText(
        vi: "\(count) thông tin cá nhân đang công khai",
        en: "personal particulars that are public: \(count)"))
  }

  private func list(_ documents: [Site.PublishedDocument], in tree: DiskTree) {
    for (id, file, facts) in documents {
      var notes: [BilingualText] = []
      if facts.isSigned {
        notes.append(BilingualText(vi: "có chữ ký số, đăng nguyên", en: "signed, published whole"))
      }
      if facts.tells {
        notes.append(
          BilingualText(
            vi: "tệp ghi được làm bằng gì, ở đâu", en: "it tells with what or where it was made"))
      }
      let authors = facts.authors.joined(separator: ", ")
      if !authors.isEmpty {
        notes.append(
          facts.isSigned
            ? BilingualText(vi: "người tạo tệp: \(authors)", en: "made by \(authors)")
            : BilingualText(
              vi: "không đăng tên người tạo tệp: \(authors)",
              en: "who made it is left out: \(authors)"))
      }
      if !facts.attachments.isEmpty {
        let list = facts.attachments.joined(separator: ", ")
        notes.append(BilingualText(vi: "tệp đính kèm: \(list)", en: "files in it: \(list)"))
      }
      notes.append(
        BilingualText(
          vi: "hãy xem: có địa chỉ, điện thoại hay họ tên người trong hộ không?",
          en: "please look: does it show the address, telephone or people of a household?"))
      let text = notes.map { $0.text(in: options.language) }.joined(separator: "; ")
      FileSystem.say("\(place(file.span, in: tree)): \(id): \(file.name) – \(text)\n")
    }
    say(
      BilingualText(
        vi: "\(documents.count) bản quét, tài liệu đang công khai",
        en: "scans and documents that are public: \(documents.count)"))
  }

  private func list(_ id: String, in tree: DiskTree, _ site: Site) throws {
    if id.contains("/") { return try list(originOf: id, in: tree, site) }
    guard let (sources, files) = site.files(holding: id, in: tree) else {
      Speech.complain(
        BilingualText(
          vi: "không có bản ghi nào mang mã “\(id)”", en: "no record has the id “\(id)”"))
      throw ExitStatus.wrongUse
    }
    for path in sources { FileSystem.say(path + "\n") }
    for path in files { FileSystem.say("site/\(path)\n") }
    say(
      BilingualText(
        vi: "\(sources.count) tệp nguồn và \(files.count) tệp của trang có “\(id)”",
        en: "files that hold “\(id)”: \(sources.count) of the content, \(files.count) of the site"))
  }

  private func list(originOf address: String, in tree: DiskTree, _ site: Site) throws {
    guard let origin = site.origin(ofPageAt: address) else {
      Speech.complain(
        BilingualText(
          vi: "trang không có địa chỉ “\(address)”",
          en: "the site has no page at “\(address)”"))
      throw ExitStatus.wrongUse
    }
    if origin.own.isEmpty {
      say(
        BilingualText(
          vi:
            "trang này không của riêng một bản ghi nào; chữ của nó ở \(Settings.path) và giao diện",
          en: "no single record makes this page; its words are in \(Settings.path) and the theme"))
    }
    for span in origin.own { FileSystem.say(place(span, in: tree) + "\n") }
    for span in origin.others {
      let text = BilingualText(vi: "cũng hiện trên trang", en: "shown on the page too")
      FileSystem.say("\(place(span, in: tree))  (\(text.text(in: options.language)))\n")
    }
    FileSystem.say("templates/\(origin.template).mustache\n")
  }

  private func list(_ gaps: [Site.TranslationGap], in tree: DiskTree) {
    for gap in gaps {
      let text: BilingualText =
        switch gap.state {
        case .missing: BilingualText(vi: "chưa có bản dịch", en: "not translated")
        case .stale: BilingualText(vi: "cũ hơn bản gốc", en: "older than its original")
        case .unmarked:
          BilingualText(
            vi: "chưa ghi dịch từ bản gốc nào", en: "from which original is not noted")
        }
      let line = gap.original.map { "; translated: {from: \($0)}" } ?? ""
      FileSystem.say(
        "\(gap.language.code): \(place(gap.span, in: tree)): \(gap.id): "
          + "\(text.text(in: options.language))\(line)\n")
    }
    let missing = gaps.count { $0.state == .missing }
    let stale = gaps.count { $0.state == .stale }
    say(
      BilingualText(
        vi: "\(missing) bản dịch còn thiếu, \(stale) bản dịch cũ",
        en: "translations missing: \(missing), out of date: \(stale)"))
  }

  private func list(_ photos: [Site.UndescribedPhotos]) {
    for (language, count) in photos {
      say(
        BilingualText(
          vi: "\(language.code): \(count) ảnh chưa có chữ mô tả (alt)",
          en: "\(language.code): photos without a text that describes them (alt): \(count)"))
    }
  }

  private func list(_ facts: [DatedFact], within days: Int, in tree: DiskTree) {
    for fact in facts {
      let what =
        if case .rank(let stars) = fact.kind { "\(stars)★" } else {
          fact.kind.name.text(in: options.language)
        }
      FileSystem.say(
        "\(fact.lastDay)  \(what)  \(fact.name)  (\(place(fact.span, in: tree)): \(fact.id))\n")
    }
    let ranks = facts.count { if case .rank = $0.kind { true } else { false } }
    say(
      BilingualText(
        vi: "\(ranks) sản phẩm hết hạn trong \(days) ngày tới",
        en: "products whose ranks end within \(days) days: \(ranks)"))
    guard facts.count > ranks else { return }
    say(
      BilingualText(
        vi: "\(facts.count - ranks) giấy chứng nhận, quyền bảo hộ, văn bản công nhận điểm hết hạn",
        en: "certificates, protections and approvals that end: \(facts.count - ranks)"))
  }

  private func list(_ shops: [Site.ShopDue]) {
    guard !shops.isEmpty else { return }
    say(
      BilingualText(
        vi: "nhãn kệ hàng phải thay, theo điểm bán:", en: "shelf labels to replace, by sales point:"
      ))
    for shop in shops {
      let products = shop.products.map { "\($0.name) (\($0.lastDay))" }.joined(separator: "; ")
      FileSystem.say("\(shop.name) (\(shop.id)): \(products)\n")
    }
  }

  private func list(_ places: [Site.UnderstoodHours], in tree: DiskTree) {
    for hours in places {
      FileSystem.say("\(place(hours.span, in: tree)): \(hours.id): \(hours.notation)\n")
      for (day, parts) in hours.days {
        let text = parts.map { self.text(of: $0) }.joined(separator: ", ")
        let closed = BilingualText(vi: "nghỉ", en: "closed").text(in: options.language)
        FileSystem.say("  \(day)  \(parts.isEmpty ? closed : text)\n")
      }
    }
    say(
      BilingualText(
        vi: "\(places.count) nơi có ghi giờ mở cửa",
        en: "places with opening hours: \(places.count)"))
  }

  /// `08:00-17:00`; `18:00-26:00` ends at two at night.
  private func text(of part: HoursCalendar.Part) -> String {
    let hours = "\(part.start.clockText)-\(part.end.clockText)"
    let unknown = BilingualText(vi: "không rõ", en: "unknown").text(in: options.language)
    let remark = part.comment.map { "“\($0)”" }
    return ([hours] + (part.state == .unknown ? [unknown] : []) + (remark.map { [$0] } ?? []))
      .joined(separator: " ")
  }
}
