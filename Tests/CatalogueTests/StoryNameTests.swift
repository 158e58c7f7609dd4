import Testing

@testable import Catalogue

@Suite struct StoryNameTests {
  @Test(arguments: [
    ("Sâm mọc trên núi Ngọc Linh, gần suối Đăk. Nhà ở đó.", "Ngọc Linh, Đăk"),
    ("Ngọc Linh là núi cao. Người Xê Đăng giữ rừng.", "Ngọc Linh, Người Xê Đăng"),
    ("# Chuyện kể\n\n- Một\n- Hai\n\n> Ba bốn\n", ""), ("Làm ở Huế và ở Huế.", "Huế"),
    ("sông Ô Lâu chảy về Ưu Điềm", "Ô Lâu, Ưu Điềm"), ("Không có tên nào.", ""),
    ("It likes the shade of Ngọc Linh. Ginseng grows.", "Ngọc Linh"),
    ("도자기 마을 이야기", ""),
  ]) func `names are what has a capital within a sentence`(_ story: String, _ names: String) {
    #expect(StoryNames.all(in: Array(story.utf8)[...]) == names)
  }
}
