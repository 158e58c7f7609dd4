package import Catalogue
internal import Diagnostics
package import Markup

/// What a catalogue holds already, as an import asks for it.
package struct KnownRecords: Sendable {
  struct KnownProduct: Sendable {
    let id: String
    let name: String
    /// As decisions printed it, where it is another.
    let printedName: String?
    let producers: [String]
    /// Of the latest recognition before the import's decision; nil where there is none.
    let stars: Int?
    let decision: String?
  }

  struct KnownProducer: Sendable {
    let id: String
    let name: String
    let commune: String
  }

  private(set) var productsByKey: [String: [KnownProduct]] = [:]
  private(set) var productsByCode: [String: KnownProduct] = [:]
  private(set) var productsByID: [String: KnownProduct] = [:]
  private var productsByProducer: [String: [KnownProduct]] = [:]
  private(set) var producersByKey: [String: [KnownProducer]] = [:]
  private(set) var producersByID: [String: KnownProducer] = [:]
  let productIDs: Set<String>
  let producerIDs: Set<String>
  private let communeIDs: Set<String>
  struct WrittenRow: Sendable {
    let number: Int
    let product: String
    /// As the decision has them.
    let name: String
    let producer: String?
  }

  /// The rows of the decisions that are there.
  let writtenRows: [String: [WrittenRow]]
  /// The decisions that recognised each product, with their numbers.
  private var decisionsOfProduct: [String: [(id: String, number: String)]] = [:]
  /// The numbers of all decisions, by id.
  private var decisionNumbers: [String: String] = [:]
  let settings: DecodingSettings
  private let oldUnits: OldUnits

  /// - Parameters:
  ///   - day: the import's decision's; what comes later is passed over.
  ///   - oldUnits: by which addresses of before July 2025 are understood.
  package init(
    _ records: Records, _ settings: DecodingSettings, before day: CalendarDay,
    oldUnits: OldUnits = OldUnits()
  ) {
    self.settings = settings
    self.oldUnits = oldUnits
    productIDs = records.products.claimedIDs
    producerIDs = records.producers.claimedIDs
    communeIDs = records.communes.claimedIDs
    var latest: [String: Recognition] = [:]
    var written: [String: [WrittenRow]] = [:]
    for decision in records.decisions.records {
      decisionNumbers[decision.id] = decision.number
      for row in decision.rows {
        if let number = row.number {
          written[decision.id, default: []].append(
            WrittenRow(
              number: number, product: row.product.value,
              name: row.printedName ?? row.product.value, producer: row.printedProducer))
        }
        if decision.date <= day, row.recognition.kind != .revoked {
          decisionsOfProduct[row.product.value, default: []].append(
            (decision.id, decision.number))
        }
        guard decision.date < day, row.recognition.kind != .revoked,
          latest[row.product.value].map({ $0.date < decision.date }) ?? true
        else { continue }
        latest[row.product.value] = row.recognition
      }
    }
    writtenRows = written
    for product in records.products.records {
      for recognition in product.recognitions
      where recognition.date < day && latest[product.id].map({ $0.date < recognition.date }) ?? true
      {
        latest[product.id] = recognition
      }
      let known = KnownProduct(
        id: product.id, name: product.name.main, printedName: product.printedName,
        producers: product.producers.map(\.value),
        stars: latest[product.id]?.stars, decision: latest[product.id]?.decision)
      productsByID[product.id] = known
      for producer in known.producers { productsByProducer[producer, default: []].append(known) }
      for code in [product.code] + product.variants.map(\.gtin) {
        if let code { productsByCode[code] = known }
      }
      let names = [product.name.main] + (product.printedName.map { [$0] } ?? [])
      for key in Set(names.map { NameKey.product($0) }) {
        productsByKey[key, default: []].append(known)
      }
    }
    for producer in records.producers.records {
      guard let name = producer.name else { continue }
      let known = KnownProducer(id: producer.id, name: name, commune: producer.commune.value)
      producersByID[producer.id] = known
      producersByKey[NameKey.producer(name), default: []].append(known)
    }
  }

  /// The commune that a text means, with what there is to say of it.
  func commune(_ text: String) -> (code: String?, why: BilingualText) {
    var report = Report()
    let node = Node(.scalar(text, isPlain: true), at: SourceSpan.start(of: "t.csv"))
    let found = ValueType<Reference>.commune.read(FieldSource(node), settings, &report)
    if let code = found?.value, settings.units[code] == nil, !communeIDs.contains(code) {
      return (
        nil,
        BilingualText(
          vi: "không có xã, phường nào mang mã “\(code)”", en: "no commune has the code “\(code)”")
      )
    }
    let said = report.diagnostics.first.map { diagnostic in
      let (message, hint) = (diagnostic.message.text, diagnostic.hint)
      return BilingualText(
        vi: ([message.vietnamese] + (hint.map { [$0.vietnamese] } ?? [])).joined(separator: "; "),
        en: ([message.english] + (hint.map { [$0.english] } ?? [])).joined(separator: "; "))
    }
    return (
      found?.value,
      said ?? BilingualText(vi: "mã xã, phường có thật", en: "a code that there is")
    )
  }
}

extension KnownRecords {
  /// The commune of today that an address of before July 2025 is in, with what there is to say of it; no
  /// code where the old unit was split: then a person has to know.
  func commune(ofOld address: String) -> (code: String?, why: BilingualText)? {
    let old = oldUnits.units(in: address)
    guard let first = old.first else { return nil }
    let successors = Set(old.flatMap(\.successors)).sorted()
    let names = successors.map { name(ofCommune: $0) }.joined(separator: "; ")
    guard successors.count == 1, settings.units[successors[0]] != nil else {
      return (
        nil,
        BilingualText(
          vi:
            "đơn vị cũ \(first.text) có thể nay thuộc: \(names); ghi mã đúng, một dòng dùng cho mọi dòng cùng "
            + "địa chỉ",
          en:
            "the old unit \(first.text) may be part of: \(names); write the right code, one row settles "
            + "all of that address")
      )
    }
    return (
      successors[0],
      BilingualText(
        vi: "đơn vị cũ \(first.text) nay thuộc \(names)",
        en: "the old unit \(first.text) is part of \(names) today")
    )
  }

  /// What there is to say of an address that may be of today and names an old district too, where the two
  /// lead to different communes: `Phường Nam Cường, Thành phố Lào Cai, Tỉnh Lào Cai`.
  func doubt(_ address: String, isIn code: String) -> BilingualText? {
    let old = oldUnits.units(in: address, namingDistrict: true)
    guard let first = old.first, !old.contains(where: { $0.successors.contains(code) }) else {
      return nil
    }
    let names = first.successors.map { name(ofCommune: $0) }.joined(separator: "; ")
    let today = name(ofCommune: code)
    return BilingualText(
      vi: "có thể là đơn vị cũ \(first.text), nay thuộc \(names), hoặc \(today) ngày nay; "
        + "ghi mã đúng",
      en: "it may be the old unit \(first.text), part of \(names) today, or \(today); "
        + "write the right code")
  }

  /// The row of a decision that a printed one is: its product's and producer's names are the same.
  func written(_ name: String, by producer: String?, in decision: String) -> WrittenRow? {
    let key = NameKey.product(name)
    return writtenRows[decision]?.first { row in
      NameKey.product(row.name) == key
        && (row.producer == nil || producer == nil
          || NameKey.producer(row.producer ?? "") == NameKey.producer(producer ?? ""))
    }
  }

  /// The decision about a product that a text names: `Số 3981/QĐ-UBND ngày 05/8/2026`.
  func decision(_ text: String, of product: String) -> String? {
    let words = AnnexColumn.words(of: text)
    let found = (decisionsOfProduct[product] ?? []).filter { decision in
      let own = AnnexColumn.words(of: decision.number)
      return !own.isEmpty
        && words.indices.contains { words[$0...].starts(with: own) }
    }
    return found.count == 1 ? found[0].id : nil
  }

  /// The decision that an id or a number of a person's own choice means: one about the product if there is
  /// one, else any that is there.
  func decision(asked text: String, of product: String?) -> String? {
    let id = text.trimmed
    if decisionNumbers[id] != nil { return id }
    if let product, let found = decision(text, of: product) { return found }
    let words = AnnexColumn.words(of: text)
    let found = decisionNumbers.filter {
      !words.isEmpty && AnnexColumn.words(of: $0.value) == words
    }
    return found.count == 1 ? found.first?.key : nil
  }

  /// A commune as people know it: `16078 Xã Vạn Lộc, Thanh Hóa`.
  func name(ofCommune code: String) -> String {
    settings.units[code].map { "\(code) \($0.text)" } ?? code
  }

  /// Whether a printed name has the marks of one that a product is known by.
  func namesAgree(_ printed: String, _ product: KnownProduct) -> Bool {
    NameKey.agree(printed, product.name)
      || product.printedName.map { NameKey.agree(printed, $0) } ?? false
  }

  /// A product of a producer whose name is nearly another: one that a person should look at.
  func nearProduct(to key: String, of producer: String) -> KnownProduct? {
    let own = productsByProducer[producer] ?? []
    let keys = Dictionary(
      own.map { (NameKey.product($0.name), $0) }, uniquingKeysWith: { first, _ in first })
    return NearMiss.nearest(to: key, among: keys.keys.sorted()).flatMap { keys[$0] }
  }
}
