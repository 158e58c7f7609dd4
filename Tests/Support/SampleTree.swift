extension MemoryTree {
  /// A small catalogue without mistakes, to which a test adds what it is about.
  package static let catalogue: MemoryTree = [
    "content/catalogue.yaml": """
    title: {vi: Danh mục, en: Catalogue}
    base_url: https://ocop.example.vn
    languages: [vi, en]
    """,
    "content/communes/00577.md": """
    ---
    name: Bát Tràng
    type: xã
    province: "01"
    coordinates: [20.9697, 105.9081]
    ---
    """,
    "content/producers/lo-gom.md": """
    ---
    name: Lò gốm
    type: cooperative
    commune: "00577"
    ---
    """,
    "content/products/binh-gom.md": """
    ---
    name: Bình gốm
    set: 21
    producer: lo-gom
    commune: "00577"
    ---
    """,
    "content/decisions/qd-1.md": """
    ---
    number: 1/QĐ-UBND
    date: 2025-12-15
    authority: UBND tỉnh
    level: province
    ---
    """,
    "content/decisions/qd-1.csv": "product,kind,stars\nbinh-gom,new,4\n",
  ]
}
