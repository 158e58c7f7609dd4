internal import Diagnostics

/// What a column of a decision's annex holds.
package enum AnnexColumn: String, CaseIterable, Sendable {
  case number, name, producer, address, commune, set, score, stars, kind, code
  case validUntil = "valid_until"
  /// Which decision's recognition is revoked.
  case revokes
  case note
  /// A person or a telephone: not taken over (Law 91/2025/QH15).
  case personal

  /// What a heading stands for, as annexes are headed: `TT`, `Tên chủ thể`, `Kết quả phân hạng`.
  ///
  /// - Parameter heading: with that of the row above, where cells are merged.
  init?(heading: String) {
    let words = Self.words(of: heading)
    let text = " " + words.joined(separator: " ") + " "
    func has(_ phrases: String...) -> Bool { phrases.contains { text.contains(" \($0) ") } }
    guard !words.isEmpty, words.count <= 16 else { return nil }
    let column: AnnexColumn? =
      if ["stt", "tt", "so tt", "so thu tu", "no"].contains(words.joined(separator: " ")) {
        .number
      } else if has(
        "dien thoai", "sdt", "so dt", "lien he", "email", "dai dien", "nguoi lien he", "cccd")
      {
        .personal
      } else if has("ghi chu", "ly do") {
        .note
      } else if has("hieu luc", "thoi han", "het han") {
        .validUntil
      } else if has("dia chi", "dia diem", "noi san xuat") {
        .address
      } else if has("ma so", "ma san pham", "ma sp", "ma ho so", "ma ocop") {
        .code
      } else if has("hang", "sao", "phan hang", "xep hang"),
        !has("nganh hang", "cua hang", "mat hang", "ten hang", "hang hoa")
      {
        .stars
      } else if has("diem", "tong diem"), !has("diem ban") {
        .score
      } else if has("nhom", "bo san pham", "phan nhom", "nganh", "nganh hang", "linh vuc", "bo") {
        .set
      } else if has("hinh thuc", "loai cong nhan", "noi dung cong nhan") {
        .kind
      } else if has("chu the", "co so", "don vi", "doanh nghiep", "to chuc", "ho san xuat") {
        .producer
      } else if has("xa", "phuong", "xa phuong", "dia phuong", "huyen", "thi tran") {
        .commune
      } else if has("san pham", "ten sp", "ten", "hang hoa", "mat hang") {
        .name
      } else {
        nil
      }
    guard let column else { return nil }
    self = column
  }

  /// Whether a heading is that of decisions: `Số Quyết định công nhận`.
  static func isOfDecisions(_ heading: String) -> Bool {
    let text = " " + words(of: heading).joined(separator: " ") + " "
    return text.contains(" quyet dinh ") || text.contains(" so qd ") || text.contains(" qd ")
  }

  /// What it is called; a mapping may say it so.
  package var names: [String] {
    switch self {
    case .number: ["STT", "TT"]
    case .name: ["Tên sản phẩm", "Tên"]
    case .producer: ["Chủ thể", "Tên chủ thể"]
    case .address: ["Địa chỉ"]
    case .commune: ["Xã, phường"]
    case .set: ["Bộ sản phẩm", "Nhóm sản phẩm"]
    case .score: ["Điểm"]
    case .stars: ["Hạng sao", "Sao", "Hạng"]
    case .kind: ["Hình thức công nhận"]
    case .code: ["Mã số", "Mã số sản phẩm"]
    case .validUntil: ["Hiệu lực đến", "Có hiệu lực đến"]
    case .revokes: ["Quyết định bị thu hồi", "Thu hồi quyết định"]
    case .note: ["Ghi chú"]
    case .personal: ["Thông tin cá nhân", "Cá nhân"]
    }
  }

  /// The column that a mapping names, in either language.
  package init?(written text: String) {
    let key = Self.key(of: text.replacing("_", with: " "))
    guard
      let found = Self.allCases.first(where: { column in
        ([column.rawValue.replacing("_", with: " ")] + column.names).contains {
          Self.key(of: $0) == key
        }
      })
    else { return nil }
    self = found
  }

  /// What a heading of a shop's list stands for: what tells products, and nothing else.
  init?(shopHeading heading: String) {
    let words = Self.words(of: heading)
    let text = " " + words.joined(separator: " ") + " "
    func has(_ phrases: String...) -> Bool { phrases.contains { text.contains(" \($0) ") } }
    guard !words.isEmpty, words.count <= 8 else { return nil }
    if AnnexColumn(heading: heading) == .personal {
      self = .personal
    } else if ["stt", "tt", "so tt", "so thu tu", "no"].contains(words.joined(separator: " ")) {
      self = .number
    } else if has("nha cung cap", "nha san xuat", "ncc", "nsx", "chu the", "supplier", "producer") {
      self = .producer
    } else if Self.isBarCode(heading) || has("ma hang", "ma san pham", "ma sp", "ma ocop", "ma so")
    {
      self = .code
    } else if has(
      "ten hang", "ten hang hoa", "hang hoa", "mat hang", "ten san pham", "san pham", "ten sp",
      "product", "item") || ["ten", "name"].contains(words.joined(separator: " "))
    {
      self = .name
    } else {
      return nil
    }
  }

  /// Whether a heading is that of bar codes, which say more than a shop's own numbers.
  static func isBarCode(_ heading: String) -> Bool {
    let text = " " + words(of: heading).joined(separator: " ") + " "
    return ["ma vach", "barcode", "bar code", "gtin", "ean", "upc"].contains {
      text.contains(" \($0) ")
    }
  }

  /// What a mapping knows a heading by.
  package static func key(of heading: String) -> String {
    words(of: heading).joined(separator: " ")
  }

  static func words(of text: String) -> [String] {
    TextFolding.fold(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
