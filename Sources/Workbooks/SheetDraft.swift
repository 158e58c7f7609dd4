/// A sheet to be written: columns, and rows of texts below them.
package struct SheetDraft: Sendable {
  package struct Column: Sendable {
    package let heading: String
    /// How wide it is shown, in letters.
    package let width: Double
    /// What a reader is told who points at the heading; none where it is empty.
    package let note: String
    /// Whether people write here: it is shown in another colour.
    package let isAnswer: Bool

    package init(
      _ heading: String, width: Double, note: String = "", isAnswer: Bool = false
    ) {
      (self.heading, self.width, self.note, self.isAnswer) = (heading, width, note, isAnswer)
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

  package init(_ name: String, columns: [Column], rows: [Row]) {
    (self.name, self.columns, self.rows) = (name, columns, rows)
  }
}
