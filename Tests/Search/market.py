#!/usr/bin/env python3
"""Writes a made catalogue of 600 products whose ids are numbers, as imported ones are: always the same.

    market.py FOLDER

Sixty things are made in ten places each; what is told of one often names another, as stories do.
"""
import pathlib
import re
import sys

REFERENCE = pathlib.Path(__file__).resolve().parents[2] / "Sources/Catalogue/Reference"
# What is made: in Vietnamese, English, Korean, Thai; its set; what it is made of.
THINGS = [
    ("Nước mắm cá cơm", "Anchovy fish sauce", "멸치 액젓", "น้ำปลาปลากะตัก", 9, "cá cơm, muối"),
    ("Mắm tôm", "Shrimp paste", "새우젓", "กะปิ", 9, "tép biển, muối"),
    ("Mắm ruốc", "Fine shrimp paste", "곤쟁이젓", "กะปิเคย", 9, "ruốc, muối"),
    ("Tương bần", "Fermented soy sauce", "된장 소스", "ซอสถั่วเหลือง", 9, "đậu nành, gạo nếp"),
    ("Tương ớt", "Chilli sauce", "칠리 소스", "ซอสพริก", 9, "ớt, tỏi"),
    ("Giấm chuối", "Banana vinegar", "바나나 식초", "น้ำส้มสายชูกล้วย", 9, "chuối"),
    ("Mật ong hoa nhãn", "Longan honey", "용안 꿀", "น้ำผึ้งดอกลำไย", 4, "mật ong"),
    ("Mật ong bạc hà", "Mint honey", "박하 꿀", "น้ำผึ้งมินต์", 4, "mật ong"),
    ("Trà shan tuyết", "Snow shan tea", "샨 설차", "ชาซานหิมะ", 11, "búp chè"),
    ("Trà ướp nhài", "Jasmine tea", "재스민차", "ชามะลิ", 11, "búp chè, hoa nhài"),
    ("Trà atisô", "Artichoke tea", "아티초크차", "ชาอาร์ติโชก", 12, "atisô"),
    ("Trà mướp đắng", "Bitter melon tea", "여주차", "ชามะระ", 12, "mướp đắng"),
    ("Cà phê robusta", "Robusta coffee", "로부스타 커피", "กาแฟโรบัสตา", 13, "cà phê"),
    ("Cà phê arabica", "Arabica coffee", "아라비카 커피", "กาแฟอาราบิกา", 13, "cà phê"),
    ("Ca cao nguyên chất", "Pure cocoa", "순수 코코아", "โกโก้แท้", 13, "hạt ca cao"),
    ("Rượu cần", "Jar wine", "항아리 술", "เหล้าไห", 15, "gạo, men lá"),
    ("Gạo nếp cái hoa vàng", "Yellow-flower sticky rice", "황화 찹쌀", "ข้าวเหนียวดอกทอง", 3, "gạo nếp"),
    ("Gạo séng cù", "Seng Cu rice", "셍꾸 쌀", "ข้าวแสงกู่", 3, "gạo"),
    ("Miến dong", "Canna noodles", "칸나 당면", "วุ้นเส้นพุทธรักษา", 6, "bột dong riềng"),
    ("Bún gạo khô", "Dried rice vermicelli", "건 쌀국수", "เส้นหมี่แห้ง", 6, "gạo"),
    ("Phở khô", "Dried pho noodles", "건 퍼", "เฝอแห้ง", 6, "gạo"),
    ("Bánh đa nem", "Rice paper for rolls", "월남쌈 라이스페이퍼", "แผ่นเปาะเปี๊ยะ", 6, "gạo"),
    ("Bánh cáy", "Caramel rice cake", "바인까이 과자", "ขนมบั๊ญกาย", 6, "gạo nếp, gấc, lạc"),
    ("Kẹo dồi", "Peanut roll candy", "땅콩 사탕", "ลูกอมถั่ว", 6, "lạc, mạch nha"),
    ("Bánh pía sầu riêng", "Durian pia cake", "두리안 피아 과자", "ขนมเปี๊ยะทุเรียน", 6, "sầu riêng"),
    ("Giò lụa", "Pork roll", "베트남 햄", "หมูยอ", 8, "thịt lợn, nước mắm"),
    ("Chả mực", "Squid cake", "오징어 어묵", "ทอดมันปลาหมึก", 8, "mực"),
    ("Nem chua", "Sour pork roll", "발효 돼지고기", "แหนม", 8, "thịt lợn, tỏi"),
    ("Lạp xưởng gác bếp", "Smoked sausage", "훈제 소시지", "กุนเชียงรมควัน", 8, "thịt lợn"),
    ("Cá khô một nắng", "One-sun dried fish", "반건조 생선", "ปลาแดดเดียว", 8, "cá thu"),
    ("Tôm khô", "Dried shrimp", "건새우", "กุ้งแห้ง", 8, "tôm"),
    ("Trứng vịt muối", "Salted duck eggs", "소금 오리알", "ไข่เค็ม", 8, "trứng vịt"),
    ("Măng khô", "Dried bamboo shoots", "말린 죽순", "หน่อไม้แห้ง", 7, "măng"),
    ("Mộc nhĩ", "Wood-ear mushrooms", "목이버섯", "เห็ดหูหนู", 7, "mộc nhĩ"),
    ("Nấm hương khô", "Dried shiitake", "건표고버섯", "เห็ดหอมแห้ง", 7, "nấm hương"),
    ("Chuối sấy", "Dried bananas", "말린 바나나", "กล้วยอบ", 7, "chuối"),
    ("Mít sấy", "Jackfruit chips", "잭프루트 칩", "ขนุนกรอบ", 7, "mít"),
    ("Hồng treo gió", "Air-dried persimmons", "곶감", "ลูกพลับแห้ง", 7, "quả hồng"),
    ("Bưởi da xanh", "Green-skin pomelo", "청포멜로", "ส้มโอผิวเขียว", 1, "bưởi"),
    ("Xoài cát", "Cat mango", "깟 망고", "มะม่วงก๊าต", 1, "xoài"),
    ("Thanh long ruột đỏ", "Red dragon fruit", "붉은 용과", "แก้วมังกรแดง", 1, "thanh long"),
    ("Cam sành", "King orange", "삼보 귤", "ส้มซ่าน", 1, "cam"),
    ("Vải thiều sấy", "Dried lychee", "말린 리치", "ลิ้นจี่อบแห้ง", 7, "vải"),
    ("Hạt tiêu đỏ", "Red pepper corns", "붉은 후추", "พริกไทยแดง", 10, "hạt tiêu"),
    ("Quế thanh", "Cinnamon sticks", "계피", "อบเชย", 10, "quế"),
    ("Hạt điều rang muối", "Salted cashews", "소금 캐슈넛", "เม็ดมะม่วงหิมพานต์", 7, "hạt điều, muối"),
    ("Tỏi đen", "Black garlic", "흑마늘", "กระเทียมดำ", 10, "tỏi"),
    ("Tinh dầu bạc hà", "Mint oil", "박하 오일", "น้ำมันมินต์", 20, "bạc hà"),
    ("Tinh dầu quế", "Cinnamon oil", "계피 오일", "น้ำมันอบเชย", 20, "quế"),
    ("Cao gắm", "Gam vine extract", "감 덩굴 고약", "สารสกัดกาม", 20, "dây gắm"),
    ("Gối thảo dược", "Herbal pillow", "약초 베개", "หมอนสมุนไพร", 20, "thảo dược"),
    ("Xà phòng bồ kết", "Locust soap", "조각자 비누", "สบู่โบเก๊ต", 19, "bồ kết"),
    ("Chiếu cói", "Sedge mat", "왕골 돗자리", "เสื่อกก", 21, "cói"),
    ("Làn cói", "Sedge bag", "왕골 가방", "กระเป๋ากก", 21, "cói"),
    ("Giỏ tre đan", "Bamboo basket", "대나무 바구니", "ตะกร้าไม้ไผ่", 21, "tre"),
    ("Gốm men lam", "Blue-glazed pottery", "청유 도자기", "เครื่องปั้นเคลือบน้ำเงิน", 21, "đất sét"),
    ("Tranh sơn mài", "Lacquer painting", "옻칠 그림", "ภาพเขียนลงรัก", 21, "sơn ta, gỗ"),
    ("Khăn lụa", "Silk scarf", "실크 스카프", "ผ้าพันคอไหม", 22, "tơ tằm"),
    ("Áo dài thêu", "Embroidered ao dai", "자수 아오자이", "อ๋าวหญ่ายปัก", 22, "lụa"),
    ("Tham quan vườn và nghỉ tại nhà dân", "Garden visit and homestay", "정원 체험과 민박",
     "เที่ยวสวนและโฮมสเตย์", 26, ""),
]
# The communes of the ten places, by their official codes.
PLACES = ["16531", "16072", "10030", "19789", "20410", "24823", "26080", "32248", "03006", "02839"]
EXTRA = ["truyền thống", "hữu cơ", "đặc biệt", "loại một", "gói nhỏ"]
NAMES = ["Bình Minh", "Hưng Thịnh", "Đại Thành", "Tâm Việt", "An Phú", "Đồng Tâm", "Hòa Bình",
         "Thuận Phát", "Quý Hương", "Phúc Lộc", "Sông Xanh", "Đất Lành"]
FORMS = [("Hợp tác xã", "cooperative"), ("Công ty TNHH", "enterprise"), ("Tổ hợp tác", "cooperative_group")]


def units():
    """The official units by code: type, name and the province's code."""
    kinds = {"x": "xã", "p": "phường", "d": "đặc khu"}
    found, province = {}, ""
    for line in (REFERENCE / "AdministrativeUnits+List.swift").read_text(encoding="utf-8").splitlines():
        line = line.strip()
        if line.startswith("="):
            province = line[1:]
        elif re.match(r"[xpd]\d{5} ", line):
            for item in line.split("; "):
                found[item[1:6]] = (kinds[item[0]], item[7:], province)
    return found


def gtin(number):
    digits = f"893{number:09d}"
    total = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(digits))
    return digits + str(-total % 10)


def main(folder):
    content = pathlib.Path(folder) / "content"

    def write(path, text):
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_text(text, encoding="utf-8")

    known = units()
    write("catalogue.yaml",
          "title: {vi: Chợ OCOP, en: OCOP market, ko: OCOP 시장, th: ตลาด OCOP}\n"
          "base_url: https://cho.example.vn\n"
          "languages: [vi, en, {code: ko, coverage: translated}, {code: th, coverage: translated}]\n")
    former = {"16531": ["phường Trường Sơn (thành phố Sầm Sơn, Thanh Hóa)"],
              "10030": ["xã Phú Nghĩa (huyện Chương Mỹ, Hà Nội)"],
              "32248": ["xã Viên An (huyện Ngọc Hiển, Cà Mau)"]}
    for code in PLACES:
        kind, name, province = known[code]
        lines = "".join(f"  - {item}\n" for item in former.get(code, []))
        write(f"communes/{code}.md", f"---\nname: \"{name}\"\ntype: {kind}\nprovince: \"{province}\"\n"
              + (f"formerly:\n{lines}" if lines else "") + "---\n")
    makers = []
    for number in range(60):
        form, kind = FORMS[number % 3]
        name = f"{form} {NAMES[number % 12]} {known[PLACES[number % 10]][1]}"
        makers.append(f"c{200 + number}")
        write(f"producers/{makers[-1]}.md", f"---\nname: \"{name}\"\ntype: {kind}\n"
              f"commune: \"{PLACES[number % 10]}\"\n---\n")
    days = ("2025-08-15", "2026-03-20", "2026-08-15")
    rows = {day: [] for day in days}
    for number in range(600):
        vi, en, ko, th, kind, made_of = THINGS[number // 10]
        place = number % 10
        where = known[PLACES[place]][1]
        # Half are named after their place, half after what they are.
        tail = where if number % 2 == 0 else EXTRA[number // 2 % 5]
        other = THINGS[(number // 10 * 7 + place * 3 + 5) % 60][0].lower()
        ident = str(100001 + number)
        lines = [f"name: \"{vi} {tail}\"", f"set: {kind}", f"producer: {makers[number * 7 % 60]}",
                 f"commune: \"{PLACES[place]}\"",
                 f"summary: \"Làm tại {where}, hợp khi dùng cùng {other}.\""]
        if kind == 15:
            lines.append("alcohol: 12")
        if made_of:
            lines.append("ingredients: [" + ", ".join(made_of.split(", ")) + "]")
        if number % 6 == 0 and kind != 26:
            lines.append(f"variants:\n  - {{name: Gói, pack: \"500 g\", gtin: \"{gtin(number)}\"}}")
        write(f"products/{ident}.md", "---\n" + "\n".join(lines) + "\n---\n\n"
              f"Người làm kể: ngày trước quanh nhà ai cũng quen mùi {other}. "
              f"Nay {vi.lower()} là việc chính, mỗi mẻ một khác.\n")
        places = ("Sầm Sơn" if where == "Sầm Sơn" else where)
        if number % 2 == 0:
            write(f"products/{ident}.en.md", f"---\nname: \"{en} of {places}\"\n"
                  f"summary: \"Made in {places}.\"\n---\n\nA short story.\n")
        if number % 4 == 0:
            write(f"products/{ident}.ko.md", f"---\nname: \"{places} {ko}\"\n"
                  f"summary: \"{places}에서 만듭니다.\"\n---\n\n짧은 이야기.\n")
        if number % 4 == 2:
            write(f"products/{ident}.th.md", f"---\nname: \"{th} {places}\"\n"
                  f"summary: \"ทำที่ {places}\"\n---\n\nเรื่องสั้น\n")
        day = days[number % 3]
        rows[day].append(f"{len(rows[day]) + 1},{ident},new,{(3, 4, 3, 3, 5)[number % 5]}")
    for turn, (day, lines) in enumerate(rows.items()):
        five = [line for line in lines if line.endswith(",5")]
        rest = [line for line in lines if not line.endswith(",5")]
        for name, number, level, part in ((f"qd-{turn + 1}", f"{turn + 1524}/QĐ-UBND", "province", rest),
                                          (f"qd-{turn + 1}-bo", f"{turn + 424}/QĐ-BNNMT", "ministry", five)):
            part = [f"{place + 1}," + line.split(",", 1)[1] for place, line in enumerate(part)]
            write(f"decisions/{name}.md", f"---\nnumber: {number}\ndate: {day}\n"
                  f"authority: {'Bộ Nông nghiệp và Môi trường' if level == 'central' else 'UBND tỉnh'}\n"
                  f"level: {level}\nrows: {len(part)}\n---\n")
            write(f"decisions/{name}.csv", "row,product,kind,stars\n" + "\n".join(part) + "\n")
    for number in range(20):
        code = PLACES[number % 10]
        kind, name = (("retail", "Siêu thị"), ("trade_centre", "Góc OCOP"), ("tourist_site", "Chợ"))[number % 3]
        write(f"points/d{number + 1}.md", f"---\nname: {name} {NAMES[number % 12]} {known[code][1]}\n"
              f"kind: {kind}\ncommune: \"{code}\"\n"
              "hours: 'Mo-Su 07:00-20:00'\n---\n")
    for number, (name, code) in enumerate((("Làng nghề cói Phú Nghĩa", "10030"),
                                           ("Làng chài Sầm Sơn", "16531"), ("Bản Tả Van", "03006"))):
        write(f"destinations/v{number + 1}.md", f"---\nname: {name}\nkind: craft_village\n"
              f"commune: \"{code}\"\n---\n")
    write("fairs/f1.md", "---\nname: Hội chợ Tết 2027\nstarts: 2027-01-10\nends: 2027-01-16\n"
          "venue: Nhà triển lãm\n---\n")
    write("fairs/f1.booths.csv", "booth,producer\n"
          + "".join(f"K{number + 1:02d},{makers[number]}\n" for number in range(30)))
    write("pages/huong-dan.md", "---\ntitle: Hướng dẫn đăng ký tham gia\n---\n\nNộp hồ sơ tại xã.\n")
    write("news/2026-11-01-tap-huan.md", "---\ntitle: Tập huấn chuyển đổi số cho chủ thể\n---\n\nTin.\n")


if __name__ == "__main__":
    main(sys.argv[1])
