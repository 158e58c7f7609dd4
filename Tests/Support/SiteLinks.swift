/// Checks that every internal link, anchor and asset of a built site leads somewhere.
package struct SiteLinks {
  /// A site's files by path, and the address it stands at.
  private let files: [String: [UInt8]]
  private let origin: String
  private let basePath: String

  package init(_ files: [String: [UInt8]], origin: String, basePath: String = "") {
    self.files = files
    self.origin = origin
    self.basePath = basePath
  }

  /// Each broken reference as `page -> reference`.
  package func broken() -> [String] {
    let anchors = files.mapValues { Set(Self.attributes(["id"], in: $0)) }
    var broken: [String] = []
    for (path, bytes) in files.sorted(by: { $0.key < $1.key })
    where path.hasSuffix(".html") {
      let sets = Self.attributes(["srcset"], in: bytes).flatMap { set in
        set.split(separator: ", ").map { String($0.prefix { $0 != " " }) }
      }
      for reference in Self.attributes(["href", "src"], in: bytes) + sets {
        if !leadsSomewhere(reference, from: path, anchors) {
          broken.append("\(path) -> \(reference)")
        }
      }
    }
    return broken
  }

  /// The same of the pages a reader can get to by links, from a page on.
  package func broken(from start: String) -> [String] {
    var met: Set<String> = [start]
    var waiting = [start]
    while let page = waiting.popLast() {
      for reference in Self.attributes(["href"], in: files[page] ?? []) {
        guard let target = file(of: reference), files[target] != nil,
          met.insert(target).inserted
        else { continue }
        waiting.append(target)
      }
    }
    return broken().filter { line in
      met.contains { line.hasPrefix($0 + " -> ") }
    }
  }

  /// The file an address of the site leads to; nil for any other address.
  private func file(of reference: String) -> String? {
    var address = reference
    if address.hasPrefix(origin + "/") { address = String(address.dropFirst(origin.count)) }
    guard address.hasPrefix(basePath + "/") else { return nil }
    let path = address.dropFirst(basePath.count + 1).prefix { $0 != "#" && $0 != "?" }
    if path.isEmpty || path.hasSuffix("/") { return path + "index.html" }
    return files[String(path)] == nil ? path + "/index.html" : String(path)
  }

  private func leadsSomewhere(
    _ reference: String, from page: String, _ anchors: [String: Set<String>]
  ) -> Bool {
    var address = reference
    if address.hasPrefix(origin + "/") { address = String(address.dropFirst(origin.count)) }
    if ["https://", "http://", "mailto:", "tel:", "geo:"].contains(where: { address.hasPrefix($0) })
    {
      return true
    }
    if address.hasPrefix("#") {
      return anchors[page]?.contains(String(address.dropFirst())) == true
    }
    guard address.hasPrefix(basePath + "/") else { return false }
    let parts = address.dropFirst(basePath.count + 1)
      .split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    var path = String(parts[0].prefix { $0 != "?" })
    if path.isEmpty || path.hasSuffix("/") { path += "index.html" }
    if files[path] == nil { path += "/index.html" }
    guard let known = anchors[path] else { return false }
    return parts.count == 1 || known.contains(String(parts[1]))
  }

  /// The values of attributes, their entities resolved.
  package static func attributes(_ names: [String], in bytes: [UInt8]) -> [String] {
    names.flatMap { values(after: Array(" \($0)=\"".utf8), in: bytes) }
  }

  /// What follows each occurrence of a mark, up to the next quotation mark.
  private static func values(after mark: [UInt8], in text: [UInt8]) -> [String] {
    var found: [String] = []
    var index = 0
    while index + mark.count <= text.count {
      guard text[index] == mark[0], text[index..<index + mark.count].elementsEqual(mark)
      else {
        index += 1
        continue
      }
      let start = index + mark.count
      let end = text[start...].firstIndex(of: UInt8(ascii: "\"")) ?? text.count
      found.append(resolved(text[start..<end]))
      index = end
    }
    return found
  }

  private static func resolved(_ value: ArraySlice<UInt8>) -> String {
    let text = String(decoding: value, as: UTF8.self)
    guard value.contains(UInt8(ascii: "&")) else { return text }
    return text.replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
  }
}
