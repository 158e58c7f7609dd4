#!/usr/bin/env python3
"""Takes pictures of every kind of page of the sample with a few photos, and lays them out on sheets to look at.

    shots.py PROGRAM FOLDER [NAME ...]

Each kind in both languages, 360, 768 and 1280 pixels wide, light and dark. FOLDER/index.html shows all
of them; NAMEs take only some kinds.
"""
import os
import sys
import tempfile

from playwright.sync_api import sync_playwright

import sites

WIDTHS = (360, 768, 1280)
PAGES = {
    "languages": ("/", "/"),
    "home": ("/vi/", "/en/"),
    "search": ("/vi/tim-kiem/?q=gom", "/en/search/?q=tea"),
    "filters": ("/vi/san-pham/?sector=food&stars=4", "/en/products/?sort=new"),
    "products": ("/vi/san-pham/", "/en/products/"),
    "set": ("/vi/san-pham/bo/tuong-nuoc-mam-gia-vi-dang-long-khac/",
            "/en/products/set/soy-sauce-fish-sauce-and-other-liquid-condiments/"),
    "stars": ("/vi/san-pham/sao/5/", "/en/products/stars/5/"),
    "others": ("/vi/san-pham/tinh-khac/", "/en/products/other-provinces/"),
    "sector": ("/vi/san-pham/nhom/thuc-pham/", "/en/products/sector/food/"),
    "product": ("/vi/san-pham/binh-gom-men-ran/", "/en/products/binh-gom-men-ran/"),
    "product-photo": ("/vi/san-pham/bo-am-chen-men-lam/", "/en/products/bo-am-chen-men-lam/"),
    "product-untranslated": ("/vi/san-pham/che-lam-gung/", "/en/products/che-lam-gung/"),
    "product-expired": ("/vi/san-pham/tinh-dau-sa/", "/en/products/tinh-dau-sa/"),
    "producers": ("/vi/chu-the/", "/en/producers/"),
    "producer": ("/vi/chu-the/htx-lua-song-nhue/", "/en/producers/htx-lua-song-nhue/"),
    "household": ("/vi/chu-the/ho-tuong-cong-lang/", "/en/producers/ho-tuong-cong-lang/"),
    "provinces": ("/vi/tinh-thanh/", "/en/provinces/"),
    "province": ("/vi/tinh-thanh/48/", "/en/provinces/48/"),
    "region": ("/vi/vung/bac-trung-bo/", "/en/regions/north-central-coast/"),
    "communes": ("/vi/xa-phuong/", "/en/communes/"),
    "commune": ("/vi/xa-phuong/00577/", "/en/communes/00577/"),
    "destinations": ("/vi/diem-den/", "/en/destinations/"),
    # They are there in the main language alone.
    "old-units": ("/vi/don-vi-cu/", "/vi/don-vi-cu/thanh-pho-hue/quan-phu-xuan/"),
    "trails": ("/vi/tuyen-tham-quan/", "/en/trails/"),
    "trail": ("/vi/tuyen-tham-quan/lang-nghe-phia-tay-ha-noi/", "/en/trails/lang-nghe-phia-tay-ha-noi/"),
    "village": ("/vi/diem-den/lang-gom-bat-trang/", "/en/destinations/lang-gom-bat-trang/"),
    "points": ("/vi/diem-ban/", "/en/sales-points/"),
    "point": ("/vi/diem-ban/buu-dien-hoa-vang/", "/en/sales-points/buu-dien-hoa-vang/"),
    "point-others": ("/vi/diem-ban/sieu-thi-cau-giay/", "/en/sales-points/sieu-thi-cau-giay/"),
    "register": ("/vi/ket-qua-cong-nhan/", "/en/register/"),
    "decision": ("/vi/ket-qua-cong-nhan/quyet-dinh/qd-mau-02-2026/",
                 "/en/register/decision/qd-mau-02-2026/"),
    "due": ("/vi/ket-qua-cong-nhan/tinh-trang/sap-het-han/", "/en/register/standing/due/"),
    "fairs": ("/vi/hoi-cho/", "/en/fairs/"),
    "fair": ("/vi/hoi-cho/pho-trinh-cong-son/", "/en/fairs/pho-trinh-cong-son/"),
    "listing": ("/vi/hoi-cho/pho-trinh-cong-son/a5-2.html", "/en/fairs/pho-trinh-cong-son/a4.html"),
    "labels": ("/vi/hoi-cho/pho-trinh-cong-son/labels.html",
               "/en/fairs/pho-trinh-cong-son/labels.html"),
    "news": ("/vi/tin-tuc/", "/en/news/"),
    "news-item": ("/vi/tin-tuc/2026-07-02-ket-qua-dot-1/", "/en/news/2026-07-02-ket-qua-dot-1/"),
    "plans": ("/vi/ke-hoach/", "/en/plans/"),
    "plan": ("/vi/ke-hoach/da-nang-2021/", "/en/plans/ke-hoach-mau-2026/"),
    "rounds": ("/vi/dot-danh-gia/", "/en/rounds/"),
    "round": ("/vi/dot-danh-gia/2026-2/", "/en/rounds/2026-2/"),
    "projects": ("/vi/du-an/", "/en/projects/"),
    "project": ("/vi/du-an/vung-luong-ba-thuoc/", "/en/projects/cong-vien-tre-luong-pu-luong/"),
    "chain": ("/vi/chu-the/htx-cho-phien-bac-ha/", "/en/producers/htx-cho-phien-bac-ha/"),
    "verdict": ("/vi/tim-kiem/?q=TINH+DAU+SA", "/en/search/?q=02/QD-MAU"),
    "papers": ("/vi/van-ban/", "/en/papers/"),
    "paper": ("/vi/van-ban/qd-148-2023/", "/en/papers/qd-148-2023/"),
    "offices": ("/vi/lien-he/", "/en/offices/"),
    "office": ("/vi/lien-he/ubnd-bat-trang/", "/en/offices/ubnd-bat-trang/"),
    "data": ("/vi/du-lieu/", "/en/data/"),
    "embed": ("/vi/san-pham/gao-do-sa-pa/nhung.html", "/en/products/gao-do-sa-pa/embed.html"),
    "embed-village": ("/vi/diem-den/lang-gom-bat-trang/nhung.html",
                      "/en/destinations/lang-gom-bat-trang/embed.html"),
    "suspended": ("/vi/san-pham/xoi-gac-ba-vi/", "/en/products/xoi-gac-ba-vi/"),
    "spirit": ("/vi/san-pham/ruou-nep-men-la/", "/en/products/ruou-nep-men-la/"),
    "wine": ("/vi/san-pham/vang-man-bac-ha/", "/en/products/vang-man-bac-ha/"),
    "health": ("/vi/san-pham/vien-nghe-suoi-trong/", "/en/products/vien-nghe-suoi-trong/"),
    "removed": ("/vi/san-pham/keo-lac-cu/", "/en/products/keo-lac-cu/"),
    "korean": ("/ko/", "/ko/products/binh-gom-men-ran/"),
    "page": ("/vi/gioi-thieu/", "/en/gioi-thieu/"),
    "not-found": ("/vi/404.html", "/en/404.html"),
}


def main(program, folder, *wanted):
    os.makedirs(folder, exist_ok=True)
    with tempfile.TemporaryDirectory() as own:
        sites.sample(own)
        origin = sites.serve(sites.build(program, own, os.path.join(own, "site")))
        take(origin, folder, wanted)


def take(origin, folder, wanted):
    rows = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for scheme in ("light", "dark"):
            for width in WIDTHS:
                # The page of languages leads a reader of Vietnamese or English on at once.
                page = browser.new_context(
                    locale="ja-JP", color_scheme=scheme,
                    viewport={"width": width, "height": 900}).new_page()
                for name, addresses in PAGES.items():
                    if wanted and name not in wanted:
                        continue
                    for language, address in zip(("vi", "en"), addresses):
                        picture = f"{name}-{language}-{width}-{scheme}.png"
                        page.goto(origin + address)
                        page.wait_for_timeout(100)
                        page.screenshot(path=os.path.join(folder, picture), full_page=True)
                        rows.append(picture)
        browser.close()
    with open(os.path.join(folder, "index.html"), "w", encoding="utf-8") as file:
        file.write("<!DOCTYPE html>\n<html lang=\"en\">\n<title>Contact sheet</title>\n")
        for picture in sorted(rows):
            file.write(f'<figure><img src="{picture}" alt="{picture}" loading="lazy">'
                       f"<figcaption>{picture}</figcaption></figure>\n")
    print(f"{len(rows)} pictures in {folder}; open {folder}/index.html")


if __name__ == "__main__":
    main(*sys.argv[1:])
