package import Diagnostics
internal import Markup

/// What an office reports of a catalogue: tables of numbers, on the last day of a period.
package struct Statistics: Sendable {
  package enum Value: Sendable {
    case count(Int)
    /// In hundredths.
    case share(Double)
    case text(String)
    case none
  }

  package struct Table: Sendable {
    /// By which programs know it.
    package let id: String
    package let title: BilingualText
    package let columns: [BilingualText]
    package let rows: [(name: BilingualText, values: [Value])]
  }

  package let period: ReportPeriod
  package private(set) var tables: [Table] = []
  private let catalogue: Catalogue
  /// What of the catalogue counts.
  private let isChosen: @Sendable (_ commune: Int?) -> Bool
  private let province: String?
  private let products: [Int]
  /// The rank of each product on the period's last day, and a year before.
  private let ranks: [Rank]
  private let ranksBefore: [Rank]

  /// - Parameters:
  ///   - catalogue: as it is on the period's last day.
  ///   - province: the code of the only province that counts; nil for all.
  package init(_ catalogue: Catalogue, of period: ReportPeriod, province: String? = nil) {
    self.catalogue = catalogue
    self.period = period
    self.province = province
    isChosen = { commune in
      guard let province else { return true }
      return commune.map { catalogue.communes[$0].record.province.code == province } ?? false
    }
    let isChosen = isChosen
    products = catalogue.products.indices.filter { isChosen(catalogue.products[$0].commune) }
    ranks = catalogue.products.map { Rank(of: $0.recognitions, on: period.last) }
    ranksBefore = catalogue.products.map {
      Rank(of: $0.recognitions, on: period.yearBefore.last)
    }
    tables = [
      overview, events, targets, places, sectors, sets, states, makers, years, pointKinds, gaps,
    ].filter { !$0.rows.isEmpty }
  }

  // MARK: Tables

  private static let now = BilingualText(vi: "Đến cuối kỳ", en: "At the end")
  private static let before = BilingualText(vi: "Cùng kỳ năm trước", en: "A year before")
  private static let ofBefore = BilingualText(vi: "So với cùng kỳ (%)", en: "Of a year before (%)")

  private func compared(
    _ name: BilingualText, _ now: Int, _ before: Int
  ) -> (name: BilingualText, values: [Value]) {
    let share = before > 0 ? Value.share(Double(now) * 100 / Double(before)) : .none
    return (name, [.count(now), .count(before), share])
  }

  private var overview: Table {
    func running(_ ranks: [Rank], _ stars: Int?) -> Int {
      products.count { ranks[$0].isRunning && (stars == nil || ranks[$0].stars == stars) }
    }
    var rows = [
      compared(
        BilingualText(vi: "Sản phẩm đang được công nhận", en: "Products in force"),
        running(ranks, nil), running(ranksBefore, nil))
    ]
    for stars in [5, 4, 3] {
      rows.append(
        compared(
          BilingualText(vi: "trong đó \(stars) sao", en: "of them \(stars) stars"),
          running(ranks, stars), running(ranksBefore, stars)))
    }
    func owners(_ ranks: [Rank], _ key: (Catalogue.ProductEntry) -> [Int]) -> Int {
      Set(products.filter { ranks[$0].isRunning }.flatMap { key(catalogue.products[$0]) }).count
    }
    rows.append(
      compared(
        BilingualText(
          vi: "Chủ thể có sản phẩm đang được công nhận", en: "Producers with such products"),
        owners(ranks, \.producers), owners(ranksBefore, \.producers)))
    rows.append(
      compared(
        BilingualText(
          vi: "Xã, phường có sản phẩm đang được công nhận", en: "Communes with such products"),
        owners(ranks) { [$0.commune] }, owners(ranksBefore) { [$0.commune] }))
    return Table(
      id: "overview", title: BilingualText(vi: "Tổng hợp", en: "Overview"),
      columns: [Self.now, Self.before, Self.ofBefore], rows: rows)
  }

  /// What was decided within the period.
  private var events: Table {
    func count(_ kind: Recognition.Kind, _ period: ReportPeriod, _ stars: Int? = nil) -> Int {
      products.map { index in
        catalogue.products[index].recognitions.count {
          $0.kind == kind && period.contains($0.date) && (stars == nil || $0.stars == stars)
        }
      }.reduce(0, +)
    }
    let before = period.yearBefore
    let rows = Recognition.Kind.allCases.map { kind in
      compared(kind.reportName, count(kind, period), count(kind, before))
    }
    return Table(
      id: "period",
      title: BilingualText(
        vi: "Trong kỳ, từ \(period.first.inVietnamese) đến \(period.last.inVietnamese)",
        en: "Within the period, \(period.first) to \(period.last)"),
      columns: [BilingualText(vi: "Trong kỳ", en: "In the period"), Self.before, Self.ofBefore],
      rows: rows)
  }

  /// The targets that the catalogue counts, of plans that run on the last day.
  private var targets: Table {
    var rows: [(name: BilingualText, values: [Value])] = []
    for entry in catalogue.plans {
      let plan = entry.record
      guard plan.begins <= period.last, plan.ends >= period.first,
        plan.targets.contains(where: { $0.counts != nil }),
        // What is planned for the whole is no province's.
        province == nil || plan.province?.code == province
      else { continue }
      let before = catalogue.progress(of: plan, yearsBack: 1)
      for (index, target) in plan.targets.enumerated() where target.counts != nil {
        let reached = entry.progress[index].whole?.value
        let name = "\(target.title.main) (\(plan.number ?? plan.title.main))"
        let share = reached.flatMap { target.amount.share(of: $0) }
        rows.append(
          (
            BilingualText(vi: name, en: name),
            [
              .text(target.amount.signs), reached.map { .count(Int($0)) } ?? .none,
              share.map { .share($0 * 100) } ?? .none,
              before[index].whole.map { .count(Int($0.value)) } ?? .none,
            ]
          ))
      }
    }
    return Table(
      id: "targets", title: BilingualText(vi: "Chỉ tiêu kế hoạch", en: "Targets of plans"),
      columns: [
        BilingualText(vi: "Kế hoạch", en: "Planned"), BilingualText(vi: "Thực hiện", en: "Reached"),
        BilingualText(vi: "Tỷ lệ (%)", en: "Share (%)"), Self.before,
      ], rows: rows)
  }

  private static let productsHeading = BilingualText(vi: "Sản phẩm", en: "Products")
  private static let starColumns = [5, 4, 3].map {
    BilingualText(vi: "\($0) sao", en: "\($0) stars")
  }

  /// Products in force by something, with their stars.
  private func byStars<Key: Hashable>(
    _ id: String, _ title: BilingualText, _ keys: [(key: Key, name: BilingualText)],
    key: (Catalogue.ProductEntry) -> [Key]
  ) -> Table {
    var counts: [Key: [Int]] = [:]
    for index in products {
      guard let stars = ranks[index].stars else { continue }
      for key in key(catalogue.products[index]) {
        counts[key, default: [0, 0, 0, 0]][0] += 1
        counts[key]?[6 - stars] += 1
      }
    }
    return Table(
      id: id, title: title, columns: [Self.productsHeading] + Self.starColumns,
      rows: keys.compactMap { key, name in
        counts[key].map { (name, $0.map { .count($0) }) }
      })
  }

  private var places: Table {
    let provinces = Set(
      products.map { catalogue.communes[catalogue.products[$0].commune].province })
    if provinces.count > 1 {
      return byStars(
        "provinces", BilingualText(vi: "Theo tỉnh, thành phố", en: "By province"),
        provinces.sorted().map { ($0, catalogue.provinces[$0].record.name) }
      ) { [catalogue.communes[$0.commune].province] }
    }
    return byStars(
      "communes", BilingualText(vi: "Theo xã, phường", en: "By commune"),
      catalogue.communes.indices.map { ($0, Self.name(of: catalogue.communes[$0].record)) }
    ) { [$0.commune] }
  }

  private var sectors: Table {
    byStars(
      "sectors", BilingualText(vi: "Theo nhóm sản phẩm", en: "By sector"),
      Sector.allCases.map { ($0, $0.name) }
    ) { [$0.record.set.sector] }
  }

  private var sets: Table {
    byStars(
      "sets", BilingualText(vi: "Theo bộ sản phẩm", en: "By product set"),
      ProductSet.all.map { set in
        (
          set.number,
          BilingualText(
            vi: "\(set.number). \(set.name.vietnamese)", en: "\(set.number). \(set.name.english)")
        )
      }
    ) { [$0.record.set.number] }
  }

  private var states: Table {
    let names: [(Rank.State, BilingualText)] = [
      (.valid, BilingualText(vi: "Còn hiệu lực trên 90 ngày", en: "In force, over 90 days left")),
      (.due, BilingualText(vi: "Sắp hết hạn (còn không quá 90 ngày)", en: "Due within 90 days")),
      (.expired, BilingualText(vi: "Hết hiệu lực", en: "Expired")),
      (.revoked, BilingualText(vi: "Đã thu hồi", en: "Revoked")),
      (.none, BilingualText(vi: "Chưa được công nhận", en: "Not recognised")),
    ]
    return Table(
      id: "states", title: BilingualText(vi: "Theo tình trạng", en: "By state"),
      columns: [Self.productsHeading],
      rows: names.map { state, name in
        (name, [.count(products.count { ranks[$0].state == state })])
      })
  }

  private var makers: Table {
    byStars(
      "producer_types",
      BilingualText(vi: "Theo loại hình chủ thể", en: "By type of producer"),
      Producer.Kind.allCases.map { kind in
        (
          kind,
          BilingualText(vi: kind.vietnameseNames[0], en: kind.rawValue.replacing("_", with: " "))
        )
      }
    ) { entry in Set(entry.producers.map { catalogue.producers[$0].record.kind }).map { $0 } }
  }

  /// By the year in which the rank that runs was granted.
  private var years: Table {
    var counts: [Int: Int] = [:]
    for index in products {
      if let first = ranks[index].firstDay { counts[first.year, default: 0] += 1 }
    }
    return Table(
      id: "years", title: BilingualText(vi: "Theo năm công nhận", en: "By year of recognition"),
      columns: [Self.productsHeading],
      rows: counts.sorted { $0.key > $1.key }.map {
        (BilingualText(vi: "\($0.key)", en: "\($0.key)"), [.count($0.value)])
      })
  }

  private var pointKinds: Table {
    let points = catalogue.points.filter { isChosen($0.commune) }
    return Table(
      id: "points",
      title: BilingualText(
        vi: "Điểm giới thiệu và bán sản phẩm, theo loại (920/QĐ-BCT, 950/QĐ-BCT)",
        en: "Sales points by kind (Decisions 920/QĐ-BCT and 950/QĐ-BCT)"),
      columns: [
        BilingualText(vi: "Đang mở", en: "Open"), BilingualText(vi: "Sắp mở", en: "Planned"),
        BilingualText(vi: "Đã đóng", en: "Closed"),
      ],
      rows: SalesPoint.Kind.allCases.compactMap { kind in
        let own = points.filter { $0.record.kind == kind }
        guard !own.isEmpty else { return nil }
        let counts = [SalesPoint.Status.open, .planned, .closed].map { status in
          Value.count(own.count { $0.record.status == status })
        }
        return (
          BilingualText(vi: kind.vietnameseNames[0], en: kind.rawValue.replacing("_", with: " ")),
          counts
        )
      })
  }

  /// What to see to: places without a point, products that are sold nowhere.
  private var gaps: Table {
    let columns = [
      BilingualText(vi: "Số lượng", en: "Count"), BilingualText(vi: "Gồm", en: "Which"),
    ]
    func row(
      _ name: BilingualText, _ found: [String]
    ) -> (name: BilingualText, values: [Value]) {
      let more = found.count > 20 ? ", …" : ""
      return (
        name, [.count(found.count), .text(found.prefix(20).joined(separator: ", ") + more)]
      )
    }
    let made = Set(products.filter { ranks[$0].isRunning }.map { catalogue.products[$0].commune })
    let open = catalogue.communes.map { entry in
      entry.points.contains { catalogue.points[$0].record.status == .open }
    }
    let unsold = products.filter { index in
      let entry = catalogue.products[index]
      return ranks[index].isRunning && !entry.isSuspended
        && !entry.points.contains { catalogue.points[$0].record.status == .open }
        && entry.record.onlineShops.isEmpty
    }
    return Table(
      id: "gaps", title: BilingualText(vi: "Còn thiếu", en: "Gaps"), columns: columns,
      rows: [
        row(
          BilingualText(
            vi: "Xã, phường có sản phẩm mà chưa có điểm bán đang mở",
            en: "Communes with products and no open point"),
          made.sorted().filter { !open[$0] }.map { catalogue.communes[$0].record.name.main }),
        row(
          BilingualText(
            vi: "Điểm đến ở xã, phường chưa có điểm bán đang mở",
            en: "Destinations in communes without an open point"),
          catalogue.destinations.filter { isChosen($0.commune) && !open[$0.commune] }
            .map { $0.record.name.main }),
        row(
          BilingualText(
            vi: "Sản phẩm đang được công nhận mà chưa ghi nơi bán",
            en: "Products in force with no place of sale"),
          unsold.map { catalogue.products[$0].record.name.main }),
      ])
  }

  private static func name(of commune: Commune) -> BilingualText {
    let name = "\(commune.name.main) (\(commune.id))"
    return BilingualText(vi: name, en: name)
  }
}

extension Recognition.Kind {
  fileprivate var reportName: BilingualText {
    let english =
      switch self {
      case .new: "Recognised"
      case .renewed: "Recognised again"
      case .upgraded: "Raised"
      case .corrected: "Corrected"
      case .revoked: "Revoked"
      }
    return BilingualText(vi: vietnameseNames[0], en: english)
  }
}
