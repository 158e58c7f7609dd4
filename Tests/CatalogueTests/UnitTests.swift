import Diagnostics
import Markup
import Support
import Testing

@testable import Catalogue

/// Communes of the official list, by code and by name.
@Suite struct UnitTests {
  /// The small catalogue with its product made somewhere else.
  private func product(_ commune: String) -> MemoryTree {
    MemoryTree.with(
      "products/binh-gom.md",
      "---\nname: Bình gốm\nset: 21\nproducer: lo-gom\ncommune: \(commune)\n---\n")
  }

  /// Where the product is made.
  private func commune(_ loaded: Loaded) throws -> Commune {
    let entry = try #require(loaded.catalogue.products.first)
    return loaded.catalogue.communes[entry.commune].record
  }

  @Test func `the list is whole, in the common spelling`() {
    let units = Array(AdministrativeUnits.builtIn.all)
    #expect(units.count == 3321)
    #expect(
      units.count { $0.kind == .ward } == 697 && units.count { $0.kind == .specialZone } == 13)
    #expect(Set(units.map(\.province.code)).count == 34)
    #expect(units.allSatisfy { $0.code.utf8.count == 5 && !$0.name.isEmpty })
    #expect(AdministrativeUnits.builtIn["20320"]?.name == "Hòa Vang")
    #expect(AdministrativeUnits.builtIn["20320"]?.text == "Xã Hòa Vang, Đà Nẵng")
    #expect(
      !units.contains { unit in unit.name.split(separator: " ").contains { $0.hasSuffix("oà") } })
  }

  @Test func `a code needs no file, and a unit that nobody names is not there`() throws {
    let loaded = try load(product("\"16072\""))
    #expect(loaded.lines == [])
    let found = try commune(loaded)
    #expect(found.name.main == "Hoa Lộc" && found.kind == .commune && found.province.code == "38")
    #expect(loaded.catalogue.communes.map(\.record.id) == ["00577", "16072"])
  }

  @Test(arguments: [
    "Hoa Lộc", "Xã Hoa Lộc", "xã hoa lộc", "hoa loc", "Xã  Hoa Lộc, tỉnh Thanh Hóa",
    "Hoa Lộc, Thanh Hoá",
  ])
  func `a name that only one has is read, and its code told`(_ name: String) throws {
    let loaded = try load(product(name))
    #expect(try commune(loaded).id == "16072")
    #expect(loaded.lines.count == 1)
    #expect(loaded.report.sorted.first?.message.id == "commune-by-name")
    #expect(loaded.report.sorted.first?.hint?.english == "write the code: \"16072\"")
  }

  @Test(arguments: [
    ("Tân Thành, Cà Mau", "32025"), ("Phường Tân Thành, TP. Hồ Chí Minh", "26725"),
    ("Hoà Vang", "20320"), ("Hòa Vang", "20320"), ("Hoa Lộc, T. Thanh Hoá, Việt Nam.", "16072"),
    ("P.Tân Thành, TPHCM", "26725"), ("P. Tân Thành, Tp.HCM", "26725"),
  ])
  func `type and province tell units of one name apart; tones may stand in two places`(
    _ name: String, _ code: String
  ) throws {
    #expect(try commune(try load(product(name))).id == code)
  }

  @Test(arguments: [
    ("Tân Thành", "several-communes", "05923 (Xã Tân Thành, Thái Nguyên)"),
    ("Xã Tân Thành, Hà Nội", "unknown-commune", "05923 (Xã Tân Thành, Thái Nguyên)"),
    ("Hoa Lôc", "unknown-commune", "did you mean “Hoa Lộc”?"),
    ("xã Hoa Lộc, huyện Hậu Lộc, tỉnh Thanh Hóa", "old-address", "16072 (Xã Hoa Lộc, Thanh Hóa)"),
    ("\"577\"", "commune-code", "“00577”"),
    ("\"99999\"", "unknown-reference", "3,321 units of 30 April 2026"),
  ])
  func `what leads to none or to several says which there are`(
    _ name: String, _ id: String, _ hint: String
  ) throws {
    let diagnostic = try #require(try load(product(name)).report.sorted.first)
    #expect(diagnostic.message.id == id && diagnostic.severity == .error)
    #expect(
      diagnostic.hint?.english.contains(hint) == true, "\(String(describing: diagnostic.hint))")
  }

  @Test func `a commune's file may be its story alone, and contradicts the list with a warning`()
    throws
  {
    func lines(_ text: String, on day: String = "2026-11-24") throws -> [String] {
      try load(MemoryTree.with("communes/16072.md", "---\n\(text)\n---\n\nMột bài.\n"), on: day)
        .lines
    }
    let path = "content/communes/16072.md"
    #expect(try lines("coordinates: [19.9, 105.9]") == [])
    #expect(try lines("name: Xã Hoa Lộc\ntype: XÃ\nprovince: Thanh Hoá") == [])
    #expect(
      try lines("name: Phường Hoa Lộc") == ["\(path):2:1: warning: unit-type “name”"])
    #expect(
      try lines("name: Hòa Lộc\ntype: phường\nprovince: Hà Nội") == [
        "\(path):2:7: warning: unit-name “Hòa Lộc”", "\(path):3:7: warning: unit-type “phường”",
        "\(path):4:11: warning: unit-province “Hà Nội”",
      ])
    // A later unit, and a site of an earlier day.
    let newer = "name: Hòa Lộc\ntype: phường\nprovince: \"38\"\nvalid_from: 2026-07-01"
    #expect(try lines(newer) == [])
    #expect(try lines("name: Hòa Lộc", on: "2026-03-01") == [])
    let unknown = try load(
      MemoryTree.with("communes/99999.md", "---\nname: A\ntype: xã\nprovince: \"01\"\n---\n"))
    #expect(unknown.lines == ["content/communes/99999.md:1:1: error: unknown-unit “-”"])
    let added = try load(
      MemoryTree.with(
        "communes/99999.md",
        "---\nname: A\ntype: xã\nprovince: \"01\"\nvalid_from: 2026-07-01\n---\n"))
    #expect(added.lines == [])
    // Nothing says what it is.
    #expect(
      try load(MemoryTree.with("communes/99999.md", "---\nvalid_from: 2026-07-01\n---\n")).lines
        .count { $0.contains("missing-key") } == 3)
  }

  @Test func `a later list brings units, and leads those that merged to what they became`() throws {
    let list = """
      code,type,name,province,valid_from,successors
      99001,Phường,Hoa Lộc Mới,38,2026-09-01,
      16072,xã,Hoa Lộc,38,2026-09-01,99001
      15499,xã,Thọ Xuân,38,2026-09-01,99001;16093
      """
    let tree = product("\"16072\"").adding(["content/units.csv": list])
    let after = try load(tree)
    #expect(after.lines == ["content/products/binh-gom.md:5:10: warning: merged-unit “\"16072\"”"])
    #expect(try commune(after).id == "99001" && commune(after).kind == .ward)
    #expect(try commune(after).predecessors == ["16072"])
    let two = try load(tree.adding(["content/units.ods": ""]))
    #expect(
      two.lines.contains { $0.hasPrefix("content/units.ods:1:1: error: two-tables") },
      "\(two.lines)")
    let sheet = StoredArchive.xlsx([
      "Units":
        "<sheetData>"
        + list.split(separator: "\n").map { line in
          "<row>"
            + line.split(separator: ",", omittingEmptySubsequences: false).map {
              "<c t='inlineStr'><is><t>\($0)</t></is></c>"
            }.joined() + "</row>"
        }.joined() + "</sheetData>"
    ])
    let book = try load(product("\"16072\"").adding("content/units.xlsx", sheet))
    #expect(try book.lines == after.lines && commune(book).id == "99001")
    let before = try load(tree, on: "2026-08-31")
    #expect(before.lines == [])
    #expect(try commune(before).id == "16072")
    let split = try load(product("\"15499\"").adding(["content/units.csv": list]))
    let diagnostic = try #require(split.report.sorted.first)
    #expect(diagnostic.message.id == "merged-unit" && diagnostic.severity == .error)
    #expect(
      diagnostic.hint?.english.contains("99001 (Phường Hoa Lộc Mới, Thanh Hóa); 16093") == true)
    // A whole list: what it lacks is no more.
    let rows = AdministrativeUnits.builtIn.all.filter { $0.code != "16072" }
      .map { "\($0.code),\($0.kind.rawValue),\"\($0.name)\",\($0.province.code)" }
    let whole = "code,type,name,province\n" + rows.joined(separator: "\n")
    let gone = try load(product("\"16072\"").adding(["content/units.csv": whole]))
    #expect(gone.report.sorted.first?.message.id == "merged-unit")
  }

  @Test func `whatever names a unit that merged leads on, on the day and not before`() throws {
    let list = """
      code,type,name,province,valid_from,successors
      99001,Phường,Hoa Lộc Mới,38,2026-12-01,
      16072,xã,Hoa Lộc,38,2026-12-01,99001
      """
    let story = "---\ncoordinates: [19.9, 105.9]\n---\n\nMột bài.\n"
    let trees = [
      "code": product("\"16072\""), "name": product("Xã Hoa Lộc, Thanh Hóa"),
      "file": product("\"16072\"").adding(["content/communes/16072.md": story]),
      "link": product("\"16072\"").adding([
        "content/producers/lo-gom.md":
          "---\nname: Lò\ntype: farm\ncommune: \"00577\"\n---\n\n[x](../communes/16072.md)\n"
      ]),
    ]
    for (name, tree) in trees {
      let tree = tree.adding(["content/units.csv": list])
      for day in ["2026-11-30", "2026-12-01"] {
        let loaded = try load(tree, on: day)
        #expect(!loaded.report.hasErrors, "\(name) \(day): \(loaded.lines)")
      }
      #expect(try commune(load(tree, on: "2026-12-01")).id == "99001", "\(name)")
      #expect(try load(tree, on: "2026-11-30").catalogue.nextChange?.description == "2026-12-01")
    }
  }

  @Test(arguments: [
    ("16072,xã,Hoa Lộc,38,,16072", "own-successor"), ("16072,xã,Hoa Lộc,38,,99999", "unknown-unit"),
    ("16072,xã,Hoa Lộc,38,,15499\n15499,xã,Thọ Xuân,38,,16072", "successors-in-circle"),
    ("16072,xã,Hoa Lộc,38,,\n16072,xã,Hoa Lộc,38,,", "unit-twice"),
  ])
  func `a list that contradicts itself is told at its row`(_ rows: String, _ id: String) throws {
    let tree = MemoryTree.catalogue.adding([
      "content/units.csv": "code,type,name,province,valid_from,successors\n\(rows)\n"
    ])
    #expect(try load(tree).report.diagnostics.contains { $0.message.id == id })
  }

  @Test func `a unit of a day to come is not there yet`() throws {
    let list = "code,type,name,province,valid_from\n99001,phường,Mới,38,2027-01-01\n"
    let loaded = try load(product("\"99001\"").adding(["content/units.csv": list]))
    #expect(loaded.report.sorted.first?.message.id == "unit-to-come")
  }

  @Test func `coordinates far outside the province are told, a harbour beside it not`() throws {
    func lines(_ coordinates: String) throws -> [String] {
      try load(
        MemoryTree.with(
          "points/quay.md",
          "---\nname: Quầy\nkind: retail\ncommune: \"16072\"\ncoordinates: \(coordinates)\n---\n")
      ).lines
    }
    #expect(try lines("[19.9, 105.95]") == [])
    #expect(
      try lines("[10.8, 106.7]") == [
        "content/points/quay.md:5:14: warning: far-from-province “[10.8, 106.7]”"
      ])
  }

  @Test func `every province's box holds the seat of the special zones and the capital`() throws {
    let places: [(code: String, latitude: Double, longitude: Double)] = [
      ("01", 21.03, 105.85), ("48", 16.5, 111.6), ("56", 8.65, 111.92), ("56", 12.24, 109.19),
      ("91", 10.22, 103.96), ("79", 8.69, 106.6), ("31", 20.13, 107.73),
    ]
    for place in places {
      let province = try #require(Province(named: place.code))
      #expect(
        ProvinceBox.holds(Coordinates(known: place.latitude, place.longitude), in: province),
        "\(place)")
    }
    for province in Province.all {
      #expect(!ProvinceBox.holds(Coordinates(known: 40, 100), in: province), "\(province.code)")
    }
  }
}

/// Records that were renamed.
@Suite struct RenameTests {
  private static let tree = MemoryTree.catalogue.adding([
    "content/products/binh-gom.md":
      "---\nname: Bình gốm\nset: 21\nproducer: lo-cu\ncommune: \"00577\"\naliases: [binh-cu]\n---\n",
    "content/producers/lo-gom.md":
      "---\nname: Lò gốm\ntype: enterprise\ncommune: \"00577\"\naliases: [lo-cu]\n---\n\n"
      + "Xem [bình](../products/binh-cu.md).\n",
    "content/points/quay.md":
      "---\nname: Quầy\nkind: retail\ncommune: \"00577\"\n"
      + "stocks: [{product: binh-cu}, {producer: lo-cu}]\n---\n",
    "content/fairs/hoi.md":
      "---\nname: Hội\nstarts: 2026-12-01\nends: 2026-12-03\ncommune: \"00577\"\n---\n",
    "content/fairs/hoi.booths.csv": "booth,producer,products\nA1,lo-cu,binh-cu\n",
    "content/decisions/qd-1.csv": "product,kind,stars,score\nbinh-cu,new,4,80\n",
  ])

  @Test func `an old id leads to the record that has it as an alias`() throws {
    let loaded = try load(Self.tree)
    #expect(loaded.lines == [])
    let product = try #require(loaded.catalogue.products.first)
    #expect(product.rank.stars == 4 && product.producers == [0])
    #expect(loaded.catalogue.points[0].stocks.map(\.product) == [0])
    #expect(loaded.catalogue.fairs[0].booths[0].products == [0])
    #expect(loaded.catalogue.fairs[0].booths[0].producer == 0)
    #expect(loaded.catalogue.decisions[0].rows[0].product == 0)
  }

  @Test func `by the old id and the new one, a product has two rows all the same`() throws {
    let tree = Self.tree.adding([
      "content/decisions/qd-1.csv":
        "product,kind,stars,score\nbinh-cu,new,4,80\nbinh-gom,new,4,80\n"
    ])
    #expect(
      try load(tree).lines == ["content/decisions/qd-1.csv:3:1: error: product-twice “binh-gom”"])
  }

  @Test func `an id that another record has is no old one`() throws {
    let tree = Self.tree.adding([
      "content/products/binh-cu.md":
        "---\nname: Bình cũ\nset: 21\nproducer: lo-gom\ncommune: \"00577\"\n---\n"
    ])
    let loaded = try load(tree)
    #expect(loaded.catalogue.products.map(\.rank.stars) == [4, nil])
    #expect(loaded.catalogue.products.map(\.record.id) == ["binh-cu", "binh-gom"])
  }
}
