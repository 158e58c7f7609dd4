internal import Diagnostics
internal import Markup

/// Where a link in a story leads.
package enum StoryLink: Equatable, Sendable {
  /// Another record, named by its file: `../producers/htx-bien-xanh.md`.
  case record(RecordKind, id: String)
  /// The web, a mailbox, a telephone.
  case external(String)
  case unknown

  /// Reads what stands in a link of a file.
  ///
  /// - Parameter path: the path of the file the link stands in.
  package init(_ destination: String, in path: String) {
    let schemes = ["https://", "http://", "mailto:", "tel:"]
    let lower = destination.lowercased()
    if schemes.contains(where: { lower.hasPrefix($0) }) {
      self = .external(destination)
    } else if lower.hasSuffix(".md"), let found = Self.record(destination, from: path) {
      self = found
    } else {
      self = .unknown
    }
  }

  private static func record(_ destination: String, from path: String) -> StoryLink? {
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
    if parts.count == 4, stem == "index" { return kind.map { .record($0, id: parts[2]) } }
    return parts.count == 3 ? kind.map { .record($0, id: stem) } : nil
  }

  /// The records a story can lead to.
  struct Targets {
    private let ids: ByKind<Set<String>>

    init(_ records: Records) {
      ids = ByKind { records[$0].claimedIDs }
    }

    func contains(_ link: StoryLink) -> Bool {
      switch link {
      case .external: true
      case .unknown: false
      case .record(let kind, let id): ids[kind].contains(id)
      }
    }

    func near(_ link: StoryLink) -> String? {
      guard case .record(let kind, let id) = link,
        let near = NearMiss.nearest(to: id, among: ids[kind].sorted())
      else { return nil }
      return "../\(kind.folder)/\(near).md"
    }
  }

  /// Reports the links of a story that lead nowhere, and pictures, which are not published yet.
  static func check(_ story: Story, _ targets: Targets, _ report: inout Report) {
    for reference in story.references {
      guard !reference.isPicture else {
        report.warning(.picture, at: reference.place)
        continue
      }
      let link = StoryLink(reference.destination, in: story.path)
      guard !targets.contains(link) else { continue }
      let near = report.isCrowded ? nil : targets.near(link)
      report.error(
        .leadsNowhere(reference.destination), at: reference.place,
        hint: near.map { .didYouMean($0) } ?? .howToLink)
    }
  }
}

extension BilingualText {
  fileprivate static let howToLink = BilingualText(
    vi: "viết địa chỉ https://…, hoặc tệp của bản ghi: ../producers/ma-chu-the.md",
    en: "write an address https://…, or a record's file: ../producers/its-id.md")
}

extension Diagnostic.Message {
  fileprivate static func leadsNowhere(_ destination: String) -> Self {
    Self(
      "link-nowhere", vi: "liên kết “\(destination)” không dẫn đến đâu",
      en: "the link “\(destination)” leads nowhere")
  }
  fileprivate static let picture = Self(
    "picture-in-story", vi: "phiên bản này chưa đăng ảnh trong bài; chỉ lời mô tả ảnh được đăng",
    en: "this version does not publish pictures in stories; only their description is shown")
}
