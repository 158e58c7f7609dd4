/// A sheet to be written: columns, and rows of texts below them.
package struct SheetDraft: Sendable {
  package struct Column: Sendable {
    package let heading: String
    /// How wide it is shown, in letters.
    package let width: Double
    /// What a reader is told who points at the heading; none where it is empty.
    package let note: String
    /// What may be chosen; none for anything.
    package let choices: [String]
    /// Whether people write here: it is shown in another colour.
    package let isAnswer: Bool

    package init(
      _ heading: String, width: Double, note: String = "", choices: [String] = [],
      isAnswer: Bool = false
    ) {
      (self.heading, self.width, self.note) = (heading, width, note)
      (self.choices, self.isAnswer) = (choices, isAnswer)
    }
  }

  package enum Emphasis: Sendable {
    case none, quiet, caution, alarm
  }

  package struct Row: Sendable {
    package let cells: [CellValue]
    package let emphasis: Emphasis

    package init(_ cells: [CellValue], emphasis: Emphasis = .none) {
      self.cells = cells
      self.emphasis = emphasis
    }
  }

  package let name: String
  package let columns: [Column]
  package let rows: [Row]
  /// What stands above the headings, and above each page on paper; nothing where it is empty.
  package let banner: String
  /// Whether it is for programs only.
  package let isHidden: Bool
  /// Whether it is to be looked at only: a spreadsheet refuses edits.
  package let isLocked: Bool

  package init(
    _ name: String, columns: [Column], rows: [Row], banner: String = "", isHidden: Bool = false,
    isLocked: Bool = false
  ) {
    (self.name, self.columns, self.rows) = (name, columns, rows)
    (self.banner, self.isHidden, self.isLocked) = (banner, isHidden, isLocked)
  }
}
