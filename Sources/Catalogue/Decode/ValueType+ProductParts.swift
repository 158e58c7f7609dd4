internal import Diagnostics
internal import Markup

// The maps that stand inside a product: keys beside the value they make.

extension ValueType<Variant> {
  private static let label = RecordKey("name", .localizedText, .translatable)
  private static let pack = RecordKey("pack", .localizedText, .translatable)
  private static let gtin = RecordKey("gtin", .gtin)
  private static let price = RecordKey("price", .integer(in: 0...2_000_000_000))
  private static let priceChecked = RecordKey("price_checked", .checkedDay)

  static let variant = ValueType.map(
    BilingualText(vi: "một loại: {name: …, pack: …}", en: "a variant: {name: …, pack: …}"),
    [
      label.description, pack.description, gtin.description, price.description,
      priceChecked.description,
    ]
  ) { reader, report in
    Variant(
      name: reader.value(label, &report), pack: reader.value(pack, &report),
      gtin: reader.value(gtin, &report), price: reader.value(price, &report),
      priceChecked: reader.value(priceChecked, &report))
  }
}

extension ValueType<Certificate> {
  private static let kind = RecordKey("kind", ValueType<Certificate.Kind>.choice, .required)
  private static let label = RecordKey("name", .text)
  private static let number = RecordKey("number", .text)
  private static let issued = RecordKey("issued", .day)
  private static let validUntil = RecordKey("valid_until", .located(.day))

  static let certificate = ValueType.map(
    BilingualText(
      vi: "một giấy chứng nhận: {kind: …, number: …}", en: "a certificate: {kind: …, number: …}"),
    [
      kind.description, label.description, number.description, issued.description,
      validUntil.description,
    ]
  ) { reader, report in
    let kind = reader.required(kind, &report)
    let issued = reader.value(issued, &report)
    var validUntil = reader.value(validUntil, &report)
    if let issued, let until = validUntil, until.value < issued {
      report.error(.endsBeforeStart, at: until.span)
      validUntil = nil
    }
    let (name, number) = (reader.value(label, &report), reader.value(number, &report))
    return kind.map {
      Certificate(kind: $0, name: name, number: number, issued: issued, validUntil: validUntil)
    }
  }
}

extension ValueType<Protection> {
  private static let kind = RecordKey("kind", ValueType<Protection.Kind>.choice, .required)
  private static let label = RecordKey("name", .text)
  private static let number = RecordKey("number", .text)
  private static let validUntil = RecordKey("valid_until", .located(.day))

  static let protection = ValueType.map(
    BilingualText(
      vi: "một quyền bảo hộ: {kind: …, number: …}", en: "a protection: {kind: …, number: …}"),
    [kind.description, label.description, number.description, validUntil.description]
  ) { reader, report in
    let (name, number) = (reader.value(label, &report), reader.value(number, &report))
    let validUntil = reader.value(validUntil, &report)
    return reader.required(kind, &report).map {
      Protection(kind: $0, name: name, number: number, validUntil: validUntil)
    }
  }
}

extension ValueType<OnlineShop> {
  private static let platform = RecordKey("platform", .text, .required)
  private static let url = RecordKey("url", .webAddress, .required)
  private static let checked = RecordKey("checked", .checkedDay)

  static let onlineShop = ValueType.map(
    BilingualText(
      vi: "một gian hàng trên mạng: {platform: …, url: …}",
      en: "an online shop: {platform: …, url: …}"),
    [platform.description, url.description, checked.description]
  ) { reader, report in
    let (platform, url) = (reader.required(platform, &report), reader.required(url, &report))
    let checked = reader.value(checked, &report)
    guard let platform, let url else { return nil }
    return OnlineShop(platform: platform, url: url, checked: checked)
  }
}

extension ValueType<Trade> {
  private static let capacity = RecordKey("capacity", .localizedText, .translatable)
  private static let wholesale = RecordKey("wholesale", .flag)
  private static let minimumOrder = RecordKey("min_order", .localizedText, .translatable)
  private static let exportReady = RecordKey("export_ready", .flag)
  private static let markets = RecordKey("markets", .list(of: .localizedText))
  private static let distributors = RecordKey("distributors", .list(of: .text))

  static let trade = ValueType.map(
    BilingualText(vi: "thông tin giao thương: {capacity: …}", en: "trade: {capacity: …}"),
    [
      capacity.description, wholesale.description, minimumOrder.description,
      exportReady.description, markets.description, distributors.description,
    ]
  ) { reader, report in
    Trade(
      capacity: reader.value(capacity, &report), wholesale: reader.flag(wholesale, &report),
      minimumOrder: reader.value(minimumOrder, &report),
      exportReady: reader.flag(exportReady, &report), markets: reader.list(markets, &report),
      distributors: reader.list(distributors, &report))
  }
}

extension ValueType<Award> {
  private static let label = RecordKey("name", .localizedText, [.required, .translatable])
  private static let year = RecordKey("year", .integer(in: 1900...2199))

  static let award = ValueType.map(
    BilingualText(vi: "một giải thưởng: {name: …, year: …}", en: "an award: {name: …, year: …}"),
    [label.description, year.description]
  ) { reader, report in
    let year = reader.value(year, &report)
    return reader.required(label, &report).map { Award(name: $0, year: year) }
  }
}

extension ValueType<PressReport> {
  private static let title = RecordKey("title", .text, .required)
  private static let url = RecordKey("url", .webAddress, .required)
  private static let date = RecordKey("date", .day)

  static let pressReport = ValueType.map(
    BilingualText(vi: "một bài báo: {title: …, url: …}", en: "a press report: {title: …, url: …}"),
    [title.description, url.description, date.description]
  ) { reader, report in
    let (title, url) = (reader.required(title, &report), reader.required(url, &report))
    let date = reader.value(date, &report)
    guard let title, let url else { return nil }
    return PressReport(title: title, url: url, date: date)
  }
}

extension ValueType<Suspension> {
  private static let from = RecordKey("from", .day, .required)
  private static let reason = RecordKey("reason", .localizedText, .translatable)

  static let suspension = ValueType.map(
    BilingualText(vi: "{from: ngày, reason: lý do}", en: "{from: day, reason: …}"),
    [from.description, reason.description]
  ) { reader, report in
    let reason = reader.value(reason, &report)
    return reader.required(from, &report).map { Suspension(from: $0, reason: reason) }
  }
}

extension Diagnostic.Message {
  fileprivate static let endsBeforeStart = Self(
    "ends-before-start", vi: "ngày hết hạn đứng trước ngày cấp",
    en: "the last day comes before the day of issue")
}
