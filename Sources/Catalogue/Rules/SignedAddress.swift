internal import Diagnostics
internal import Markup

extension CatalogueRule {
  /// An address as signed has to lead to the product's commune of today.
  ///
  /// It names units of its own day. Where the old unit was split, only a person can tell: said of what
  /// records write themselves, for of the country's table it was asked when the address came in.
  static let signedAddress = CatalogueRule { records, _, report in
    let units = Units(records.communes.records)
    // Many addresses end alike.
    var known: [String: [OldUnits.Unit]] = [:]
    for product in records.products.records {
      guard let address = product.writtenAddress, let span = product.writtenAddressSpan,
        let unit = AddressUnit(address)
      else { continue }
      let found = units.candidates(for: unit)
      guard !found.isEmpty else {
        // Without a district nothing tells an old unit from all others of its name.
        guard unit.district != nil else { continue }
        let old =
          known[unit.rest] ?? records.oldUnits.units(in: unit.rest, namingDistrict: true)
        known[unit.rest] = old
        let codes = Set(old.flatMap(\.successors)).sorted()
        if let first = old.first, !codes.isEmpty, !codes.contains(product.commune.value) {
          report.warning(
            .leadsElsewhere(first.text, codes.joined(separator: ", "), product.commune.value),
            at: span)
        }
        continue
      }
      let own = found.filter { $0.commune == product.commune.value }
      if own.isEmpty {
        let codes = Set(found.map(\.commune)).sorted().joined(separator: ", ")
        report.warning(.leadsElsewhere(unit.text, codes, product.commune.value), at: span)
      } else if own.allSatisfy(\.isPart) {
        report.warning(.wasSplit(unit.text, product.commune.value), at: span)
      }
    }
  }

  /// The units of today and of before, by their folded names.
  private struct Units {
    struct Candidate {
      let commune: String
      /// Whether only a part of the old unit went to the commune.
      let isPart: Bool
      /// The district of an old unit; nil for a unit of today.
      let district: String?
    }

    private var byName: [String: [Candidate]] = [:]

    init(_ communes: [Commune]) {
      for commune in communes {
        let own = TextFolding.fold("\(commune.kind.rawValue) \(commune.name.main)")
        byName[own, default: []].append(
          Candidate(commune: commune.id, isPart: false, district: nil))
        for case (let name?, false) in commune.formerly.map({ ($0.name, $0.isListed) }) {
          add(name, of: commune.id)
        }
      }
    }

    /// Adds a unit as records write it: `một phần xã Đa Tốn (huyện Gia Lâm, Hà Nội)`.
    private mutating func add(_ written: String, of commune: String) {
      let parts = written.split(separator: "(", maxSplits: 1)
      guard let first = parts.first else { return }
      var name = TextFolding.fold(String(first)).withoutBracket
      let isPart = name.hasPrefix("mot phan ")
      if isPart { name = String(name.dropFirst("mot phan ".count)) }
      let district = parts.count > 1 ? parts[1].split(separator: ",").first : nil
      byName[name, default: []].append(
        Candidate(
          commune: commune, isPart: isPart,
          district: district.map { TextFolding.fold(String($0)).withoutBracket }))
    }

    /// The communes an address may lead to: by its district where it names one.
    func candidates(for unit: AddressUnit) -> [Candidate] {
      (byName[unit.name] ?? []).filter { candidate in
        guard let district = unit.district else { return true }
        return candidate.district.map { $0 == district } ?? false
      }
    }
  }

  /// The commune's part of an address as signed, and its district's.
  private struct AddressUnit {
    let text: String
    let name: String
    let district: String?
    /// The address from the unit on.
    let rest: String

    init?(_ address: String) {
      var unit: (text: String, name: String)?
      var district: String?
      var start = address.startIndex
      for segment in address.split(separator: ",") {
        let text = String(segment).withoutBracket
        let name = Self.written(TextFolding.fold(text))
        if unit == nil, Self.communes.contains(where: { name.hasPrefix($0) }) {
          unit = (text, name)
          start = segment.startIndex
        } else if unit != nil, district == nil,
          Self.districts.contains(where: { name.hasPrefix($0) })
        {
          district = name
        }
      }
      guard let unit else { return nil }
      (text, name) = unit
      rest = String(address[start...])
      // Since July 2025 a city next to a commune is the province, not a district.
      self.district = district.flatMap { Province(named: Self.bare($0)) == nil ? $0 : nil }
    }

    private static let communes = ["xa ", "phuong ", "thi tran ", "dac khu "]
    private static let districts = ["huyen ", "quan ", "thi xa ", "thanh pho "]

    /// A name without the words that say what it is.
    private static func bare(_ district: String) -> String {
      for word in districts where district.hasPrefix(word) {
        return String(district.dropFirst(word.count))
      }
      return district
    }

    /// A name with its abbreviations written out.
    private static func written(_ name: String) -> String {
      let short = [
        ("p. ", "phuong "), ("p.", "phuong "), ("x. ", "xa "), ("x.", "xa "),
        ("tt. ", "thi tran "), ("tt ", "thi tran "), ("h. ", "huyen "), ("h.", "huyen "),
        ("q. ", "quan "), ("tx. ", "thi xa "), ("tx ", "thi xa "), ("tp. ", "thanh pho "),
        ("tp.", "thanh pho "), ("tp ", "thanh pho "),
      ]
      for (from, to) in short where name.hasPrefix(from) {
        return to + name.dropFirst(from.count)
      }
      return name
    }
  }
}

extension String {
  /// Without blanks and closing brackets at both ends.
  fileprivate var withoutBracket: String {
    let start = drop { $0 == " " || $0 == ")" }
    let blanks = start.reversed().prefix { $0 == " " || $0 == ")" }.count
    return String(start.dropLast(blanks))
  }
}

extension Diagnostic.Message {
  fileprivate static func leadsElsewhere(_ unit: String, _ found: String, _ own: String) -> Self {
    Self(
      "address-elsewhere",
      vi: "“\(unit)” nay thuộc \(found), không phải \(own) như khóa “commune”",
      en: "“\(unit)” is now in \(found), not in \(own) as the key “commune” says")
  }
  fileprivate static func wasSplit(_ unit: String, _ own: String) -> Self {
    Self(
      "address-split",
      vi: "“\(unit)” đã chia cho nhiều xã, phường; kiểm tra nơi này có đúng thuộc \(own)",
      en: "“\(unit)” was split between communes; check that this place is in \(own)")
  }
}
