internal import Diagnostics

/// What a key is called and means, for people who look it up or head a column.
package struct KeyName: Sendable {
  /// The first is what lists and workbooks print; the others are understood too.
  package let vietnamese: [String]
  package let english: String
  /// What may be written.
  package let example: String

  private init(_ vietnamese: String..., en english: String, _ example: String = "") {
    (self.vietnamese, self.english, self.example) = (vietnamese, english, example)
  }

  /// The name of a key, wherever it is used; nil for one without.
  package static func of(_ key: String) -> KeyName? { all[key] }

  /// Whether a heading is one of the names, whatever its case and marks.
  func isWritten(_ heading: String) -> Bool {
    let key = Self.key(of: heading)
    return vietnamese.contains { Self.key(of: $0) == key } || Self.key(of: english) == key
  }

  private static func key(of text: String) -> String {
    TextFolding.fold(text).split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }

  private static let all: [String: KeyName] = [
    "id": KeyName("Mã bản ghi", "Mã", en: "Id", "nuoc-mam-01"),
    "name": KeyName(
      "Tên", "Tên sản phẩm", "Tên chủ thể", "Chủ thể OCOP", "Tên điểm bán", "Tên điểm đến",
      "Tên xã",
      "Tên xã, phường", "Tên hội chợ", en: "Name", "Nước mắm cốt nhĩ"),
    "printed_name": KeyName(
      "Tên trong quyết định", "Tên in trong quyết định", en: "Name in the decision",
      "NƯỚC MẮM CỐT NHĨ"),
    "printed_producer": KeyName(
      "Chủ thể trong quyết định", "Tên chủ thể in trong quyết định", en: "Producer in the decision",
      "HTX Biển Xanh"),
    "set": KeyName("Bộ sản phẩm", "Bộ", en: "Product set", "9"),
    "taxonomy": KeyName("Bộ tiêu chí", "Phiên bản phân loại", en: "Classification of", "2026"),
    "producer": KeyName(
      "Chủ thể", "Mã chủ thể", "Tên chủ thể", "Chủ thể OCOP", en: "Producer", "htx-bien-xanh"),
    "commune": KeyName("Xã, phường", "Mã xã", "Mã xã, phường", "Xã/phường", en: "Commune", "16072"),
    "village": KeyName("Làng nghề", "Làng", en: "Village", "lang-gom-bat-trang"),
    "signed_address": KeyName(
      "Địa chỉ trong quyết định", "Địa chỉ đã ký", en: "Address as signed",
      "Thôn 3, xã Hoa Lộc, tỉnh Thanh Hóa"),
    "code": KeyName(
      "Mã số", "Mã số sản phẩm", "Mã số OCOP", "Mã xã", "Mã", en: "Official code",
      "38-16072-3-2026"),
    "summary": KeyName(
      "Tóm tắt", "Giới thiệu ngắn", "Mô tả", en: "Summary", "Ủ chượp 18 tháng trong thùng gỗ."),
    "variants": KeyName(
      "Phân loại, quy cách", "Quy cách", en: "Variants", "{name: 40°N, pack: 500 ml}"),
    "alcohol": KeyName("Độ cồn", "Nồng độ cồn", en: "Degrees of alcohol", "29,5"),
    "regime": KeyName("Chế độ quản lý", en: "Regime", "health_food"),
    "ingredients": KeyName("Thành phần", "Nguyên liệu", en: "Ingredients", "cá cơm; muối"),
    "shelf_life": KeyName("Hạn sử dụng", en: "Shelf life", "24 tháng"),
    "season": KeyName("Mùa vụ", "Tháng có hàng", en: "Months", "5; 6; 7"),
    "local_material": KeyName(
      "Nguyên liệu địa phương (%)", "Tỷ lệ nguyên liệu địa phương", en: "Local material (%)", "80"),
    "local_labour": KeyName(
      "Lao động địa phương (%)", "Tỷ lệ lao động địa phương", en: "Local labour (%)", "90"),
    "certificates": KeyName(
      "Giấy chứng nhận", "Chứng nhận", en: "Certificates", "{kind: food_safety}"),
    "protection": KeyName("Bảo hộ sở hữu trí tuệ", "Bảo hộ", en: "Protection", "{kind: trademark}"),
    "traceability": KeyName("Truy xuất nguồn gốc", en: "Traceability", "https://…"),
    "shops_online": KeyName(
      "Gian hàng trên mạng", "Bán trên sàn", en: "Online shops",
      "{platform: Postmart, url: https://…}"),
    "trade": KeyName("Thông tin thương mại", en: "Trade", "{capacity: 2 tấn mỗi tháng}"),
    "capacity": KeyName("Công suất", "Năng lực cung ứng", en: "Capacity", "2 tấn mỗi tháng"),
    "wholesale": KeyName("Bán sỉ", "Bán buôn", en: "Wholesale", "có"),
    "min_order": KeyName("Đơn hàng tối thiểu", en: "Least order", "10 thùng"),
    "export_ready": KeyName("Sẵn sàng xuất khẩu", en: "Ready for export", "có"),
    "markets": KeyName("Thị trường", en: "Markets", "Hà Nội; Lào"),
    "distributors": KeyName("Nhà phân phối", en: "Distributors", "{name: …}"),
    "awards": KeyName("Giải thưởng", en: "Awards", "{name: …, year: 2024}"),
    "press": KeyName("Báo chí", en: "Press", "{title: …, url: https://…}"),
    "photos": KeyName("Ảnh", "Hình ảnh", en: "Photos", "{file: chum.jpg, alt: Chum ủ mắm}"),
    "videos": KeyName("Phim", "Video", en: "Films", "{file: lam-mam.mp4, title: …}"),
    "featured": KeyName("Nổi bật", "Đưa lên trang chủ", en: "Featured", "có"),
    "suspended": KeyName("Tạm dừng", en: "Suspended", "{from: 2026-05-01, reason: …}"),
    "recognitions": KeyName(
      "Các lần công nhận", en: "Recognitions",
      "{number: …, date: …, authority: …, level: province, kind: new, stars: 4}"),
    "external": KeyName("Sản phẩm tỉnh khác", en: "Another province's product", "có"),
    "publish": KeyName(
      "Được phép công bố", "Ngày đồng ý công bố", en: "Consent to publish", "{phone: 2026-01-15}"),
    "number": KeyName("Số quyết định", "Số hiệu", "Số", en: "Number", "3981/QĐ-UBND"),
    "date": KeyName("Ngày", "Ngày ký", "Ngày ban hành", en: "Date", "2026-08-05"),
    "authority": KeyName(
      "Cơ quan ban hành", "Cơ quan công nhận", en: "Authority", "UBND tỉnh Lâm Đồng"),
    "level": KeyName("Cấp", "Cấp công nhận", en: "Level", "tỉnh"),
    "round": KeyName("Đợt", en: "Round", "Đợt 1 năm 2026"),
    "rows": KeyName("Số dòng của phụ lục", en: "Rows of the annex", "37"),
    "document": KeyName("Bản quét", "Văn bản", en: "Scan", "qd-3981-2026.pdf"),
    "row": KeyName("Số thứ tự", "STT", "TT", en: "Row", "7"),
    "product": KeyName("Sản phẩm", "Mã sản phẩm", en: "Product", "nuoc-mam-01"),
    "products": KeyName("Các sản phẩm", "Sản phẩm", en: "Products", "nuoc-mam-01; mat-ong-02"),
    "kind": KeyName(
      "Loại", "Hình thức", "Hình thức công nhận", "Loại điểm bán", "Loại điểm đến", "Loại hình",
      en: "Kind", "mới"),
    "stars": KeyName("Hạng sao", "Số sao", "Hạng", "Sao", en: "Stars", "4"),
    "score": KeyName("Điểm", "Tổng điểm", "Điểm đánh giá", en: "Score", "82,5"),
    "valid_until": KeyName("Hiệu lực đến", "Ngày hết hiệu lực", en: "Valid until", "2029-08-05"),
    "revokes": KeyName("Thu hồi quyết định", en: "Revokes", "qd-120-2024"),
    "note": KeyName("Ghi chú", en: "Note", "cấp lại"),
    "type": KeyName(
      "Loại chủ thể", "Loại", "Loại hình", "Loại đơn vị", "Cấp đơn vị", en: "Type", "HTX"),
    "legal_name": KeyName("Tên pháp lý", "Tên đầy đủ", en: "Legal name", "Công ty TNHH Biển Xanh"),
    "person": KeyName("Người đại diện", en: "Person", ""),
    "address": KeyName("Địa chỉ", en: "Address", "Số 5 đường Lê Lợi"),
    "coordinates": KeyName("Tọa độ", en: "Coordinates", "20.9697, 105.9081"),
    "lat": KeyName("Vĩ độ", en: "Latitude", "20.9697"),
    "lon": KeyName("Kinh độ", en: "Longitude", "105.9081"),
    "precision": KeyName("Độ chính xác", en: "Precision", "exact"),
    "duration": KeyName("Thời gian tham quan", "Mất bao lâu", en: "Duration", "2 giờ"),
    "cost": KeyName("Giá vé", "Chi phí", en: "Cost", "Vào làng miễn phí"),
    "festivals": KeyName("Ngày hội", "Lễ hội", en: "Festivals", "{name: …, when: …}"),
    "facilities": KeyName("Tiện nghi", en: "Facilities", "đỗ xe; nhà vệ sinh"),
    "group": KeyName("Số người một đoàn", en: "Group size", "{least: 4, most: 30}"),
    "least": KeyName("Ít nhất", en: "Least", "4"),
    "most": KeyName("Nhiều nhất", en: "Most", "30"),
    "lead_time": KeyName("Báo trước", "Đặt trước", en: "Lead time", "2 ngày"),
    "way": KeyName(
      "Cách đi", "Đường đi", "Chỉ đường", en: "How to get there", "Xe buýt số 47, bến cuối"),
    "phone": KeyName("Điện thoại", "Số điện thoại", "SĐT", en: "Telephone", "02633 549 284"),
    "email": KeyName("Thư điện tử", "Email", en: "E-mail", "htx@example.vn"),
    "website": KeyName("Trang web", "Website", en: "Website", "https://example.vn"),
    "zalo": KeyName("Zalo", en: "Zalo", "0912 345 678"),
    "facebook": KeyName("Facebook", en: "Facebook", "https://facebook.com/…"),
    "founded": KeyName("Năm thành lập", en: "Founded", "2012"),
    "welcome": KeyName("Đón khách", en: "Welcome", "có"),
    "from": KeyName("Từ ngày", en: "From", "2026-01-15"),
    "reason": KeyName("Lý do", en: "Reason", "Thu hồi một lô"),
    "visits": KeyName("Tham quan", en: "Visits", "{welcome: true}"),
    "business": KeyName("Số của cơ sở", "Điện thoại kinh doanh", en: "Business telephone", "có"),
    "host_venue": KeyName("Nơi đặt", "Đặt tại", en: "Inside", "Siêu thị Phúc Hậu"),
    "operator": KeyName("Đơn vị vận hành", en: "Operator", "htx-bien-xanh"),
    "hours": KeyName("Giờ mở cửa", en: "Opening hours", "Mo-Su 07:30-17:00"),
    "status": KeyName("Tình trạng", "Trạng thái", en: "Status", "đang mở"),
    "stocks": KeyName("Hàng đang bán", en: "Stocks", "{product: nuoc-mam-01, checked: 2026-10-01}"),
    "others": KeyName("Hàng khác", en: "Other goods", "Đặc sản vùng miền"),
    "approval": KeyName("Quyết định công nhận điểm", en: "Approval", "{decision: …, date: …}"),
    "decision": KeyName("Quyết định", en: "Decision", "120/QĐ-SCT"),
    "payment": KeyName("Thanh toán", en: "Payment", "tiền mặt; chuyển khoản"),
    "languages": KeyName("Ngôn ngữ", en: "Languages", "vi; en"),
    "checked": KeyName("Ngày kiểm tra", "Kiểm tra ngày", en: "Checked", "2026-10-01"),
    "appointment": KeyName("Hẹn trước", "Cần hẹn trước", en: "By appointment", "có"),
    "services": KeyName("Dịch vụ", en: "Services", "homestay-01"),
    "province": KeyName("Tỉnh, thành phố", "Tỉnh", "Mã tỉnh", en: "Province", "38"),
    "valid_from": KeyName("Có từ ngày", en: "Valid from", "2025-07-01"),
    "formerly": KeyName("Đơn vị cũ", "Tên cũ", en: "Formerly", "xã Đa Tốn (huyện Gia Lâm, Hà Nội)"),
    "successors": KeyName("Đơn vị kế tiếp", en: "Successors", "00577"),
    "title": KeyName("Tiêu đề", en: "Title", "Hội chợ xuân 2027"),
    "menu": KeyName("Thứ tự trên trình đơn", "Trên thực đơn", en: "In the menu", "1"),
    "starts": KeyName("Ngày bắt đầu", "Ngày khai mạc", "Bắt đầu", en: "Starts", "2026-12-01"),
    "ends": KeyName("Ngày kết thúc", "Ngày bế mạc", "Kết thúc", en: "Ends", "2026-12-05"),
    "venue": KeyName("Địa điểm", en: "Venue", "Quảng trường Lâm Viên"),
    "organiser": KeyName("Đơn vị tổ chức", en: "Organiser", "Sở Công Thương"),
    "zones": KeyName("Các khu", en: "Zones", "{id: a, name: Khu OCOP}"),
    "zone": KeyName("Khu", en: "Zone", "a"),
    "programme": KeyName("Chương trình", en: "Programme", "{day: …, time: …, title: …}"),
    "plan": KeyName("Sơ đồ", en: "Plan", "so-do.svg"),
    "edition": KeyName("Lần thứ", en: "Edition", "3"),
    "booth": KeyName("Gian hàng", "Số gian hàng", en: "Booth", "A05"),
    "exhibitor": KeyName(
      "Đơn vị trưng bày", "Tên trên biển gian hàng", en: "Exhibitor", "HTX Biển Xanh"),
    "targets": KeyName("Các chỉ tiêu", "Chỉ tiêu", en: "Targets", "{title: …, amount: 30}"),
    "amount": KeyName("Mức chỉ tiêu", "Số lượng", "Kế hoạch", en: "Amount", "ít nhất 10–12"),
    "of": KeyName("Tính trên", "Tỷ lệ của", en: "Share of", "số sản phẩm hiện có"),
    "place": KeyName("Nơi thực hiện", "Nơi", en: "Place", "huyện Hòa Vang"),
    "communes": KeyName("Các xã, phường", en: "Communes", "[\"20308\", \"20305\"]"),
    "counts": KeyName("Trang tự đếm", en: "Counted by the site", "Công nhận trong kỳ"),
    "reached": KeyName("Đã thực hiện", "Thực hiện", en: "Reached", "{value: 28, date: 2026-06-30}"),
    "value": KeyName("Giá trị", en: "Value", "28"),
    "source": KeyName("Nguồn số liệu", en: "Source", "Báo cáo 6 tháng"),
    "parts": KeyName(
      "Phần của từng nơi", en: "Parts", "{place: huyện Hòa Vang, amount: ít nhất 5}"),
    "each": KeyName("Tính cho mỗi nơi", en: "Each of several", "có"),
    "tasks": KeyName("Các nhiệm vụ", "Nhiệm vụ", en: "Tasks", "{title: …, lead: …}"),
    "content": KeyName("Nội dung", en: "Content", "Tập huấn cho các chủ thể"),
    "lead": KeyName("Chủ trì", "Đơn vị chủ trì", en: "Lead", "Sở Công Thương"),
    "with": KeyName("Phối hợp", "Đơn vị phối hợp", en: "With", "UBND các xã, phường"),
    "when": KeyName("Thời gian thực hiện", en: "When", "Quý II–III"),
    "state": KeyName("Tiến độ", en: "State", "Đã hoàn thành"),
    "result": KeyName("Kết quả", en: "Result", "Đã tổ chức 3 lớp"),
    "body": KeyName("Cơ quan ban hành văn bản", en: "Issued by", "Thủ tướng Chính phủ"),
    "file": KeyName("Tệp", en: "File", "mau-phieu.pdf"),
    "in_force": KeyName("Có hiệu lực từ", en: "In force from", "2026-01-01"),
    "replaced_by": KeyName("Được thay thế bởi", "Thay thế bởi", en: "Replaced by", "qd-148-2023"),
    "steps": KeyName("Các bước", "Bước", en: "Steps", "{title: …, starts: …, ends: …}"),
    "papers": KeyName("Biểu mẫu, văn bản kèm theo", en: "Papers", "[mau-phieu-dang-ky]"),
    "size": KeyName("Quy mô", en: "Size", "120 ha, 300 hộ"),
    "funding": KeyName(
      "Kinh phí", "Nguồn vốn", en: "Funding", "{amount: 1200000000, source: Ngân sách tỉnh}"),
    "producers": KeyName("Các chủ thể tham gia", en: "Producers", "[htx-bien-xanh]"),
    "stops": KeyName(
      "Điểm dừng", "Các điểm dừng", en: "Stops", "[{destination: lang-gom-bat-trang}]"),
    "length_km": KeyName("Chiều dài, km", "Độ dài", en: "Length in km", "42"),
    "transport": KeyName("Phương tiện", en: "Transport", "xe đạp"),
    "stay": KeyName("Thời gian dừng", en: "Stay", "2 giờ"),
    "destination": KeyName("Điểm đến", en: "Destination", "lang-gom-bat-trang"),
    "point": KeyName("Điểm bán", en: "Sales point", "cho-dong-xuan"),
    "destinations": KeyName("Các điểm đến", en: "Destinations", "[lang-gom-bat-trang]"),
    "members": KeyName("Thành viên", en: "Members", "[ho-ong-lung-phinh]"),
    "supplies": KeyName(
      "Cung cấp cho", "Cung cấp", en: "Supplies", "{to: htx-bien-xanh, what: cá cơm}"),
    "to": KeyName("Cho chủ thể", en: "To", "htx-bien-xanh"),
    "what": KeyName("Mặt hàng cung cấp", en: "What is supplied", "cá cơm"),
    "honours": KeyName("Danh hiệu", "Khen thưởng", en: "Honours", "{name: …, year: 2025}"),
    "key_product": KeyName(
      "Sản phẩm chủ lực, theo văn bản", "Sản phẩm chủ lực", en: "Key product, according to",
      "Quyết định 12/QĐ-UBND ngày 5/1/2026"),
    "inspected": KeyName("Kiểm tra sản phẩm gần nhất", en: "Inspected on", "2026-06-15"),
    "rests_on": KeyName("Căn cứ", "Căn cứ văn bản", en: "Rests on", "[qd-26-2026]"),
    "aliases": KeyName("Mã cũ", en: "Former ids", "nuoc-mam-cu"),
    "draft": KeyName("Bản nháp", en: "Draft", "có"),
    "sample": KeyName("Bản mẫu", en: "Sample", "có"),
    "removed": KeyName("Đã gỡ", en: "Removed", "{date: 2026-05-01, reason: request}"),
    "corrections": KeyName("Đã đính chính trên trang", en: "Corrections", "{date: …, note: …}"),
    "revised": KeyName("Ngày sửa", "Cập nhật", en: "Revised", "2026-10-01"),
  ]
}
