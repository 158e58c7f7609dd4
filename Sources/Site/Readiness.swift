internal import Catalogue
package import Diagnostics
internal import Markup

/// One thing to look at before a site is published.
package struct ReadinessItem: Sendable {
  package enum State: Sendable {
    case ready
    /// It may stay so; somebody should have looked.
    case look
    /// It should not be published so.
    case missing
  }

  package let state: State
  package let text: BilingualText
  /// What to do; nil where there is nothing.
  package let toDo: BilingualText?
}

extension Site {
  /// A list to go through before publishing: from the address to the old dates.
  ///
  /// - Parameter unreviewed: how many languages of the theme nobody reviewed.
  package func readiness(unreviewedLanguages unreviewed: Int) -> [ReadinessItem] {
    [
      addressItem, samplesItem, contactItem, privacyItem, coordinatesItem, photosItem,
      descriptionsItem, translationsItem, datesItem, checkedItem, languagesItem(unreviewed),
    ]
  }

  private func item(
    _ state: ReadinessItem.State, vi: String, en: String, do toDo: BilingualText? = nil
  ) -> ReadinessItem {
    ReadinessItem(
      state: state, text: BilingualText(vi: vi, en: en), toDo: state == .ready ? nil : toDo)
  }

  private var addressItem: ReadinessItem {
    let url = catalogue.settings.baseURL
    return item(
      hasExampleAddress ? .missing : .ready, vi: "địa chỉ trang: \(url.text)",
      en: "the site's address: \(url.text)",
      do: BilingualText(
        vi: "ghi địa chỉ thật vào base_url trong content/catalogue.yaml",
        en: "write the real address as base_url in content/catalogue.yaml"))
  }

  private var samplesItem: ReadinessItem {
    let count = source.references.count { source[$0].marks.isSample }
    return item(
      count == 0 ? .ready : .missing, vi: "\(count) bản ghi mẫu", en: "sample records: \(count)",
      do: BilingualText(
        vi:
          "xóa các bản ghi có sample: true (cùng bảng .csv mang tên chúng), hoặc thay bằng nội dung thật",
        en:
          "delete the records with sample: true (with the .csv files of their names), or put real ones in their "
          + "place"))
  }

  private var contactItem: ReadinessItem {
    let publisher = catalogue.settings.publisher
    let lacking = [
      ("name", publisher?.name == nil), ("address", publisher?.address == nil),
      ("phone", publisher?.phone == nil), ("email", publisher?.email == nil),
    ].filter(\.1).map(\.0).joined(separator: ", ")
    let isSample = publisher?.name?.all.contains { $0.contains("(mẫu)") || $0.contains("(sample)") }
    if isSample == true {
      let also = lacking.isEmpty ? nil : lacking
      return item(
        .missing, vi: "tên đơn vị vẫn là tên mẫu" + (also.map { "; còn thiếu: \($0)" } ?? ""),
        en: "the publisher's name is still the sample's" + (also.map { "; missing: \($0)" } ?? ""),
        do: BilingualText(
          vi: "ghi tên đơn vị thật vào publisher trong content/catalogue.yaml",
          en: "write the real name below publisher in content/catalogue.yaml"))
    }
    return item(
      lacking.isEmpty ? .ready : .missing,
      vi: lacking.isEmpty
        ? "đơn vị chịu trách nhiệm và cách liên hệ" : "thiếu thông tin đơn vị: \(lacking)",
      en: lacking.isEmpty
        ? "who publishes it, and how to reach them" : "missing of the publisher: \(lacking)",
      do: BilingualText(
        vi: "ghi vào publisher trong content/catalogue.yaml",
        en: "write them below publisher in content/catalogue.yaml"))
  }

  private var privacyItem: ReadinessItem {
    let (open, closed) = (publicParticulars.count, withheldParticulars.count)
    return item(
      open == 0 ? .ready : .look,
      vi: "\(open) thông tin cá nhân công khai, \(closed) đã ghi mà không đăng",
      en: "personal particulars: \(open) public, \(closed) written and not shown",
      do: BilingualText(
        vi: "xem từng mục: ocop check --privacy", en: "look at each: ocop check --privacy"))
  }

  private var coordinatesItem: ReadinessItem {
    let points = source.points.count { $0.record.commune != nil && $0.record.coordinates == nil }
    let places = source.destinations.count { $0.record.coordinates == nil }
    return item(
      points + places == 0 ? .ready : .look,
      vi: "\(points) điểm bán và \(places) điểm đến chưa có tọa độ",
      en: "without coordinates: sales points \(points), destinations \(places)",
      do: BilingualText(
        vi: "chưa có trên bản đồ; ghi coordinates chép từ ứng dụng bản đồ",
        en: "they are on no map; write coordinates as a map application gives them"))
  }

  private var photosItem: ReadinessItem {
    let all = source.products.count { $0.isListed }
    let without = source.products.count { $0.isListed && $0.record.photos.isEmpty }
    return item(
      without == 0 ? .ready : .look,
      vi: "\(without)/\(all) sản phẩm chưa có ảnh",
      en: "products without a photo: \(without) of \(all)",
      do: BilingualText(
        vi: "trang vẽ hoa văn thay ảnh; thêm ảnh khi có",
        en: "a pattern stands in their place; add photos when you have them"))
  }

  private var descriptionsItem: ReadinessItem {
    let gaps = undescribedPhotos
    let text = gaps.map { "\($0.language.code) \($0.count)" }.joined(separator: ", ")
    return item(
      gaps.isEmpty ? .ready : .look,
      vi: gaps.isEmpty ? "ảnh đều có lời tả" : "ảnh chưa có lời tả (alt): \(text)",
      en: gaps.isEmpty ? "every photo is described" : "photos without a description (alt): \(text)",
      do: BilingualText(
        vi: "người khiếm thị cần lời tả; ghi alt cho từng ảnh",
        en: "blind people need it; write alt for each photo"))
  }

  private var translationsItem: ReadinessItem {
    var counts: [(code: String, count: Int)] = []
    for gap in translationGaps where gap.state != .unmarked {
      if let index = counts.firstIndex(where: { $0.code == gap.language.code }) {
        counts[index].count += 1
      } else {
        counts.append((gap.language.code, 1))
      }
    }
    let text = counts.map { "\($0.code) \($0.count)" }.joined(separator: ", ")
    return item(
      counts.isEmpty ? .ready : .look,
      vi: counts.isEmpty ? "bản dịch đủ" : "bản dịch thiếu hoặc cũ: \(text)",
      en: counts.isEmpty ? "translations are complete" : "translations missing or old: \(text)",
      do: BilingualText(
        vi: "xem: ocop check --translations; trang hiện bản tiếng chính ở chỗ thiếu",
        en: "see: ocop check --translations; pages show the original in their place"))
  }

  private var datesItem: ReadinessItem {
    let due = facts(dueWithin: 90).count
    return item(
      due == 0 ? .ready : .look,
      vi: "\(due) hạng sao, giấy chứng nhận hết hạn trong 90 ngày hoặc đã hết",
      en: "ranks and certificates that end within 90 days or have ended: \(due)",
      do: BilingualText(vi: "xem: ocop check --due 90", en: "see: ocop check --due 90"))
  }

  /// A sales point that nobody looked at for a year may be closed.
  private var checkedItem: ReadinessItem {
    let old = source.points.count { entry in
      entry.record.checked.map { day.days(since: $0) > 365 } ?? true
    }
    return item(
      old == 0 ? .ready : .look,
      vi: "\(old) điểm bán chưa ghi ngày kiểm tra trong một năm qua",
      en: "sales points that nobody checked for a year: \(old)",
      do: BilingualText(
        vi: "gọi hỏi rồi ghi checked: ngày kiểm tra", en: "call them, and write checked: the day"))
  }

  private func languagesItem(_ unreviewed: Int) -> ReadinessItem {
    item(
      unreviewed == 0 ? .ready : .look,
      vi: "\(unreviewed) ngôn ngữ giao diện chưa có người rà soát",
      en: "languages of the theme that nobody reviewed: \(unreviewed)",
      do: BilingualText(
        vi: "nhờ người biết tiếng đọc lại các trang trước khi giới thiệu rộng rãi",
        en: "have somebody who speaks it read the pages before you announce them"))
  }
}

extension Site {
  /// What is missing or wrong on one page, for whoever edits it; none where there is no such page.
  ///
  /// - Parameters:
  ///   - address: the page's, from the site's root on.
  ///   - warnings: what the report said.
  package func missing(onPageAt address: String, _ warnings: Report) -> [BilingualText] {
    guard let origin = origin(ofPageAt: address) else { return [] }
    let paths = Set(origin.own.map(\.path))
    var found = warnings.diagnostics.filter { paths.contains($0.span.path) }.map(\.message.text)
    let ids = Set(origin.own.flatMap { span in catalogue.ids(writtenAt: span) })
    guard !ids.isEmpty else { return found }
    for entry in source.products where ids.contains(entry.record.id) && entry.record.photos.isEmpty
    {
      found.append(BilingualText(vi: "chưa có ảnh (photos)", en: "no photo (photos)"))
    }
    for entry in source.points where ids.contains(entry.record.id) {
      if entry.record.hours == nil {
        found.append(
          BilingualText(vi: "chưa có giờ mở cửa (hours)", en: "no opening hours (hours)"))
      }
      if entry.record.coordinates == nil, entry.record.commune != nil {
        found.append(
          BilingualText(vi: "chưa có tọa độ (coordinates)", en: "no coordinates (coordinates)"))
      }
    }
    for gap in translationGaps where ids.contains(gap.id) && gap.state != .unmarked {
      let code = gap.language.code
      found.append(
        gap.state == .missing
          ? BilingualText(vi: "chưa có bản dịch “\(code)”", en: "no translation “\(code)”")
          : BilingualText(
            vi: "bản dịch “\(code)” cũ hơn bản gốc", en: "the translation “\(code)” is out of date")
      )
    }
    return found
  }
}

extension CatalogueReader {
  /// The records written at a place.
  fileprivate func ids(writtenAt span: SourceSpan) -> [String] {
    references.map { record($0) }.filter { $0.span == span }.map(\.id)
  }
}
