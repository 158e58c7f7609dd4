internal import Diagnostics
internal import Markup

/// Where a link in a story leads.
package enum StoryLink: Equatable, Sendable {
  /// Another record, named by its file, or a heading of its story: `../producers/htx-bien-xanh.md`,
  /// `../producers/htx-bien-xanh.md#lich-su`.
  case record(RecordKind, id: String, heading: String? = nil)
  /// A heading of the same story: `#lich-su`.
  case heading(String)
  /// A PDF beside the story, and where in it: `ban-do.pdf`, `ban-do.pdf#page=2`.
  case document(name: String, fragment: String? = nil)
  /// The web, a mailbox, a telephone.
  case external(String)
  case unknown

  /// Reads what stands in a link of a file.
  ///
  /// - Parameter path: the path of the file the link stands in.
  package init(_ destination: String, in path: String) {
    let schemes = ["https://", "http://", "mailto:", "tel:"]
    let lower = destination.lowercased()
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let heading = parts.count == 2 && !parts[1].isEmpty ? Self.name(of: parts[1]) : nil
    if schemes.contains(where: { lower.hasPrefix($0) }) {
      self = .external(destination)
    } else if parts[0].isEmpty, let heading {
      self = .heading(heading)
    } else if parts[0].lowercased().hasSuffix(".pdf"), let name = Self.besideName(parts[0]) {
      self = .document(name: name, fragment: parts.count == 2 ? String(parts[1]) : nil)
    } else if FrontMatter.endings.contains(where: { parts[0].lowercased().hasSuffix(".\($0)") }),
      let (kind, id) = Self.record(String(parts[0]), from: path)
    {
      self = .record(kind, id: id, heading: heading)
    } else {
      self = .unknown
    }
  }

  /// The name of a file in the story's own folder; nil for one elsewhere.
  static func besideName(_ written: Substring) -> String? {
    let name = ComposedForm.of(Percent.decoded(String(written)))
    let plain = name.hasPrefix("./") ? String(name.dropFirst(2)) : name
    return plain.contains("/") || plain.hasPrefix(".") ? nil : plain
  }

  /// A heading as a link names it: by its address, or in its own words.
  private static func name(of written: Substring) -> String {
    Anchor.name(of: Percent.decoded(String(written)))
  }

  private static func record(
    _ destination: String, from path: String
  ) -> (kind: RecordKind, id: String)? {
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in destination.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        guard parts.popLast() != nil else { return nil }
      default: parts.append(String(part))
      }
    }
    guard parts.count >= 3, parts[0] == "content", let last = parts.last else { return nil }
    let stem = last.split(separator: ".").first.map(String.init) ?? ""
    let kind = RecordKind(rawValue: parts[1])
    if parts.count == 4, stem == "index" { return kind.map { ($0, parts[2]) } }
    return parts.count == 3 ? kind.map { ($0, stem) } : nil
  }

  /// The records a story can lead to, and their headings.
  struct Targets {
    private let ids: ByKind<Set<String>>
    private let records: Records

    init(_ records: Records) {
      ids = ByKind { kind in
        // The ids that records had before lead on.
        records[kind].claimedIDs.union(
          records[kind].records.flatMap(\.marks.aliases).map(\.value.text)
        ).union(kind == .communes ? records.communes.records.flatMap(\.predecessors) : [])
      }
      self.records = records
    }

    func contains(_ link: StoryLink, in path: String) -> Bool {
      switch link {
      case .document(let name, _):
        records.media.contains(MediaFile(name: name, span: .start(of: path)).path)
      case .external, .heading: true
      case .unknown: false
      case .record(let kind, let id, _): ids[kind].contains(id)
      }
    }

    func near(_ link: StoryLink, in path: String) -> String? {
      if case .document(let name, _) = link {
        let folder = MediaFile(name: "", span: .start(of: path)).path
        let beside = records.media.filter { $0.hasPrefix(folder) && $0.hasSuffix(".pdf") }
        return NearMiss.nearest(
          to: name, among: beside.map { String($0.dropFirst(folder.count)) }.sorted())
      }
      guard case .record(let kind, let id, _) = link,
        let near = NearMiss.nearest(to: id, among: ids[kind].sorted())
      else { return nil }
      return "../\(kind.folder)/\(near).md"
    }

    /// The headings of the story that a link names one of: in the same language where it is there.
    func headings(_ link: StoryLink, from story: Story, in language: Language) -> [String] {
      guard case .record(let kind, let id, _) = link else { return records.headings(of: story) }
      let named = records[kind].records.first { record in
        record.id == id || record.marks.aliases.contains { $0.value.text == id }
          || (record as? Commune)?.predecessors.contains(id) == true
      }
      guard let other = named?.story else {
        return []
      }
      return records.headings(of: other.value(for: language).value)
    }
  }

  /// Reports the links of a story that lead nowhere, and pictures, which are not published yet.
  static func check(
    _ story: Story, in language: Language, _ targets: Targets, _ report: inout Report
  ) {
    for reference in story.references {
      guard !reference.isPicture else {
        report.warning(.picture, at: reference.place)
        continue
      }
      let link = StoryLink(reference.destination, in: story.path)
      guard targets.contains(link, in: story.path) else {
        let near = report.isCrowded ? nil : targets.near(link, in: story.path)
        report.error(
          .leadsNowhere(reference.destination), at: reference.place,
          hint: near.map { .didYouMean($0) } ?? .howToLink)
        continue
      }
      guard let heading = link.headingName else { continue }
      let headings = targets.headings(link, from: story, in: language)
      if !headings.contains(heading) {
        let near = NearMiss.nearest(to: heading, among: headings)
        report.error(
          .noHeading(heading), at: reference.place,
          hint: near.map { .didYouMean("#\($0)") } ?? .headings(headings))
      }
    }
  }

  private var headingName: String? {
    switch self {
    case .heading(let name): name
    case .record(_, _, let name): name
    case .external, .document, .unknown: nil
    }
  }
}

/// Percent signs in addresses.
private enum Percent {
  /// The text with `%C3%A2` as the letter it stands for; as it is where that is no UTF-8.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? text
  }
}

extension BilingualText {
  fileprivate static let howToLink = BilingualText(
    vi: "viết địa chỉ https://…, tệp của bản ghi: ../producers/ma-chu-the.md, "
      + "hoặc tên một tệp PDF nằm cạnh tệp này",
    en: "write an address https://…, a record's file: ../producers/its-id.md, "
      + "or the name of a PDF beside this file")
}

extension BilingualText {
  fileprivate static func headings(_ names: [String]) -> BilingualText {
    let list = names.map { "#\($0)" }.joined(separator: ", ")
    return names.isEmpty
      ? BilingualText(vi: "bài ấy không có tiêu đề nào", en: "that story has no headings")
      : BilingualText(vi: "các tiêu đề: \(list)", en: "the headings are: \(list)")
  }
}

extension Diagnostic.Message {
  fileprivate static func noHeading(_ name: String) -> Self {
    Self(
      "no-heading", vi: "bài viết không có tiêu đề “#\(name)”",
      en: "the story has no heading “#\(name)”")
  }
  fileprivate static func leadsNowhere(_ destination: String) -> Self {
    Self(
      "link-nowhere", vi: "liên kết “\(destination)” không dẫn đến đâu",
      en: "the link “\(destination)” leads nowhere")
  }
  fileprivate static let picture = Self(
    "picture-in-story", vi: "phiên bản này chưa đăng ảnh trong bài; chỉ lời mô tả ảnh được đăng",
    en: "this version does not publish pictures in stories; only their description is shown")
}
