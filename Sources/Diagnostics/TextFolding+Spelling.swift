extension TextFolding {
  /// How a word is spelt, wherever its tone stands: the shapes of its small letters, and its tone apart.
  ///
  /// `hòa` and `hoà` are one, `kỹ` and `kĩ` too; `tràm` is not `trầm`.
  ///
  /// - Parameter word: composed letters.
  package static func spelling(of word: String) -> String {
    var shapes = ""
    var tone = 0
    for letter in word.lowercased() {
      let known = letters[letter]
      shapes.append(known?.shape ?? letter)
      if let known, known.tone > 0 { tone = known.tone }
    }
    if shapes.last == "y" { shapes = shapes.dropLast() + "i" }
    return shapes + "\(tone)"
  }

  /// The letters of Vietnamese: their shape, and their tone from 1 where they have one.
  private static let letters: [Character: (shape: Character, tone: Int)] = {
    let rows = [
      "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ",
      "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
    ]
    var letters: [Character: (shape: Character, tone: Int)] = [:]
    for row in rows {
      guard let shape = row.first else { continue }
      for (tone, letter) in row.enumerated() { letters[letter] = (shape, tone) }
    }
    return letters
  }()
}
