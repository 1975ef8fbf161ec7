/**
 * What pages do besides showing: sort and filter tables, copy digests, compare two pictures. Everything is readable
 * without it. It asks for nothing and keeps nothing.
 */
"use strict";
(() => {
  const all = (selector, within = document) => [
    ...within.querySelectorAll(selector),
  ];
  document.documentElement.classList.add("has-js");

  /** A number where there is one, else text; what is neither sorts last. */
  const keyOf = (row, at) => {
    const cell = row.cells[at];
    if (cell === undefined) return null;
    const value = cell.dataset.v;
    if (value !== undefined) return Number(value);
    const text = cell.textContent.trim();
    return text === "" || text === "–" || cell.classList.contains("n")
      ? null
      : text;
  };

  const sortBy = (table, at, direction) => {
    const body = table.tBodies[0];
    const keyed = [...body.rows].map((row) => [keyOf(row, at), row]);
    const sign = direction === "ascending" ? 1 : -1;
    keyed.sort(([a], [b]) => {
      if (a === null || b === null) return (a === null) - (b === null);
      return sign *
        (typeof a === "number" && typeof b === "number"
          ? a - b
          : String(a) < String(b)
          ? -1
          : String(a) > String(b)
          ? 1
          : 0);
    });
    body.append(...keyed.map(([, row]) => row));
    for (const head of table.tHead.rows[0].cells) {
      head.removeAttribute("aria-sort");
    }
    table.tHead.rows[0].cells[at].setAttribute("aria-sort", direction);
  };

  for (const table of all("table.sortable")) {
    [...table.tHead.rows[0].cells].forEach((head, at) => {
      const button = document.createElement("button");
      button.type = "button";
      button.setAttribute("aria-label", `Sort by ${head.textContent.trim()}`);
      button.addEventListener("click", () => {
        const now = head.getAttribute("aria-sort");
        const first = at === 0 || head.dataset.better === "lower"
          ? "ascending"
          : "descending";
        const other = first === "ascending" ? "descending" : "ascending";
        sortBy(table, at, now === first ? other : first);
      });
      head.append(button);
    });
  }

  /** Rows that hold the words, and the protocol, stay. */
  for (const section of all(".tabled:has(table.quality), .tabled.filtered")) {
    const table = section.querySelector("table");
    const bar = document.createElement("div");
    bar.className = "js-only";
    const words = labelled(bar, "Filter rows", "input");
    words.type = "search";
    const at = [...table.tHead.rows[0].cells].findIndex((head) =>
      head.textContent.trim().startsWith("protocol")
    );
    const names = at < 0 ? [] : [
      ...new Set(
        [...table.tBodies[0].rows].map((row) => row.cells[at].textContent),
      ),
    ];
    const protocol = names.length > 1
      ? labelled(bar, "Protocol", "select")
      : null;
    for (const name of protocol === null ? [] : ["", ...names]) {
      protocol.append(new Option(name === "" ? "all" : name, name));
    }
    const count = document.createElement("output");
    bar.append(count);
    const filter = () => {
      const asked = words.value.toLowerCase().split(/\s+/);
      let shown = 0;
      for (const row of table.tBodies[0].rows) {
        const text = row.textContent.toLowerCase();
        const isShown = asked.every((word) => text.includes(word)) &&
          (protocol === null || protocol.value === "" ||
            row.cells[at].textContent === protocol.value);
        row.hidden = !isShown;
        if (isShown) shown++;
      }
      count.textContent = `${shown} of ${table.tBodies[0].rows.length} rows`;
    };
    words.addEventListener("input", filter);
    protocol?.addEventListener("change", filter);
    section.prepend(bar);
  }

  function labelled(parent, text, name) {
    const label = document.createElement("label");
    const control = document.createElement(name);
    label.append(`${text} `, control);
    parent.append(label);
    return control;
  }

  /** A button beside each digest; only where it is seen. */
  const offerCopies = (within) => {
    if (navigator.clipboard === undefined) return;
    for (const code of all("code.digest:not(.copied)", within)) {
      code.classList.add("copied");
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = "copy";
      button.setAttribute("aria-label", `Copy ${code.dataset.what}`);
      button.addEventListener("click", async () => {
        const done = await navigator.clipboard.writeText(code.textContent)
          .then(() => "copied", () => "cannot copy");
        button.textContent = done;
      });
      code.after(" ", button);
    }
  };
  for (const details of all("details:has(code.digest)")) {
    details.addEventListener("toggle", () => {
      if (details.open) offerCopies(details);
    });
  }
  for (const section of all(".digests")) offerCopies(section);

  /** Two pictures in one frame: a slider between them, or one after the other. */
  for (const compare of all("[data-compare]")) {
    const names = all("[data-picture]", compare).map((one) => ({
      name: one.dataset.name,
      address: one.getAttribute("href"),
    }));
    const [left, right] = all(".two img", compare);
    const [first, second] = all("select", compare);
    const slider = compare.querySelector("input[type=range]");
    const flicker = compare.querySelector("[data-flicker]");
    for (const select of [first, second]) {
      for (const { name, address } of names) {
        select.append(new Option(name, address));
      }
    }
    // The sources come first: the first two methods where there are two.
    first.selectedIndex = names.length > 3 ? 2 : 0;
    second.selectedIndex = Math.min(names.length - 1, 3);
    let timer = 0;
    const cut = () => {
      right.style.clipPath = `inset(0 0 0 ${slider.value}%)`;
    };
    const show = () => {
      [[left, first], [right, second]].forEach(([image, select]) => {
        image.src = select.value;
        image.alt = select.selectedOptions[0].textContent;
      });
    };
    first.addEventListener("change", show);
    second.addEventListener("change", show);
    slider.addEventListener("input", cut);
    const frame = compare.querySelector(".two");
    frame.addEventListener("dragstart", (event) => event.preventDefault());
    for (const name of ["pointerdown", "pointermove"]) {
      frame.addEventListener(name, (event) => {
        if (event.buttons !== 1) return;
        const { left, width } = frame.getBoundingClientRect();
        slider.value = String(100 * (event.clientX - left) / width);
        if (timer === 0) cut();
      });
    }
    flicker.addEventListener("click", () => {
      const isOn = timer === 0;
      flicker.setAttribute("aria-pressed", String(isOn));
      if (!isOn) {
        clearInterval(timer);
        timer = 0;
        right.style.visibility = "";
        cut();
        return;
      }
      right.style.clipPath = "none";
      // Slower than three a second, which may harm.
      timer = setInterval(() => {
        right.style.visibility = right.style.visibility === "" ? "hidden" : "";
      }, 600);
    });
    show();
    cut();
  }

  /** Pairs by how far two methods differ, the brightest first. */
  for (const list of all("[data-differences]")) {
    const names = list.dataset.methods.split("\t");
    const bar = document.createElement("div");
    bar.className = "js-only";
    const chosen = ["Method", "against"].map((text) =>
      labelled(bar, text, "select")
    );
    for (const select of chosen) {
      for (const name of names) select.append(new Option(name));
    }
    chosen[1].selectedIndex = Math.min(1, names.length - 1);
    const order = () => {
      const [a, b] = chosen.map(({ selectedIndex }) => selectedIndex);
      const items = [...list.children].map((item) => {
        const text = item.dataset.levels.split(" ")[a * names.length + b];
        return [text === "-" ? null : Number(text), item];
      });
      items.sort(([x], [y]) =>
        x === null || y === null ? (x === null) - (y === null) : y - x
      );
      for (const [level, item] of items) {
        item.querySelector("output").textContent = level === null
          ? "not both there"
          : `${level.toFixed(2)} levels apart`;
      }
      list.append(...items.map(([, item]) => item));
    };
    for (const select of chosen) select.addEventListener("change", order);
    list.before(bar);
    order();
  }
})();
