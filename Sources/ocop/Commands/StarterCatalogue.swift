internal import Diagnostics

/// The files of a small catalogue: one of each kind of record, all marked as samples.
enum StarterCatalogue {
  /// The files with their paths, in the language the editor writes in.
  static func files(in language: MessageLanguage) -> [(path: String, text: String)] {
    let texts = language == .vietnamese ? vietnamese : english
    return [
      ("content/catalogue.yaml", texts.settings), ("content/communes/00577.md", texts.commune),
      ("content/producers/lo-gom-mau.md", texts.producer),
      ("content/products/binh-gom-mau.md", texts.product),
      ("content/decisions/qd-mau-01.md", texts.decision),
      ("content/decisions/qd-mau-01.csv", table),
      ("content/points/quay-mau.md", texts.point), ("content/pages/gioi-thieu.md", texts.page),
    ]
  }

  private struct Texts {
    let settings, commune, producer, product, decision, point, page: String
  }

  private static let table = """
    row,product,kind,stars,score
    1,binh-gom-mau,new,4,"78,5"

    """

  private static let vietnamese = Texts(
    settings: """
      title: Sản phẩm OCOP của tỉnh
      base_url: https://ocop.example.vn
      languages: [vi]
      share_pictures: true
      publisher:
        name: Cơ quan điều phối (mẫu)

      """,
    commune: """
      ---
      name: Bát Tràng
      type: xã
      province: "01"
      coordinates: [20.9697, 105.9081]
      formerly:
        - xã Bát Tràng (huyện Gia Lâm, Hà Nội)
      ---

      """,
    producer: """
      ---
      name: Lò gốm mẫu
      type: cooperative
      commune: "00577"
      sample: true
      ---

      Viết ở đây câu chuyện của chủ thể: ai làm, làm từ bao giờ, có đón khách không.

      """,
    product: """
      ---
      name: Bình gốm mẫu
      set: 21
      producer: lo-gom-mau
      commune: "00577"
      summary: Một câu nói cho người xem biết sản phẩm này là gì.
      variants:
        - name: Loại nhỏ
          pack: cao 20 cm
          price: 250000
      sample: true
      ---

      Viết ở đây câu chuyện của sản phẩm. Có thể dùng **chữ đậm**, danh sách, bảng và
      liên kết đến bản ghi khác, như [lò gốm](../producers/lo-gom-mau.md).

      """,
    decision: """
      ---
      number: 01/QĐ-MẪU
      date: 2026-06-01
      authority: Cơ quan công nhận (mẫu)
      level: province
      rows: 1
      sample: true
      ---

      """,
    point: """
      ---
      name: Quầy giới thiệu mẫu
      kind: craft_village
      commune: "00577"
      coordinates: [20.9755, 105.9125]
      precision: street
      hours: "Mo-Su 08:00-17:30"
      stocks:
        - product: binh-gom-mau
          checked: 2026-06-15
      sample: true
      ---

      """,
    page: """
      ---
      title: Giới thiệu
      menu: 1
      ---

      Viết ở đây vài lời về chương trình và về trang này.

      """)

  private static let english = Texts(
    settings: """
      title: OCOP products of the province
      base_url: https://ocop.example.vn
      languages: [en]
      share_pictures: true
      publisher:
        name: Coordination office (sample)

      """,
    commune: """
      ---
      name: Bát Tràng
      type: xã
      province: "01"
      coordinates: [20.9697, 105.9081]
      formerly:
        - Bát Tràng commune (Gia Lâm district, Hanoi)
      ---

      """,
    producer: """
      ---
      name: Sample Kiln
      type: cooperative
      commune: "00577"
      sample: true
      ---

      Write the producer's story here: who makes it, since when, and whether guests may come.

      """,
    product: """
      ---
      name: Sample vase
      set: 21
      producer: lo-gom-mau
      commune: "00577"
      summary: One sentence that tells a visitor what this product is.
      variants:
        - name: Small
          pack: 20 cm high
          price: 250000
      sample: true
      ---

      Write the product's story here. You may use **bold text**, lists, tables, and links to
      other records, such as [the kiln](../producers/lo-gom-mau.md).

      """,
    decision: """
      ---
      number: 01/QĐ-MẪU
      date: 2026-06-01
      authority: Recognising authority (sample)
      level: province
      rows: 1
      sample: true
      ---

      """,
    point: """
      ---
      name: Sample counter
      kind: craft_village
      commune: "00577"
      coordinates: [20.9755, 105.9125]
      precision: street
      hours: "Mo-Su 08:00-17:30"
      stocks:
        - product: binh-gom-mau
          checked: 2026-06-15
      sample: true
      ---

      """,
    page: """
      ---
      title: About
      menu: 1
      ---

      Write a few words here about the programme and about this site.

      """)
}
