// The map that is moved, on Leaflet and its markercluster: the site's own land, places in clusters, no tiles.
// It is loaded when a visitor asks for it.
ocop.atlas = (box, places, texts, give) => {
  const mostZoom = 17;
  const isStill = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const map = L.map(box, {
    attributionControl: false, zoomControl: false, minZoom: 5, maxZoom: mostZoom, preferCanvas: true,
    maxBounds: [[2, 96], [28, 124]], zoomAnimation: !isStill, fadeAnimation: !isStill, markerZoomAnimation: !isStill,
  });
  L.control.zoom({ zoomInTitle: texts.zoomIn, zoomOutTitle: texts.zoomOut }).addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  // A place to begin with: without one Leaflet knows no view.
  map.setView([16, 107.5], 5);

  // ---- land

  function rings(text) {
    const numbers = ocop.signed(text);
    const found = [];
    let [latitude, longitude] = [0, 0];
    for (let at = 0; at < numbers.length;) {
      const ring = [];
      for (let left = numbers[at++]; left > 0; left -= 1) {
        latitude += numbers[at++];
        longitude += numbers[at++];
        ring.push([latitude / 1e4, longitude / 1e4]);
      }
      found.push(ring);
    }
    return found;
  }

  const ground = [];
  const colour = (name) => getComputedStyle(box).getPropertyValue(name).trim();

  // From below: land, provinces, the lines of communes, the lines of provinces.
  function addGround(layers) {
    const add = (layer, shapes, style, leastZoom) => {
      const options = { interactive: false, smoothFactor: 1, fillRule: "nonzero" };
      const drawn = layer.area ? L.polygon(shapes, options) : L.polyline(shapes, options);
      ground.push({ drawn, style, layer, leastZoom });
    };
    const areas = layers.map((layer) => [layer, rings(layer.rings)]);
    const fill = (name) => () => ({ stroke: false, fill: true, fillOpacity: 1, fillColor: colour(name) });
    const line = (weight) => () => ({ stroke: true, fill: false, weight, color: colour("--quiet") });
    // As far as the coast is known what is beside land is sea.
    for (const [layer, shapes] of areas.filter(([{ level }]) => level === "base")) {
      const bounds = shapes.reduce((all, ring) => all.extend(ring), L.latLngBounds([]));
      const sea = [bounds.getSouthWest(), bounds.getSouthEast(), bounds.getNorthEast(), bounds.getNorthWest()];
      add(Object.assign({}, layer, { area: true }), sea, fill("--water"), 0);
    }
    for (const [layer, shapes] of areas) {
      if (!layer.area) add(layer, shapes, line(0.8), 0);
      else if (layer.level === "base") add(layer, shapes, fill("--ground"), 0);
      else add(layer, shapes, fill("--land"), 0);
    }
    for (const [layer, shapes] of areas) {
      if (layer.area && layer.level === "commune") add(layer, shapes, line(0.5), 9);
    }
    for (const [layer, shapes] of areas) {
      if (layer.area && layer.level === "province") add(layer, shapes, line(1.2), 0);
    }
    paint();
  }

  function paint() {
    for (const { drawn, style } of ground) drawn.setStyle(style());
  }

  // An outline is shown on maps that it is fine enough for.
  function show() {
    const bounds = map.getBounds();
    const across = map.distance(bounds.getNorthWest(), bounds.getNorthEast()) / 1000;
    for (const { drawn, layer, leastZoom } of ground) {
      const fits = across >= layer.narrowest && map.getZoom() >= leastZoom;
      if (fits !== map.hasLayer(drawn)) map[fits ? "addLayer" : "removeLayer"](drawn);
    }
    for (const { drawn } of ground) if (map.hasLayer(drawn)) drawn.bringToFront();
    const tellsProvinces = map.getZoom() >= 7 && map.getZoom() <= 10;
    if (tellsProvinces !== map.hasLayer(provinces)) map[tellsProvinces ? "addLayer" : "removeLayer"](provinces);
    inset.hidden = archipelagos.every(([, place]) => bounds.contains(place));
  }

  // ---- names

  function name(kind, text, place) {
    const label = ocop.element("span", "", text);
    if (kind === "islands") label.prepend(ocop.element("i", "isles"));
    const icon = L.divIcon({ className: `map-label ${kind}`, html: label, iconSize: null });
    return L.marker(place, { icon, interactive: false, keyboard: false });
  }

  const provinces = L.layerGroup();
  const archipelagos = [[texts.hoangSa, [16.4, 111.9]], [texts.truongSa, [10, 114]]];
  for (const [text, place] of archipelagos) name("islands", text, place).addTo(map);
  name("sea", texts.eastSea, [13.2, 113]).addTo(map);

  // Both archipelagos in a box, as on the map that was drawn, where they are not in view.
  const corner = L.control({ position: "bottomright" });
  const inset = ocop.element("div", "", document.querySelector("#map-inset").content.cloneNode(true));
  corner.onAdd = () => inset;
  corner.addTo(map);

  // ---- places

  // When a movement has come to rest, and the clusters with it.
  const rested = (call) => map.once("moveend", () => setTimeout(call, isStill ? 0 : 300));
  const popup = { maxWidth: 280, minWidth: 200, maxHeight: 260 };

  // Rows of the list in a popup.
  const listed = (rows) => ocop.element("ul", "points", ...rows.map(give.row));

  // A mark that the keyboard reaches and that says what it stands for.
  const Mark = L.DivIcon.extend({
    createIcon(old) {
      const element = L.DivIcon.prototype.createIcon.call(this, old);
      element.setAttribute("role", "button");
      element.setAttribute("aria-label", this.options.label);
      element.addEventListener("keydown", (event) => {
        if (event.key !== " ") return;
        event.preventDefault();
        element.click();
      });
      return element;
    },
  });

  const marks = places.map((place, index) => place && L.marker(place, {
    icon: new Mark({ className: "place-mark", html: give.number(index), label: give.name(index), iconSize: [28, 28] }),
    index,
  }).bindPopup(() => listed([index]), popup));

  const group = L.markerClusterGroup({
    chunkedLoading: true, showCoverageOnHover: false, zoomToBoundsOnClick: false, spiderfyOnMaxZoom: false,
    animate: !isStill, maxClusterRadius: 44,
    iconCreateFunction: (cluster) => new Mark({
      className: "place-mark several", html: ocop.number(cluster.getChildCount()), iconSize: [36, 36],
      label: texts.cluster.replace("#", ocop.number(cluster.getChildCount())),
    }),
  });
  map.addLayer(group);

  let isByKey = false;
  box.addEventListener("keydown", (event) => {
    isByKey = true;
    // The engine hears this key on the map alone, not in what lies over it.
    if (event.key === "Escape") map.closePopup();
  }, true);
  box.addEventListener("pointerdown", () => { isByKey = false; }, true);

  // Stalls at one place are listed together; others come apart when one looks closer.
  function open(cluster) {
    const members = cluster.getAllChildMarkers();
    const first = members[0].getLatLng();
    const isOne = members.every((mark) => mark.getLatLng().equals(first));
    if (isOne || map.getZoom() >= mostZoom) {
      const list = listed(members.map((mark) => mark.options.index));
      L.popup(popup).setLatLng(first).setContent(list).openOn(map);
      return;
    }
    const wasByKey = isByKey;
    rested(() => {
      const shown = group.getVisibleParent(members[0]);
      if (wasByKey && shown && shown.getElement()) shown.getElement().focus();
    });
    cluster.zoomToBounds({ padding: [30, 30] });
  }
  group.on("clusterclick", (event) => open(event.layer));
  group.on("clusterkeypress", (event) => {
    if (event.originalEvent.key === "Enter") open(event.layer);
  });

  // A popup that the keyboard opened is read at once, and gives back the mark when it closes.
  let opener;
  map.on("popupopen", ({ popup }) => {
    const close = popup.getElement().querySelector(".leaflet-popup-close-button");
    if (close) close.setAttribute("aria-label", texts.close);
    opener = isByKey ? document.activeElement : null;
    const link = popup.getElement().querySelector("a[href]:not(.leaflet-popup-close-button)");
    if (isByKey && link) link.focus();
  });
  map.on("popupclose", () => {
    if (opener && document.contains(opener)) opener.focus();
  });

  // ----

  let shown = [];
  const all = (rows) => L.latLngBounds(rows.filter((row) => places[row]).map((row) => places[row]));
  map.on("moveend zoomend resize", show);
  window.matchMedia("(prefers-color-scheme: dark)").addListener(paint);

  return {
    addGround(layers, names) {
      addGround(layers);
      for (const [text, latitude, longitude] of names) {
        provinces.addLayer(name("province", text, [latitude / 1e5, longitude / 1e5]));
      }
      show();
    },
    // Lays rows of the list on the map, those that have a place.
    lay(rows) {
      const next = rows.filter((row) => marks[row]);
      if (next.length === shown.length && next.every((row, at) => row === shown[at])) return;
      shown = next;
      group.clearLayers();
      group.addLayers(shown.map((row) => marks[row]));
    },
    // While it moves the engine hears no click: where it begins it does not move.
    fit(rows, isFirst) {
      const bounds = all(rows);
      if (bounds.isValid()) map.fitBounds(bounds, { padding: [36, 36], maxZoom: 13, animate: !isFirst && !isStill });
    },
    look(row) {
      rested(() => {
        const mark = group.getVisibleParent(marks[row]);
        if (mark === marks[row]) mark.openPopup();
        else if (mark) L.popup(popup).setLatLng(places[row]).setContent(listed([row])).openOn(map);
      });
      const zoom = Math.max(map.getZoom(), 14);
      // Without a movement there is no end of one.
      if (map.getZoom() === zoom && map.getCenter().equals(places[row])) map.fire("moveend");
      else map.setView(places[row], zoom);
    },
    shows: (row) => places[row] && map.getBounds().contains(places[row]),
    get view() {
      const { lat, lng } = map.getCenter();
      return [lat.toFixed(4), lng.toFixed(4), map.getZoom()].join(",");
    },
    set view(text) {
      const [latitude, longitude, zoom] = text.split(",").map(Number);
      if ([latitude, longitude, zoom].every(Number.isFinite)) map.setView([latitude, longitude], zoom, { animate: false });
    },
    here(place) {
      if (this.own) map.removeLayer(this.own);
      this.own = place && L.marker(place, {
        icon: L.divIcon({ className: "here-mark", iconSize: [18, 18] }), interactive: false, keyboard: false,
      }).addTo(map);
    },
    onMove: (call) => map.on("moveend", call),
  };
};
