internal import Catalogue
internal import Diagnostics
internal import Markup
internal import Theme

/// What the site shows of each household, a page to print for each: to be sent there, read and signed
/// (Law 91/2025/QH15: consent is asked for each particular and can be withdrawn).
struct HouseholdSheets {
  private let site: Site
  private let edition: Edition
  private let particulars: [Owner: [PublicParticular]]
  private let withheld: [Owner: [WithheldParticular]]

  /// A record: a point may have a producer's id.
  private struct Owner: Hashable {
    let kind: RecordKind
    let id: String
  }

  init(of site: Site) {
    self.site = site
    edition = site.mainEdition
    particulars = Dictionary(grouping: site.publicParticulars) { Owner(kind: $0.kind, id: $0.id) }
    withheld = Dictionary(grouping: site.withheldParticulars) { Owner(kind: $0.kind, id: $0.id) }
      .mapValues { $0.map(\.particular) }
  }

  /// A page of HTML for a browser to print: a sheet of paper for each household.
  var html: [UInt8] {
    var html = HTMLWriter()
    let title = say("Phiếu thông tin của hộ", "What is shown of a household")
    html.append(
      """
      <!DOCTYPE html>
      <html lang="\(isVietnamese ? "vi" : "en")"><meta charset="utf-8"><title>\(title)</title>
      <style>
      @page { size: A4; margin: 18mm }
      body { font: 11pt/1.45 serif; max-width: 175mm; margin: auto }
      section { break-after: page; padding-block: 1em }
      h1 { font-size: 16pt; margin: 0 0 .5em }
      table { border-collapse: collapse; width: 100% }
      th, td { border: 1px solid; padding: .3em .5em; text-align: left; vertical-align: top }
      .choice { white-space: nowrap }
      .sign { margin: 2em 0 6em; text-align: right }
      </style>

      """)
    for index in households { write(index, &html) }
    return html.bytes
  }

  var count: Int { households.count }

  private var households: [Int] {
    site.catalogue.producers.indices.filter {
      site.catalogue.producers[$0].record.kind == .household
    }
  }

  private var isVietnamese: Bool { site.catalogue.settings.mainLanguage == .vietnamese }

  private func say(_ vietnamese: String, _ english: String) -> String {
    isVietnamese ? vietnamese : english
  }

  private func write(_ index: Int, _ html: inout HTMLWriter) {
    let entry = site.catalogue.producers[index]
    let settings = site.catalogue.settings
    let name = edition.producerName(index).text
    let address =
      settings.baseURL.text
      + edition.href(.record(.producers, index)).string
      .dropFirst(settings.baseURL.path.count)
    let publisher = settings.publisher?.name?.main ?? settings.title.main
    html.append("<section>\n<h1>")
    html.appendEscaped(
      say("Thông tin về hộ trên trang OCOP", "What the OCOP site shows of your household"))
    html.append("</h1>\n<p>")
    html.appendEscaped(
      say(
        "Kính gửi: \(name). Trang “\(settings.title.main)” của \(publisher), ở địa chỉ \(address), "
          + "tính đến ngày \(edition.strings.day(site.catalogue.day)), đang đăng những thông tin sau về hộ.",
        "To \(name). The site “\(settings.title.main)” of \(publisher), at \(address), shows this of "
          + "your household as of \(edition.strings.day(site.catalogue.day))."))
    html.append("</p>\n<table><tr>")
    for heading in [
      say("Thông tin", "What"), say("Đang đăng", "Shown as"), say("Vì sao", "Why"),
      say("Hộ đồng ý đăng tiếp", "May go on being shown"),
    ] {
      html.append("<th>")
      html.appendEscaped(heading)
      html.append("</th>")
    }
    html.append("</tr>\n")
    let products = entry.products.map { site.catalogue.products[$0].record }
    for particular in owners(entry.record, products).flatMap({ particulars[$0] ?? [] }) {
      writeRow(particular, &html)
    }
    html.append("</table>\n")
    writeRest(entry.record, products, publisher, &html)
    html.append("</section>\n")
  }

  /// A household and its products.
  private func owners(_ producer: Producer, _ products: [Product]) -> [Owner] {
    [Owner(kind: .producers, id: producer.id)] + products.map { Owner(kind: .products, id: $0.id) }
  }

  private func writeRow(_ particular: PublicParticular, _ html: inout HTMLWriter) {
    // What stands in a public decision is not the household's to withdraw.
    let mayChoose = if case .decision = particular.reason { false } else { true }
    let reason = particular.reason.text
    html.append("<tr><td>")
    html.appendEscaped(label(of: particular.key))
    html.append("</td><td>")
    html.appendEscaped(particular.value)
    html.append("</td><td>")
    html.appendEscaped(say(reason.vietnamese, reason.english))
    html.append("</td><td class=\"choice\">")
    html.appendEscaped(mayChoose ? say("☐ Có   ☐ Không", "☐ Yes   ☐ No") : "–")
    html.append("</td></tr>\n")
  }

  private func writeRest(
    _ producer: Producer, _ products: [Product], _ publisher: String, _ html: inout HTMLWriter
  ) {
    func paragraph(_ text: String) {
      html.append("<p>")
      html.appendEscaped(text)
      html.append("</p>\n")
    }
    if !products.isEmpty {
      let names = products.map(\.name.main).joined(separator: "; ")
      paragraph(
        say("Sản phẩm của hộ trên trang: \(names).", "Your products on the site: \(names)."))
    }
    let photos = producer.photos + products.flatMap(\.photos)
    if !photos.isEmpty {
      let days = photos.compactMap(\.peopleConsent).map { edition.strings.day($0) }
      let people = days.isEmpty ? say("không có", "none") : days.joined(separator: ", ")
      paragraph(
        say(
          "Ảnh về hộ và sản phẩm: \(photos.count); ngày người trong ảnh đồng ý: \(people).",
          "Photos of the household and its products: \(photos.count); days on which people in them "
            + "agreed: \(people)."))
    }
    let documents = producer.linkedDocuments + products.flatMap(\.linkedDocuments)
    if !documents.isEmpty {
      let names = documents.map(\.name).joined(separator: "; ")
      paragraph(say("Tài liệu kèm theo: \(names).", "Documents with them: \(names)."))
    }
    let closed = owners(producer, products).flatMap { withheld[$0] ?? [] }
    if !closed.isEmpty {
      let list = closed.map {
        "\(label(of: $0.key)) (\(say($0.reason.vietnamese, $0.reason.english)))"
      }
      .joined(separator: "; ")
      paragraph(
        say("Có ghi trong hồ sơ nhưng không đăng: \(list).", "On file and not shown: \(list)."))
    }
    let ways = [
      site.catalogue.settings.publisher?.phone, site.catalogue.settings.publisher?.email,
      site.catalogue.settings.publisher?.address?.main,
    ].compactMap { $0 }.joined(separator: ", ")
    let contact = ways.isEmpty ? publisher : "\(publisher) (\(ways))"
    paragraph(
      say(
        "Hộ có quyền xem, sửa, xóa các thông tin này và rút lại sự đồng ý bất cứ lúc nào, không phải nêu "
          + "lý do (Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15). Hãy báo cho \(contact), hoặc gửi lại "
          + "phiếu này. Thông tin rút lại sẽ không còn trên trang, trong tìm kiếm, dữ liệu và bản in kể từ "
          + "lần cập nhật kế tiếp.",
        "You may see, correct and delete these particulars and withdraw your consent at any time, "
          + "without giving a reason (Law 91/2025/QH15). Tell \(contact), or send this sheet back. What "
          + "you withdraw is gone from pages, search, data and print with the next update."))
    html.append("<p class=\"sign\">")
    html.appendEscaped(
      say(
        "Ngày …… tháng …… năm 20……   Đại diện hộ (ký, ghi rõ họ tên)",
        "Day …… month …… 20……   For the household (signature and name)"))
    html.append("</p>\n")
  }

  /// What pages call a particular.
  private func label(of key: String) -> String {
    if key == "name" { return say("Tên", "Name") }
    return FactWord(rawValue: key).map { edition.string(WordGroups.facts, $0) } ?? key
  }
}

extension Site {
  /// What is shown of each household, as a page to print, and how many households there are.
  package var householdSheets: (html: [UInt8], count: Int) {
    let sheets = HouseholdSheets(of: self)
    return (sheets.html, sheets.count)
  }
}
