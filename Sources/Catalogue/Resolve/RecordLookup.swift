internal import Diagnostics
internal import Markup

/// The indices of one kind's records by their ids.
struct RecordLookup {
  private let indices: [String: Int]
  private let claimed: Set<String>
  private let drafts: Set<String>
  private let removed: Set<String>
  private let isWhole: Bool
  private let kind: RecordKind
  /// The records' names, for those who write one in place of an id.
  private let readNames: @Sendable () -> [(id: String, name: String)]

  /// What there has to be for the record that names another.
  enum Need {
    /// It can do without.
    case none
    /// A record, be it one that was removed: a product keeps its page when its maker is gone.
    case record
    /// A record that is shown.
    case shown
  }

  init(_ set: RecordSet<some Record>) {
    var indices: [String: Int] = [:]
    for (index, record) in set.records.enumerated() { indices[record.id] = index }
    self.indices = indices
    removed = Set(set.removed.map(\.id))
    isWhole = set.isWhole
    claimed = set.claimedIDs
    drafts = set.draftIDs
    kind = set.kind
    let records = set.records
    readNames = { records.flatMap { record in record.names.map { (record.id, $0) } } }
  }

  func known(_ reference: Reference) -> Int? {
    indices[reference.value]
  }

  func isRemoved(_ reference: Reference) -> Bool { removed.contains(reference.value) }

  /// The record's index; reports an id that nobody has, and one that is needed and not shown.
  func index(of reference: Reference, need: Need, _ report: inout Report) -> Int? {
    if let index = known(reference) { return index }
    if need != .none, drafts.contains(reference.value) {
      report.error(.isDraft(kind, reference.value), at: reference.span)
      return nil
    }
    if need == .shown, removed.contains(reference.value) {
      report.error(.isRemoved(kind, reference.value), at: reference.span)
      return nil
    }
    _ = isKnownOrClaimed(reference, &report)
    return nil
  }

  /// The records' indices, in their order; reports also an id that is named twice.
  func indices(of references: [Reference], need: Need, _ report: inout Report) -> [Int] {
    var found: [Int] = []
    var seen: Set<Int> = []
    for reference in references {
      guard let index = index(of: reference, need: need, &report) else { continue }
      if seen.insert(index).inserted {
        found.append(index)
      } else {
        report.error(.namedTwice(reference.value), at: reference.span)
      }
    }
    return found
  }

  /// Whether some record has the id, be it broken, a draft or removed; reports where none has.
  func isKnownOrClaimed(_ reference: Reference, _ report: inout Report) -> Bool {
    if claimed.contains(reference.value) || !isWhole { return true }
    report.error(
      .unknown(kind, reference.value), at: reference.span, hint: hint(for: reference, report))
    return false
  }

  /// The id that a name has; else the id that is near, with the name behind it.
  private func hint(for reference: Reference, _ report: Report) -> BilingualText {
    let isName = reference.value.contains { !$0.isASCII || $0 == " " }
    guard !report.isCrowded else {
      return isName ? .writeItsID : .addRecord(kind, reference.value)
    }
    let names = readNames()
    if isName {
      let folded = TextFolding.fold(reference.value)
      let same = names.filter { TextFolding.fold($0.name) == folded }
      let near = NearMiss.nearest(to: reference.value, among: names.lazy.map(\.name))
      let found = same.isEmpty ? names.filter { $0.name == near } : same
      return found.isEmpty ? .writeItsID : .ids(found)
    }
    guard let near = NearMiss.nearest(to: reference.value, among: claimed.sorted()) else {
      return .addRecord(kind, reference.value)
    }
    return names.first { $0.id == near }.map { .ids([$0]) } ?? .didYouMean(near)
  }
}

extension BilingualText {
  /// A key takes an id: made by a person, never of a person's name.
  fileprivate static let writeItsID = BilingualText(
    vi: "ghi mã của bản ghi (tên tệp, hoặc cột id của bảng), không ghi tên",
    en: "write the record's id (its file's name, or the table's column id), not its name")

  fileprivate static func ids(_ found: [(id: String, name: String)]) -> BilingualText {
    let list = found.prefix(6).map { "“\($0.id)” (\($0.name))" }.joined(separator: "; ")
    return BilingualText(vi: "có phải là \(list)?", en: "did you mean \(list)?")
  }

  fileprivate static func addRecord(_ kind: RecordKind, _ id: String) -> BilingualText {
    if kind == .communes { return .unknownUnit }
    let file = "content/\(kind.folder)/\(id).md"
    guard kind.idColumn != nil, kind != .decisions else {
      return BilingualText(vi: "thêm tệp \(file)", en: "add the file \(file)")
    }
    let table = "content/\(kind.folder).csv"
    return BilingualText(
      vi: "thêm tệp \(file), hoặc một dòng trong \(table)",
      en: "add the file \(file), or a row to \(table)")
  }
}

extension Diagnostic.Message {
  fileprivate static func unknown(_ kind: RecordKind, _ id: String) -> Self {
    Self(
      "unknown-reference", vi: "không có \(kind.name.vietnamese) nào mang mã “\(id)”",
      en: "no \(kind.name.english) has the id “\(id)”")
  }
  fileprivate static func namedTwice(_ id: String) -> Self {
    Self("named-twice", vi: "“\(id)” được ghi hai lần", en: "“\(id)” is named twice")
  }
  fileprivate static func isRemoved(_ kind: RecordKind, _ id: String) -> Self {
    Self(
      "reference-to-removed", vi: "\(kind.name.vietnamese) “\(id)” đã được gỡ (removed)",
      en: "the \(kind.name.english) “\(id)” was removed")
  }
  fileprivate static func isDraft(_ kind: RecordKind, _ id: String) -> Self {
    Self(
      "reference-to-draft", vi: "\(kind.name.vietnamese) “\(id)” còn là bản nháp (draft)",
      en: "the \(kind.name.english) “\(id)” is a draft")
  }
}
