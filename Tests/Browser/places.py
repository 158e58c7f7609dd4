"""What a visitor does with places: maps, what is open or near, the way there, stops to take along."""
import os
import xml.etree.ElementTree

from axe_playwright_python.sync_playwright import Axe

import sites


def until(page, check):
    """Waits until a question has the answer yes; asked from outside, for a strict policy lets no page evaluate text."""
    for _ in range(100):
        if check():
            return
        page.wait_for_timeout(50)
    raise AssertionError("it never came so far")


def what_is_open_now_is_told_by_the_clock_of_viet_nam(visitor):
    def told(point, now):
        page = visitor.page(viewport={"width": 390, "height": 800}, timezone_id="America/New_York")
        page.clock.set_fixed_time(now)
        page.goto(f"{visitor.sample}/q/point/{point}/")
        page.wait_for_selector("header .open-now", state="attached")
        page.wait_for_load_state("load")
        text = page.inner_text("header .open-now") if page.is_visible("header .open-now") else ""
        assert page.problems == [], page.problems
        page.context.close()
        return text

    # Monday to Saturday 7:00–11:30 and 13:30–17:00, closed on Sundays and public holidays.
    for now, text in (
        ("2026-12-01T01:00:00Z", "Đang mở cửa · đến 11:30"), ("2026-12-01T04:10:00Z", "Sắp đóng cửa · 11:30"),
        ("2026-12-01T05:00:00Z", "Mở cửa lúc 13:30"), ("2026-12-01T23:30:00Z", "Mở cửa lúc 07:00"),
        ("2026-12-01T11:00:00Z", "Mở cửa lại lúc 07:00 ngày mai"),
        ("2026-12-05T11:00:00Z", "Mở cửa lại lúc 07:00 thứ Hai"),
        ("2026-12-06T03:00:00Z", "Hôm nay nghỉ · Mở cửa lại lúc 07:00 ngày mai"),
        ("2027-01-01T03:00:00Z", "Hôm nay nghỉ lễ, Tết · Mở cửa lại lúc 07:00 ngày mai"),
        # Of years that nobody announced yet nothing is said.
        ("2031-03-04T03:00:00Z", ""),
    ):
        assert told("buu-dien-bac-ha", now) == text, (now, told("buu-dien-bac-ha", now))
    # By day and night in every year; but who looked at it last?
    always = "Đang mở cửa, cả ngày đêm"
    assert told("tram-dung-long-khanh", "2026-12-31T19:00:00Z") == always
    assert told("tram-dung-long-khanh", "2035-05-01T19:00:00Z") == f"{always} · giờ này đã hơn một năm chưa kiểm tra lại"


def a_map_leads_to_places_and_asks_nobody(visitor):
    page = visitor.page(viewport={"width": 360, "height": 740})
    page.goto(visitor.sample + "/vi/diem-ban/")
    # A mark of one leads to it, by the keyboard too; a mark of several to the list, never to one of them.
    one = page.locator("svg.map a.mark[href^='/vi/diem-ban/']").first
    name = one.locator("title").text_content()
    one.focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.inner_text("h1") == name
    page.go_back()
    several = page.locator("svg.map a.mark[href='#list']").first
    assert "nơi gần nhau" in several.locator("title").text_content()
    several.click()
    assert page.url.endswith("/vi/diem-ban/#list")
    # Each small map is there, drawn, with its dot inside of it.
    for address in ("/vi/diem-ban/buu-dien-bac-ha/", "/vi/san-pham/mat-ong-bac-ha/", "/vi/tinh-thanh/48/"):
        page.goto(visitor.sample + address)
        page.locator(".locator img").scroll_into_view_if_needed()
        page.wait_for_function("document.querySelector('.locator img').naturalWidth > 100")
        dot, box = (page.locator(f".locator {part}").bounding_box() for part in ("circle", "img"))
        assert box["x"] < dot["x"] < box["x"] + box["width"], address
        assert box["y"] < dot["y"] < box["y"] + box["height"], address
    assert page.problems == [], page.problems


def how_to_get_there_can_be_copied(visitor):
    page = visitor.page(viewport={"width": 360, "height": 740}, permissions=["clipboard-read", "clipboard-write"])
    page.goto(visitor.sample + "/vi/diem-ban/buu-dien-bac-ha/")
    button = page.locator("button[data-copy='22.538, 104.289']")
    button.click()
    page.wait_for_function("[...document.querySelectorAll('.copy')].some(b => b.textContent === 'Đã chép')")
    assert page.evaluate("navigator.clipboard.readText()") == "22.538, 104.289"
    hosts = page.eval_on_selector_all(".maps-elsewhere a", "links => links.map(l => l.protocol + l.host)")
    assert hosts == ["https:www.google.com", "https:maps.apple.com", "geo:"], hosts
    assert page.problems == [], page.problems
    # Where the browser gives no clipboard the words are selected: no dead button.
    page = visitor.page(viewport={"width": 360, "height": 740})
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.goto(visitor.sample + "/vi/diem-ban/buu-dien-bac-ha/")
    page.locator("button[data-copy='22.538, 104.289']").click()
    assert "22.538, 104.289" in page.evaluate("getSelection().toString()")
    assert page.problems == [], page.problems
    page = visitor.page(java_script_enabled=False)
    page.goto(visitor.sample + "/vi/diem-ban/buu-dien-bac-ha/")
    assert not page.is_visible(".copy") and page.is_visible(".maps-elsewhere a")


def the_list_and_the_map_of_points_are_filtered_together(visitor):
    page = visitor.page(viewport={"width": 1280, "height": 900})
    loaded = []
    page.on("request", lambda request: loaded.append(request.url))
    page.goto(visitor.sample + "/vi/diem-ban/")
    shown = "#list > ul .point:not([hidden])"
    everything = page.locator(shown).count()
    # Nothing is loaded before somebody asks.
    assert not [url for url in loaded if "leaflet" in url or "/data/" in url], loaded
    page.click("#point-finder .open")
    page.click("summary:has-text('Có bán nhóm sản phẩm')")
    box = page.locator("input[name=goods][value=handicrafts]")
    count = box.evaluate("box => box.closest('label').querySelector('.count').textContent")
    box.check()
    until(page, lambda: page.text_content("#point-finder [role=status]").startswith(f"{count} "))
    assert 0 < page.locator(shown).count() == int(count) < everything
    assert "goods=handicrafts" in page.url
    # Headings without a row are gone, and the address brings all of it back.
    assert page.eval_on_selector_all(
        "#list > h2:not([hidden])", "all => all.every(h => h.nextElementSibling.querySelector('.point:not([hidden])'))")
    page.reload()
    until(page, lambda: page.locator(shown).count() == int(count))
    page.click("button[type=reset]")
    until(page, lambda: page.locator(shown).count() == everything)
    # On the map: a cluster by the keyboard, then a place, then its row in the popup; back to the mark.
    page.click("#map-open")
    page.wait_for_selector(".place-mark.several")
    with_place = page.locator("#list > ul .point:not([hidden])").count()
    assert with_place <= everything
    cluster = page.locator(".place-mark.several").first
    assert "điểm bán gần nhau" in cluster.get_attribute("aria-label") and cluster.get_attribute("role") == "button"
    cluster.focus()
    page.keyboard.press("Enter")
    until(page, lambda: page.locator(shown).count() < with_place)
    until(page, lambda: page.evaluate("document.activeElement.classList.contains('place-mark')"))
    assert "view=" in page.url
    page.wait_for_selector(".place-mark:not(.several)")
    page.wait_for_timeout(500)
    page.locator(".place-mark:not(.several)").last.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    name = page.evaluate("document.activeElement.getAttribute('aria-label')")
    style = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert style == "solid", (style, name)
    page.keyboard.press("Enter")
    page.wait_for_selector(".leaflet-popup .point-name a")
    assert page.evaluate("document.activeElement.textContent") == name
    assert page.is_visible(".leaflet-popup :text('Giờ mở cửa')")
    violations = Axe().run(page).response["violations"]
    assert violations == [], [(one["id"], one["nodes"][0]["html"]) for one in violations]
    page.keyboard.press("Escape")
    page.wait_for_selector(".leaflet-popup", state="detached")
    # Hoàng Sa and Trường Sa: in their place, or in a box where the view does not reach them.
    assert page.is_visible("#map-side svg.inset-alone, .atlas .inset-alone")
    page.goto(visitor.sample + "/vi/diem-ban/?view=14,111,5")
    page.wait_for_selector(".atlas .map-label.islands")
    assert page.locator(".atlas .map-label.islands").all_inner_texts() == ["Quần đảo Hoàng Sa", "Quần đảo Trường Sa"]
    assert not page.is_visible(".atlas .inset-alone")
    assert page.problems == [], page.problems


def what_is_near_is_found_without_telling_anybody(visitor):
    here = {"latitude": 21.04, "longitude": 105.82}
    page = visitor.page(viewport={"width": 360, "height": 740}, geolocation=here, permissions=["geolocation"])
    sent = []
    page.on("request", lambda request: sent.append(request.url))
    page.goto(visitor.sample + "/vi/diem-ban/")
    page.click("#point-finder .open")
    page.click(".near-me")
    page.wait_for_selector("#nearest .distance")
    names = page.locator("#nearest .point-name a").all_text_contents()
    distances = page.locator("#nearest .distance").all_text_contents()
    kilometres = [float(text.split()[0].replace(".", "").replace(",", ".")) for text in distances if text.endswith("km")]
    assert kilometres == sorted(kilometres) and len(kilometres) > 5, distances
    assert not [url for url in sent if "21.04" in url or "105.82" in url] and "21.04" not in page.url
    # Where the browser does not say it, a commune does; in the address, for it is no position.
    page = visitor.page(viewport={"width": 360, "height": 740})
    page.goto(visitor.sample + "/vi/diem-ban/")
    page.click("#point-finder .open")
    page.click(".near-me")
    page.wait_for_selector(".near-choice input")
    page.fill(".near-choice input", page.locator("#near-communes option").first.get_attribute("value"))
    page.keyboard.press("Tab")
    page.wait_for_selector("#nearest .distance")
    assert "near=" in page.url
    order = page.locator("#nearest .point-name a").all_text_contents()
    page.reload()
    page.wait_for_selector("#nearest .distance")
    assert page.locator("#nearest .point-name a").all_text_contents() == order and sorted(order) == sorted(names)
    assert page.problems == [], page.problems


def stops_are_chosen_ordered_and_taken_along(visitor):
    page = visitor.page(viewport={"width": 1280, "height": 900})
    page.goto(visitor.sample + "/vi/diem-ban/")
    page.click("#point-finder .open")
    for place in ("buu-dien-bac-ha", "cho-hoi-an", "diem-bat-trang"):
        page.locator(f"[id='{place}']").scroll_into_view_if_needed()
        page.click(f"[data-stop='{place}']")
    assert page.url.endswith("stops=buu-dien-bac-ha,cho-hoi-an,diem-bat-trang"), page.url
    page.locator("#stops .up").nth(1).click()
    assert page.url.endswith("stops=buu-dien-bac-ha,diem-bat-trang,cho-hoi-an"), page.url
    assert "km" in page.inner_text("#stops .total")
    # Their numbers stand beside them: what is laid out late would cut them off.
    assert page.eval_on_selector_all(
        "#stops li", "all => all.every(li => getComputedStyle(li).contentVisibility === 'visible'"
        " && getComputedStyle(li).listStyleType === 'decimal')")
    with page.expect_download() as download:
        page.click("#stops .gpx")
    route = xml.etree.ElementTree.parse(download.value.path())
    tags = {"g": "http://www.topografix.com/GPX/1/1"}
    points = route.findall("g:rte/g:rtept", tags)
    assert [float(point.get("lat")) for point in points][0] == 22.538 and len(points) == 3
    assert len(route.findall("g:wpt", tags)) == 3
    # The address is all there is: another visitor has the same, and one sheet to print.
    other = visitor.page(viewport={"width": 360, "height": 740})
    other.add_init_script("window.print = () => {}")
    other.goto(page.url)
    other.wait_for_selector("#stops li")
    assert other.locator("#stops .point-name a").all_inner_texts() == page.locator("#stops .point-name a").all_inner_texts()
    other.click("#stops .print")
    other.emulate_media(media="print")
    assert other.is_visible("#stops") and not other.is_visible("#list > ul") and not other.is_visible(".map-side")
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    # A link that is older than the catalogue says what of it is gone.
    old = visitor.page(viewport={"width": 360, "height": 740})
    old.goto(visitor.sample + "/vi/diem-ban/?stops=diem-bat-trang,diem-da-mat,cho-hoi-an")
    until(old, lambda: "1 điểm dừng trong liên kết này không còn" in old.text_content("#stops .total"))
    assert old.locator("#stops li").count() == 2
    for one in (page, other, old):
        assert one.problems == [], one.problems


def the_map_moves_in_a_folder_and_under_a_strict_policy(visitor):
    page = visitor.page(viewport={"width": 800, "height": 900})
    folder = sites.build(visitor.program, os.path.join(visitor.folder, "own"),
                         os.path.join(visitor.folder, "own-portable"), "--portable")
    page.goto(f"file://{folder}/vi/diem-ban/index.html")
    page.click("#map-open")
    page.wait_for_selector(".place-mark")
    page.click("#point-finder .open")
    page.click(".near-me")
    assert page.is_visible(".near-choice input")
    assert page.problems == [], page.problems
    strict = sites.serve(os.path.join(visitor.folder, "sample"), sites.Strict)
    page = visitor.page(viewport={"width": 800, "height": 900})
    page.goto(strict + "/vi/diem-ban/?view=16,107,6")
    page.wait_for_selector(".place-mark")
    page.click(".leaflet-control-zoom-in")
    until(page, lambda: page.url.endswith(",7"))
    assert page.problems == [], page.problems



def a_record_stands_in_another_sites_page(visitor):
    """A tourism office copies the lines that pages offer into a page of its own, on another origin."""
    page = visitor.page(viewport={"width": 1280, "height": 900})
    lines = []
    for address in ("/vi/diem-den/lang-gom-bat-trang/", "/vi/san-pham/mat-ong-bac-ha/", "/vi/diem-ban/cho-hoi-an/",
                    "/en/trails/lang-nghe-phia-tay-ha-noi/", "/vi/xa-phuong/00577/", "/en/destinations/lang-co-duong-lam/"):
        page.goto(visitor.sample + address)
        lines.append(page.text_content(".share code").replace("https://ocop.example.vn", visitor.sample))
    page.goto(visitor.sample + "/vi/hoi-cho/")
    page.click("main .links a")
    lines.append(page.text_content(".share code").replace("https://ocop.example.vn", visitor.sample))
    assert page.problems == [], page.problems
    office = os.path.join(visitor.folder, "office")
    os.makedirs(office, exist_ok=True)
    with open(os.path.join(office, "index.html"), "w", encoding="utf-8") as file:
        file.write("<!DOCTYPE html><meta charset=utf-8><title>x</title><body style='background:#cde'>" + "".join(lines))
    origin = sites.serve(office)
    for scheme in ("light", "dark"):
        page = visitor.page(viewport={"width": 1280, "height": 900}, color_scheme=scheme)
        sizes = {}
        page.on("response", lambda answer: sizes.update(
            {answer.url: len(answer.body())} if visitor.sample in answer.url else {}))
        page.goto(origin)
        for frame in page.query_selector_all("iframe"):
            frame.scroll_into_view_if_needed()
            inner = frame.content_frame()
            inner.wait_for_selector("h1 a")
            name = inner.text_content("h1 a")
            room = int(frame.get_attribute("height"))
            taken = inner.evaluate("document.documentElement.scrollHeight")
            needed = inner.evaluate("Math.ceil(document.querySelector('main').getBoundingClientRect().height)")
            # Nothing is cut, and what is left free is not much.
            assert taken <= room and needed <= room <= needed * 1.7 + 40, (name, needed, room)
            assert inner.locator("script").count() == 0
            assert inner.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgba(0, 0, 0, 0)"
            assert inner.get_attribute("h1 a", "target") == "_top"
        sheets = {url for url in sizes if url.endswith(".css")}
        heaviest = max(size for url, size in sizes.items() if url.endswith(".html"))
        pictures = max([size for url, size in sizes.items() if "/media/" in url or url.endswith((".webp", ".jpg"))] or [0])
        assert len(sheets) == 1 and heaviest + sum(sizes[url] for url in sheets) + pictures < 30_000, sizes
        assert page.problems == [], page.problems
    # The site's own example works too.
    page = visitor.page(viewport={"width": 360, "height": 740})
    page.goto(visitor.sample + "/vi/du-lieu/")
    frame = page.locator("iframe.example").first
    frame.scroll_into_view_if_needed()
    until(page, lambda: frame.element_handle().content_frame().query_selector("h1 a") is not None)
    assert page.problems == [], page.problems


TESTS = [
    what_is_open_now_is_told_by_the_clock_of_viet_nam,
    a_map_leads_to_places_and_asks_nobody,
    how_to_get_there_can_be_copied,
    the_list_and_the_map_of_points_are_filtered_together,
    what_is_near_is_found_without_telling_anybody,
    stops_are_chosen_ordered_and_taken_along,
    the_map_moves_in_a_folder_and_under_a_strict_policy,
    a_record_stands_in_another_sites_page,
]
