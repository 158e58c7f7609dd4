import Imports
import Testing
import Workbooks

@Suite struct LegacyLettersTests {
  @Test(arguments: [
    ("n­íc m¾m", "nước mắm"),
    ("Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
    ("Qu¶n lý chÊt l­îng", "Quản lý chất lượng"),
    ("Hîp t¸c x· MËt ong – rõng", "Hợp tác xã Mật ong – rừng"),
    ("ChÌ bóp t«m n«n", "Chè búp tôm nôn"),
  ])
  func `reads TCVN3`(old: String, text: String) throws {
    let read = try #require(LegacyLetters.read(old))
    #expect(read.letters == .tcvn3)
    #expect(read.text == text)
  }

  @Test(arguments: [
    ("Nöôùc maém", "Nước mắm"), ("Coäng hoøa xaõ hoäi", "Cộng hòa xã hội"),
    ("Hôïp taùc xaõ Ñaø Laït", "Hợp tác xã Đà Lạt"), ("MAÄT ONG RÖØNG", "MẬT ONG RỪNG"),
  ])
  func `reads VNI`(old: String, text: String) throws {
    let read = try #require(LegacyLetters.read(old))
    #expect(read.letters == .vni)
    #expect(read.text == text)
  }

  @Test(arguments: [
    "nước mắm", "Nước mắm Sá Sùng®", "crème brûlée", "café naïve", "Café sữa “đá”", "Düsseldorf",
    "São Paulo – Curaçao", "500 g · 4 °C", "5 µm", "Thị xã A", "½ kg", "HTX «Hoa Sen»",
    "Coca-Cola®", "",
    "Señor Peña", "Bún bò", "Thôn Hoà Bình, Thanh Hoá", "HOÀ BÌNH – THANH HOÁ",
    "Cà phê Arab\u{AD}ica", "Trà· Mè",
  ])
  func `leaves what is no old letter`(text: String) {
    #expect(LegacyLetters.read(text) == nil, "\(LegacyLetters.read(text)?.text ?? "")")
  }

  @Test func `a sheet of old letters is read whole, one of both with care`() {
    func texts(_ texts: [String]) -> [String] {
      let row = Sheet.Row(
        number: 0,
        cells: texts.enumerated().map { Sheet.Cell(column: $0, value: .text($1)) })
      let sheet = Sheet(name: "A", number: 0, rows: [row])
      let read = Workbook(sheets: [sheet]).readingLegacyLetters().workbook
      return read.sheets[0].rows[0].cells.map(\.value.text)
    }
    #expect(texts(["n­íc m¾m", "Céng ty", "MËt ong"]) == ["nước mắm", "Cộng ty", "Mật ong"])
    #expect(
      texts(["n­íc m¾m", "Bún bò", "MËt ong", "Tương ớt"])
        == ["nước mắm", "Bún bò", "Mật ong", "Tương ớt"])
    #expect(texts(["Bún bò", "MËt ong"]) == ["Bún bò", "MËt ong"])
  }
}
