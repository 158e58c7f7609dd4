#!/usr/bin/env python3
"""Writes the content of the Hugo site out of a catalogue and the open data `ocop` made of it.

    convert.py CATALOGUE SITE FOLDER

FOLDER gets a copy of this Hugo site with content/vi and content/en: the same records, facts and
stories that `ocop` showed, in Hugo's own form (taxonomies, translations by folder, aliases).
"""
import json
import os
import re
import shutil
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
LANGUAGES = ("vi", "en")
REGIONS = {
    "trung-du-mien-nui-phia-bac": ("Trung du và miền núi phía Bắc", "Northern midlands",
                                    ("04", "08", "11", "12", "14", "15", "19", "20", "25")),
    "dong-bang-song-hong": ("Đồng bằng sông Hồng", "Red River Delta", ("01", "22", "24", "31", "33", "37")),
    "bac-trung-bo": ("Bắc Trung Bộ", "North Central Coast", ("38", "40", "42", "44", "46")),
    "duyen-hai": ("Duyên hải Nam Trung Bộ và Tây Nguyên", "South Central",
                  ("48", "51", "52", "56", "66", "68")),
    "dong-nam-bo": ("Đông Nam Bộ", "Southeast", ("75", "79", "80")),
    "dong-bang-song-cuu-long": ("Đồng bằng sông Cửu Long", "Mekong Delta", ("82", "86", "91", "92", "96")),
}
REGION_OF = {code: name for name, (_, _, codes) in REGIONS.items() for code in codes}
SECTORS = {
    "food": ("Thực phẩm", "Food"), "drinks": ("Đồ uống", "Drinks"),
    "medicinal": ("Dược liệu", "Medicinal"), "handicrafts": ("Thủ công mỹ nghệ", "Handicrafts"),
    "ornamentals": ("Sinh vật cảnh", "Ornamentals"), "tourism": ("Du lịch", "Tourism"),
}
SECTIONS = {
    "products": ("Sản phẩm", "Products"), "producers": ("Chủ thể", "Producers"),
    "communes": ("Xã, phường", "Communes"), "points": ("Điểm bán", "Sales points"),
    "places": ("Địa phương", "Places"), "register": ("Kết quả công nhận", "Register"),
    "decisions": ("Quyết định", "Decisions"), "sets": ("Bộ sản phẩm", "Sets"),
    "groups": ("Phân nhóm", "Groups"), "sectors": ("Nhóm", "Sectors"), "stars": ("Sao", "Stars"),
    "years": ("Năm", "Years"), "provinces": ("Tỉnh, thành phố", "Provinces"),
    "regions": ("Vùng", "Regions"), "statuses": ("Tình trạng", "States"),
    "data": ("Dữ liệu mở", "Open data"), "destinations": ("Điểm đến", "Destinations"),
}


class Content:
    """The content folder of the Hugo site."""

    def __init__(self, folder):
        self.folder = folder

    def page(self, language, path, front, body=""):
        path = os.path.join(self.folder, "content", language, path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        lines = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n"
                        for key, value in front.items())
        with open(path, "w", encoding="utf-8") as file:
            file.write(f"---\n{lines}---\n{body}")

    def term(self, taxonomy, name, titles):
        for language, title in zip(LANGUAGES, titles):
            self.page(language, f"{taxonomy}/{name}/_index.md", {"title": title})


def chosen(text, language):
    return text.get(language) or text["vi"]


def story(catalogue, name):
    with open(os.path.join(catalogue, "content", name), encoding="utf-8") as file:
        return re.split(r"^---\n", file.read(), maxsplit=2, flags=re.M)[2]


def convert(catalogue, site, folder):
    shutil.copytree(HERE, folder, ignore=shutil.ignore_patterns("*.py"))
    os.makedirs(os.path.join(folder, "assets"), exist_ok=True)
    # The theme's own files, so that both sites serve the same ones.
    for base, _, names in os.walk(os.path.join(site, "assets")):
        for name in ("site.css", "page.js", "icon.svg"):
            if name in names:
                shutil.copy(os.path.join(base, name), os.path.join(folder, "assets", name))
    with open(os.path.join(site, "data/catalogue.json"), encoding="utf-8") as file:
        data = json.load(file)
    content = Content(folder)
    communes = {entry["code"]: entry for entry in data["communes"]}
    producers = {entry["id"]: entry for entry in data["producers"]}
    decisions = {entry["id"]: entry for entry in data["decisions"]}
    place = {(code, language): f"Xã {chosen(entry['name'], language)}, "
             f"{chosen(entry['province_name'], language)}"
             for code, entry in communes.items() for language in LANGUAGES}
    for section, titles in SECTIONS.items():
        for language, title in zip(LANGUAGES, titles):
            content.page(language, f"{section}/_index.md", {"title": title})
    products(content, catalogue, data, producers, place)
    for number, language in enumerate(LANGUAGES):
        def short(kind, name):
            return {"id": name, "short": f"/q/{kind}/{name}/",
                    "aliases": [f"/q/{kind}/{name}/"]} if language == "vi" else {"id": name}

        for name, entry in producers.items():
            content.page(language, f"producers/{name}/_index.md", {
                "title": entry["name"], "kind": entry["type"], "commune": entry["commune"],
                "place": place[entry["commune"], language], "phone": entry.get("phone", []),
                "outputs": ["html", "embed"], **short("producer", name),
            }, story(catalogue, f"producers/{name}.md"))
        for order, (code, entry) in enumerate(sorted(
                communes.items(), key=lambda pair: (pair[1]["province"], pair[1]["name"]["vi"]))):
            content.page(language, f"communes/{code}/_index.md", {
                "title": f"Xã {chosen(entry['name'], language)}", "order": order,
                "province_name": chosen(entry["province_name"], language),
                "outputs": ["html", "embed"], **short("commune", code)})
        for entry in data["points"]:
            content.page(language, f"points/{entry['id']}/_index.md", {
                "title": chosen(entry["name"], language), "commune": entry["commune"],
                "place": place[entry["commune"], language],
                "province_name": chosen(communes[entry["commune"]]["province_name"], language),
                "address": entry["address"], "hours": "08:00–18:00",
                "checked": entry["stocks"][0]["checked"],
                "latitude": entry["coordinates"]["latitude"],
                "longitude": entry["coordinates"]["longitude"],
                "outputs": ["html", "embed"], **short("point", entry["id"])})
        for name, entry in decisions.items():
            title = ("Quyết định ", "Decision ")[number] + entry["number"]
            content.page(language, f"decisions/{name}/_index.md", {
                "title": title, "number": entry["number"], "day": entry["date"],
                "authority": entry["authority"], **short("decision", name)})
        for code, title in {entry["province"]: chosen(entry["province_name"], language)
                            for entry in communes.values()}.items():
            content.page(language, f"provinces/{code}/_index.md", {"title": title})
            content.page(language, f"places/{code}.md",
                         {"title": title, "list": "provinces", "term": code})
        for name, titles in REGIONS.items():
            content.page(language, f"places/{name}.md",
                         {"title": titles[number], "list": "regions", "term": name})
    for name, (vi, en, _) in REGIONS.items():
        content.term("regions", name, (vi, en))
    for name, titles in SECTORS.items():
        content.term("sectors", name, titles)
    for stars in (3, 4):
        content.term("stars", str(stars), (f"OCOP {stars} sao", f"OCOP {stars} stars"))
    content.term("years", "2026", ("2026", "2026"))
    content.term("statuses", "valid", ("Còn hiệu lực", "Valid"))


def products(content, catalogue, data, producers, place):
    stocked, groups, sets = {}, set(), {}
    for point in data["points"]:
        for stock in point["stocks"]:
            stocked.setdefault(stock["product"], []).append(point["id"])
    for entry in data["products"]:
        groups.add(entry["group"])
        sets[entry["set"]] = (entry["set_name"]["vi"], entry["set_name"]["en"])
        for language in LANGUAGES:
            translated = language in entry["name"]
            front = {
                "title": chosen(entry["name"], language), "id": entry["id"],
                "description": chosen(entry["summary"], language),
                "set": entry["set"], "set_name": chosen(entry["set_name"], language),
                "group": entry["group"], "sector": entry["sector"], "province": entry["province"],
                "sets": [str(entry["set"])], "groups": [str(entry["group"])],
                "sectors": [entry["sector"]], "stars": [str(entry["rank"]["stars"])],
                "years": [entry["rank"]["from"][:4]], "provinces": [entry["province"]],
                "regions": [REGION_OF[entry["province"]]], "statuses": [entry["rank"]["state"]],
                "producers": entry["producers"], "communes": [entry["commune"]],
                "decisions": [row["decision"] for row in entry["recognitions"]],
                "points": stocked.get(entry["id"], []),
                "maker": producers[entry["producers"][0]]["name"],
                "place": place[entry["commune"], language], "rank": entry["rank"],
                "recognitions": entry["recognitions"], "taxonomy": entry["taxonomy"],
                "signed_address": entry.get("signed_address", ""),
                "variants": [{"name": chosen(variant["name"], language),
                              "pack": chosen(variant["pack"], language),
                              "price": variant["price"]} for variant in entry["variants"]],
                "ingredients": [chosen(text, language) for text in entry["ingredients"]],
                "shelf_life": chosen(entry["shelf_life"], language), "season": entry["season"],
                "local_material": entry["local_material"], "certificates": entry["certificates"],
                "outputs": ["html", "embed"],
            }
            if language == "vi":
                front["outputs"].append("record")
                front["short"] = f"/q/{entry['id']}/"
                front["aliases"] = [front["short"]]
            if not translated:
                front["untranslated"] = True
            suffix = ".en.md" if translated and language == "en" else ".md"
            content.page(language, f"products/{entry['id']}.md", front,
                         story(catalogue, f"products/{entry['id']}{suffix}"))
    for group in groups:
        content.term("groups", str(group), (f"Phân nhóm {group}", f"Group {group}"))
    for number, titles in sets.items():
        content.term("sets", str(number), titles)


if __name__ == "__main__":
    convert(*sys.argv[1:4])
