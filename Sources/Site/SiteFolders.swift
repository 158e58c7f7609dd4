package import Diagnostics

/// The folders of a site, as a memory stick holds them.
package struct SiteFolders: Sendable {
  /// How many there are.
  package let count: Int
  /// The fullest as FAT32 counts it, and how many of its entries it takes.
  let fullest: (path: String, entries: Int)

  /// How many entries of 32 bytes a folder of FAT32 has (Microsoft FAT specification, 6).
  static let mostEntries = 65_536

  init(of paths: some Sequence<String>) {
    var entries: [String: Int] = ["": 0]
    for path in paths {
      var parent = Substring(path)
      var isNew = true
      // From the file up, as far as nobody came before.
      while isNew {
        let slash = parent.lastIndex(of: "/")
        let name = slash.map { parent[parent.index(after: $0)...] } ?? parent
        let folder = slash.map { String(parent[..<$0]) } ?? ""
        isNew = entries[folder] == nil
        entries[folder, default: 0] += Self.entries(of: name)
        parent = Substring(folder)
        if folder.isEmpty { break }
      }
    }
    count = entries.count
    let first = entries.max { ($0.value, $1.key) < ($1.value, $0.key) }
    fullest = (first?.key ?? "", first?.value ?? 0)
  }

  /// How many entries a name takes: one, and one for each thirteen letters of a long name.
  private static func entries(of name: Substring) -> Int { 1 + (name.utf16.count + 12) / 13 }

  /// Warns of a folder that a memory stick will not take whole.
  package func check(_ report: inout Report) {
    guard fullest.entries > Self.mostEntries else { return }
    report.warning(
      .fullFolder(fullest.path, fullest.entries), at: .start(of: "content/catalogue.yaml"),
      hint: .otherFormat)
  }
}

extension Site {
  package var folders: SiteFolders { SiteFolders(of: files.lazy.map(\.path)) }
}

extension BilingualText {
  fileprivate static let otherFormat = BilingualText(
    vi: "định dạng thẻ nhớ là exFAT hoặc NTFS, hoặc chép tệp nén rồi giải nén trên máy",
    en: "format the stick as exFAT or NTFS, or copy it packed and unpack it on the machine")
}

extension Diagnostic.Message {
  fileprivate static func fullFolder(_ path: String, _ entries: Int) -> Self {
    Self(
      "full-folder",
      vi: "thư mục \(path) cần \(entries) mục; thẻ nhớ FAT32 chỉ nhận \(SiteFolders.mostEntries)",
      en:
        "the folder \(path) takes \(entries) entries; a stick of FAT32 has \(SiteFolders.mostEntries)"
    )
  }
}
