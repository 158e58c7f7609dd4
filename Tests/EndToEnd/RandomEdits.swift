import Foundation
import Support

/// What an editor, a clock or an accident does between two builds; the same seed, the same deed.
struct RandomEdit: CustomStringConvertible {
  enum Kind: CaseIterable {
    case writeStory, changeName, addProduct, deleteProduct, translate, untranslate, revoke, move
    case addNews, photo, template, string, setting, date, touch, damageOutput, damageState
    case booths, fairDays, stocks, external, consent, removeDecision
  }

  let kind: Kind
  let seed: UInt64

  var description: String { "\(kind)(\(seed))" }

  /// Does it to a catalogue with a theme of its own, built into `site/`.
  ///
  /// - Parameter day: the day for which the catalogue is built next.
  func apply(to folder: Folder, day: inout Int) throws {
    var random = Random(seed)
    func files(_ prefix: String, _ suffix: String) -> [String] {
      folder.paths(in: "content").filter {
        $0.hasPrefix(prefix) && $0.hasSuffix(suffix)
      }.map { "content/\($0)" }.sorted()
    }
    func originals(_ prefix: String) -> [String] {
      files(prefix, ".md").filter { $0.split(separator: ".").count == 2 }
    }
    func change(_ path: String, _ edit: (String) -> String) throws {
      try folder.write(path, edit(try folder.read(path)))
    }
    switch kind {
    case .writeStory:
      if let path = files("", ".md").randomElement(using: &random) {
        try change(path) { $0.split("---\n").count > 2 ? $0 + "\nMột câu \(seed).\n" : $0 }
      }
    case .changeName:
      if let path = (originals("products") + originals("points")).randomElement(using: &random) {
        try change(path) { $0.replacing(/\nname: [^{\n]+\n/, with: "\nname: Tên \(seed % 97)\n") }
      }
    case .addProduct:
      if let path = originals("products").randomElement(using: &random) {
        try folder.write("content/products/moi-\(seed % 1000).md", try folder.read(path))
      }
    case .deleteProduct:
      if let path = originals("products/moi-").randomElement(using: &random) {
        try folder.remove(path)
        let translation = path.replacing(".md", with: ".en.md")
        if folder.exists(translation) { try folder.remove(translation) }
      }
    case .translate:
      if let path = originals("products").randomElement(using: &random) {
        try folder.write(
          path.replacing(".md", with: ".en.md"), "---\nname: Name \(seed % 89)\n---\n\nA story.\n")
      }
    case .untranslate:
      if let path = files("products", ".en.md").randomElement(using: &random) {
        try folder.remove(path)
      }
    case .revoke:
      if let path = originals("products/moi-").randomElement(using: &random) {
        let line = "removed: {date: 2026-11-\(10 + seed % 19), reason: request}\n"
        try change(path) {
          $0.contains("removed:") ? $0 : $0.replacingFirst("---\n", "---\n" + line)
        }
      } else if let path = originals("products").randomElement(using: &random) {
        let line = "suspended: {from: 2026-11-\(10 + seed % 19), reason: lô hàng bị thu hồi}\n"
        try change(path) {
          $0.contains("suspended:") ? $0 : $0.replacingFirst("---\n", "---\n" + line)
        }
      }
    case .move:
      let communes = try Set(
        originals("p").flatMap { try folder.read($0).matches(of: /\ncommune: "(\d+)"/).map(\.1) })
      let places = originals("products") + originals("points")
      if let path = places.randomElement(using: &random),
        let commune = communes.sorted().randomElement(using: &random)
      {
        try change(path) {
          $0.replacing(/\ncommune: "\d+"\n/, with: "\ncommune: \"\(commune)\"\n")
        }
      }
    case .addNews:
      try folder.write(
        "content/news/tin-\(seed % 5).md",
        "---\ntitle: Tin \(seed % 83)\ndate: 2026-11-\(10 + seed % 19)\n---\n\nMột tin.\n")
    case .photo:
      guard let path = originals("products").randomElement(using: &random) else { return }
      let file = path.replacing(".md", with: ".png")
      switch Int.random(in: 0..<3, using: &random) {
      case 0:
        try change(path) { $0.replacing(/\nphotos: [^\n]*/, with: "") }
      default:
        try folder.write(file, Pictures.png(width: 340, height: 8, seed: Int(seed % 5)))
        let name = file.split(separator: "/").last ?? ""
        try change(path) { text in
          text.replacing(/\nphotos: [^\n]*/, with: "")
            .replacingFirst("---\n", "---\nphotos: [{file: \(name), alt: Ảnh \(seed % 3)}]\n")
        }
      }
    case .template:
      let names = ["product", "point", "layout", "products", "commune"]
      let name = names[Int(seed % UInt64(names.count))]
      try change("themes/default/templates/\(name).mustache") { "\($0)<!-- \(seed % 79) -->\n" }
    case .string:
      try change("themes/default/strings/vi.yaml") { text in
        let lines = text.split(separator: "\n").filter { $0.contains(/^  [a-z_]+: [^|>{"'&*]+$/) }
        guard let line = lines.randomElement(using: &random) else { return text }
        return text.replacingFirst("\n\(line)\n", "\n\(line) \(seed % 73)\n")
      }
    case .setting:
      try change("content/catalogue.yaml") { text in
        let rest = text.replacing(/\npage_size: \d+/, with: "")
        return rest.hasSuffix("\n") ? rest + "page_size: \(5 + seed % 20)\n" : text
      }
    case .date: day = 20 + Int(seed % 9)
    case .touch:
      if let path = files("", "").randomElement(using: &random) {
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSince1970: 1_700_000_000 + Double(seed % 1000))],
          ofItemAtPath: folder.url.appending(path: path).path)
      }
    case .booths:
      let makers = originals("producers").map { Self.id(of: $0) }
      let rows = makers.enumerated().filter { _ in Bool.random(using: &random) }.map {
        "A\($0.offset),\($0.element)\n"
      }
      try folder.write("content/fairs/hoi-cho.booths.csv", "booth,producer\n" + rows.joined())
    case .fairDays:
      try folder.write("content/fairs/hoi-cho.md", Self.fair(until: 20 + Int(seed % 9)))
    case .stocks:
      guard let path = originals("points").randomElement(using: &random),
        let product = originals("products").randomElement(using: &random)
      else { return }
      try change(path) {
        $0.replacing(
          /\nstocks:\n(  [^\n]*\n)+/,
          with:
            "\nstocks:\n  - product: \(Self.id(of: product))\n    checked: 2026-10-1\(seed % 10)\n")
      }
    case .external:
      try folder.write(
        "content/products/ngoai-tinh.md", Self.external(granted: 10 + Int(seed % 19)))
    case .consent:
      if let path = originals("producers").randomElement(using: &random) {
        let line = "publish: {phone: 2026-11-\(10 + seed % 19)}\n"
        try change(path) {
          $0.replacing(/\npublish: [^\n]*/, with: "").replacingFirst("---\n", "---\n" + line)
        }
      }
    case .removeDecision:
      if let path = originals("decisions").randomElement(using: &random) {
        let line = "removed: {date: 2026-11-\(10 + seed % 19), reason: request}\n"
        try change(path) { text in
          text.contains("\nremoved:")
            ? text.replacing(/\nremoved: [^\n]*/, with: "")
            : text.replacingFirst("---\n", "---\n" + line)
        }
      }
    case .damageOutput:
      if let path = folder.paths(in: "site").randomElement(using: &random) {
        try damage("site/\(path)", of: folder, &random)
      }
    case .damageState:
      let state = folder.paths(in: ".ocop").filter {
        $0.hasSuffix("/reads") || $0.hasSuffix("/result") || $0 == "parsed"
      }
      if let path = state.randomElement(using: &random) {
        try damage(".ocop/\(path)", of: folder, &random)
      }
    }
  }

  /// What the sample's part does not have: a fair, a product of another province, news.
  static let others: [String: String] = [
    "content/fairs/hoi-cho.md": fair(until: 26),
    "content/fairs/hoi-cho.booths.csv": "booth,producer\nA1,ho-tuong-cong-lang\n",
    "content/products/ngoai-tinh.md": external(granted: 20),
    "content/news/tin-cu.md": "---\ntitle: Tin cũ\ndate: 2026-01-05\n---\n\nMột tin.\n",
  ]

  private static func fair(until day: Int) -> String {
    """
    ---
    name: Hội chợ xã
    kind: hội chợ
    starts: 2026-11-20
    ends: 2026-11-\(day)
    venue: Nhà văn hoá
    commune: "00577"
    ---

    """
  }

  private static func external(granted day: Int) -> String {
    """
    ---
    external: true
    name: Gạo miền Nam
    producer: Hợp tác xã Đồng
    province: Cần Thơ
    recognitions:
      - {number: 2/QĐ, date: 2026-11-\(day), authority: UBND tỉnh, level: province, kind: new, stars: 3}
    ---

    """
  }

  private static func id(of path: String) -> String {
    String(path.split(separator: "/").last?.dropLast(3) ?? "")
  }

  /// Cuts a file short, changes a byte of it, or removes it.
  private func damage(
    _ path: String, of folder: Folder, _ random: inout Random
  ) throws {
    var bytes = [UInt8](try Data(contentsOf: folder.url.appending(path: path)))
    switch Int.random(in: 0..<3, using: &random) {
    case 0: bytes.removeLast(bytes.count / 2)
    case 1 where !bytes.isEmpty:
      bytes[Int.random(in: 0..<bytes.count, using: &random)] ^= 0x55
    default: return try folder.remove(path)
    }
    try Data(bytes).write(to: folder.url.appending(path: path))
  }
}

extension String {
  fileprivate func replacingFirst(_ text: String, _ other: String) -> String {
    guard let range = range(of: text) else { return self }
    return replacingCharacters(in: range, with: other)
  }

  fileprivate func split(_ separator: String) -> [String] {
    components(separatedBy: separator)
  }
}
