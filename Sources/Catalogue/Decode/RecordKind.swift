package import Diagnostics

/// A kind of record: the folder it lives in and the keys it has.
package struct RecordKind: Sendable {
  /// The folder in `content/`, which is also the name of its table: `products`.
  package let folder: String
  /// What one record is called in messages.
  package let name: BilingualText
  package let keys: [KeyDescription]
  /// The table's column that holds the id.
  package let idColumn: String
  /// Whether the id is a unit's five-digit code.
  package let isCode: Bool

  package init(
    _ folder: String, _ name: BilingualText, keys: [KeyDescription], idColumn: String = "id",
    isCode: Bool = false
  ) {
    self.folder = folder
    self.name = name
    self.keys = keys + CommonKeys.all
    self.idColumn = idColumn
    self.isCode = isCode
  }
}
