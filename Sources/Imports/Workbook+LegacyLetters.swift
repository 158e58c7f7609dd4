package import Workbooks

extension Workbook {
  /// The workbook with old letters read, and the cells that held them.
  ///
  /// `Céng ty` alone might be of any language: in a sheet that has old letters and none of today's, every
  /// text is read so; in one that has both, what has a letter that Vietnamese does not know.
  package func readingLegacyLetters() -> (workbook: Workbook, cells: [LegacyCell]) {
    var found: [LegacyCell] = []
    let sheets = sheets.map { sheet in
      var letters: LegacyLetters?
      var isMixed = false
      _ = sheet.mapTexts { text, _, _ in
        letters = letters ?? LegacyLetters.read(text)?.letters
        isMixed = isMixed || LegacyLetters.isModern(text)
        return text
      }
      guard let letters else { return sheet }
      return sheet.mapTexts { text, row, column in
        guard let read = LegacyLetters.read(text) ?? letters.read(text, isMixed: isMixed) else {
          return text
        }
        found.append(
          LegacyCell(
            letters: read.letters, sheet: sheet.name, sheetNumber: sheet.number, row: row,
            column: column, text: read.text))
        return read.text
      }
    }
    return (Workbook(sheets: sheets), found)
  }
}

/// A cell that was written with letters of before Unicode.
package struct LegacyCell: Sendable {
  package let letters: LegacyLetters
  package let sheet: String
  package let sheetNumber: Int
  package let row: Int
  package let column: Int
  /// What it says.
  package let text: String
}
