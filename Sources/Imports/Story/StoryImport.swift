internal import Catalogue
package import Diagnostics
internal import Markup

/// A producer's text and photos as the story of a product that is there: nothing written is changed.
package struct StoryImport: Sendable {
  package struct Photo: Sendable {
    /// As the producer sent it.
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
      (self.name, self.bytes) = (name, bytes)
    }
  }

  package private(set) var changes: [FileChange] = []
  /// Each new photo: what it was called, and is called now.
  package private(set) var photos: [(from: String, to: String)] = []
  /// Photos that are there already, byte for byte, or come twice.
  package private(set) var known: [String] = []
  /// Where the story went that could not go to its product, which has one.
  package private(set) var aside: String?
  /// The record that could not be changed, for its lines are of a form nobody expects.
  package private(set) var byHand: String?

  /// - Parameters:
  ///   - id: the product's.
  ///   - story: in Markdown; empty where there is none.
  ///   - beside: what a file beside `content/` holds; nil where there is none of that path.
  package init(
    _ id: String, story: String, photos: [Photo], in tree: some SourceTree,
    beside other: (String) -> [UInt8]? = { _ in nil }
  ) {
    let places = ["content/products/\(id)/index.md", "content/products/\(id).md"]
    let own = places.lazy.compactMap { path in tree.files.first { $0.path == path } }.first
    let folder = own?.path == places[0] ? "content/products/\(id)/" : "content/products/"
    let beside = tree.files.filter {
      $0.path.hasPrefix(folder) && !$0.path.dropFirst(folder.count).contains("/")
    }
    var taken = Set(beside.map(\.path))
    let listed = own.map { Self.photos(of: $0, in: tree) } ?? []
    var added: [[(key: String, yaml: String)]] = []
    var seen: Set<[UInt8]> = []
    var number = 1
    for photo in photos {
      guard seen.insert(photo.bytes).inserted else {
        known.append(photo.name)
        continue
      }
      // One that lies there is listed, not put there again: another product's, or of a run that was cut off.
      let same = beside.first {
        $0.size == photo.bytes.count && (try? tree.bytes(of: $0.path)) == photo.bytes
      }
      var name = same.map { String($0.path.dropFirst(folder.count)) } ?? ""
      if listed.contains(name) {
        known.append(photo.name)
        continue
      }
      if same == nil {
        let ending = photo.name.split(separator: ".").last.map { $0.lowercased() } ?? "jpg"
        repeat {
          name = "\(id)-\(number).\(ending == "jpeg" ? "jpg" : ending)"
          number += 1
        } while taken.contains(folder + name)
        taken.insert(folder + name)
        changes.append(.create(path: folder + name, bytes: photo.bytes))
      }
      self.photos.append((photo.name, name))
      added.append([(key: "file", yaml: YAMLText.item(name))])
    }
    guard let own else {
      let lines =
        added.isEmpty ? "" : "photos:\n" + added.map { "  - file: \($0[0].yaml)\n" }.joined()
      if !added.isEmpty || !story.isEmpty {
        let text = "---\n\(lines)---\n" + (story.isEmpty ? "" : "\n\(story)")
        changes.append(.create(path: places[1], bytes: Array(text.utf8)))
      }
      return
    }
    record(own, story, added, id, tree, other)
  }

  private mutating func record(
    _ file: SourceFile, _ story: String, _ photos: [[(key: String, yaml: String)]], _ id: String,
    _ tree: some SourceTree, _ other: (String) -> [UInt8]?
  ) {
    var report = Report()
    guard let text = SourceText(file, in: tree, report: &report),
      let parts = FrontMatter(text, report: &report), var edit = FrontMatterEdit(text)
    else {
      byHand = file.path
      return
    }
    edit.setItems("photos", adding: photos) { _ in .keep }
    guard var bytes = edit.bytes else {
      byHand = file.path
      return
    }
    let written = String(decoding: text.bytes[parts.body], as: UTF8.self)
    if !story.isEmpty, written.isEmpty {
      while let last = bytes.last, last == 10 || last == 13 { bytes.removeLast() }
      bytes += Array("\n\n\(story)".utf8)
    } else if !story.isEmpty, written.trimmed != story.trimmed {
      let own = Array(story.utf8)
      var (path, number) = ("imports/\(id).md", 2)
      // What an editor may have worked on since stays.
      while let there = other(path), there != own {
        path = "imports/\(id)-\(number).md"
        number += 1
      }
      aside = path
      if other(path) == nil { changes.append(.create(path: path, bytes: own)) }
    }
    if bytes != text.bytes { changes.append(.replace(path: file.path, bytes: bytes)) }
  }

  /// The files that a record lists as its photos.
  private static func photos(of file: SourceFile, in tree: some SourceTree) -> Set<String> {
    var report = Report()
    let value = SourceText(file, in: tree, report: &report)
      .flatMap { FrontMatter($0, report: &report) }?.metadata["photos"]?.value
    guard let value else { return [] }
    var items = [value]
    if case .list(let several) = value.content { items = several }
    return Set(
      items.compactMap { item in
        if case .scalar(let name, _)? = item["file"]?.value.content { name } else { nil }
      })
  }
}
