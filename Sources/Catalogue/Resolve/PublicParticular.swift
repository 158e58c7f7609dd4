package import Diagnostics
package import Markup

/// A particular of a person that the site shows, and why it may: what `ocop check --privacy` lists.
package struct PublicParticular: Sendable {
  package enum Reason: Sendable {
    /// The person agreed, on a day.
    case consent(CalendarDay)
    /// It stands in a public decision of recognition.
    case decision
    /// The settings show households' names, and no decision here has this one.
    case setting
    /// The producer is no household, and the value is its own.
    case organisation
    /// The record says that the telephone is of the business.
    case business

    package var text: BilingualText {
      switch self {
      case .consent(let day):
        BilingualText(vi: "đồng ý ngày \(day.inVietnamese)", en: "consent of \(day)")
      case .decision:
        BilingualText(vi: "có trong quyết định công khai", en: "stands in a public decision")
      case .setting:
        BilingualText(
          vi: "theo household_names; chưa thấy trong quyết định nào",
          en: "by household_names; it stands in no decision here")
      case .organisation:
        BilingualText(vi: "của tổ chức, không phải của hộ", en: "an organisation's, no household's")
      case .business:
        BilingualText(vi: "điện thoại của cơ sở (business)", en: "a business telephone (business)")
      }
    }
  }

  /// The record it belongs to, and the file or row that brings it into being.
  package let kind: RecordKind
  package let id: String
  package let span: SourceSpan
  package let key: String
  package let value: String
  package let reason: Reason
}

extension Catalogue {
  /// Every value of a personal key that is public on the build's day, by record.
  package var publicParticulars: [PublicParticular] {
    // The makers that a decision of the catalogue knows.
    let recognised = Set(
      products.filter { !$0.recognitions.isEmpty }.flatMap(\.record.producers).map(\.value))
    var found = producers.flatMap { particulars(of: $0.record, recognised) }
    found += products.flatMap { particulars(of: $0) }
    for entry in points {
      let point = entry.record
      found += particulars(
        of: .points, point.id, point.span, point.consents, isBusiness: point.isBusinessPhone,
        [("phone", point.phone), ("zalo", point.zalo)])
    }
    for entry in destinations {
      let destination = entry.record
      found += particulars(
        of: .destinations, destination.id, destination.span, destination.consents,
        isBusiness: destination.isBusinessPhone, [("phone", destination.phone)])
    }
    return found
  }

  package typealias Withheld = (kind: RecordKind, id: String, particular: WithheldParticular)

  /// Every value of a personal key that was written and is not shown, by record.
  package var withheldParticulars: [Withheld] {
    var found: [Withheld] = []
    func add(_ record: some Record, _ withheld: [WithheldParticular]) {
      found += withheld.map { (type(of: record).kind, record.id, $0) }
    }
    for entry in producers { add(entry.record, entry.record.withheld) }
    for entry in products where entry.signedAddress == nil {
      // A household's, and nobody agreed.
      guard let span = entry.record.writtenAddressSpan else { continue }
      let consent = entry.record.consents["signed_address"]
      add(
        entry.record,
        [WithheldParticular(key: "signed_address", span: span, consent: consent)])
    }
    for entry in points { add(entry.record, entry.record.withheld) }
    for entry in destinations { add(entry.record, entry.record.withheld) }
    for entry in offices { add(entry.record, entry.record.withheld) }
    return found
  }

  /// The telephones and accounts of a place that may be a person's.
  private func particulars(
    of kind: RecordKind, _ id: String, _ span: SourceSpan, _ consents: [String: CalendarDay],
    isBusiness: Bool,
    _ values: [(key: String, value: String?)]
  ) -> [PublicParticular] {
    values.compactMap { key, value in
      guard let value, key == "zalo" || PhoneNumber(text: value).isMobile else { return nil }
      let consent = consents[key].flatMap { $0 <= day ? $0 : nil }
      return PublicParticular(
        kind: kind, id: id, span: span, key: key, value: value,
        reason: consent.map { .consent($0) } ?? (isBusiness ? .business : .organisation))
    }
  }

  private func particulars(
    of producer: Producer, _ recognised: Set<String>
  ) -> [PublicParticular] {
    let isHousehold = producer.kind == .household
    var found: [PublicParticular] = []
    func add(_ key: String, _ value: String?, otherwise: PublicParticular.Reason) {
      guard let value else { return }
      let consent = producer.consents[key].flatMap { $0 <= day ? $0 : nil }
      found.append(
        PublicParticular(
          kind: .producers, id: producer.id, span: producer.span, key: key, value: value,
          reason: consent.map { .consent($0) } ?? otherwise))
    }
    if isHousehold {
      add("name", producer.name, otherwise: recognised.contains(producer.id) ? .decision : .setting)
    }
    add("person", producer.person, otherwise: .organisation)
    add("legal_name", isHousehold ? producer.legalName : nil, otherwise: .organisation)
    add("address", producer.address, otherwise: .organisation)
    add("signed_address", producer.signedAddress, otherwise: .organisation)
    add(
      "coordinates",
      producer.coordinates.map { place in
        DecimalText.of(place.latitude, places: 6) + ", "
          + DecimalText.of(place.longitude, places: 6)
      }, otherwise: .organisation)
    for phone in producer.phones {
      add("phone", phone, otherwise: producer.isBusinessPhone ? .business : .organisation)
    }
    add("email", producer.email, otherwise: .organisation)
    add("zalo", producer.zalo, otherwise: .organisation)
    add("facebook", producer.facebook, otherwise: .organisation)
    return found
  }

  private func particulars(of entry: ProductEntry) -> [PublicParticular] {
    guard let address = entry.signedAddress else { return [] }
    let consent = entry.record.consents["signed_address"].flatMap { $0 <= day ? $0 : nil }
    return [
      PublicParticular(
        kind: .products, id: entry.record.id, span: entry.record.span, key: "signed_address",
        value: address,
        reason: consent.map { .consent($0) } ?? .organisation)
    ]
  }
}
