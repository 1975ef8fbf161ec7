/** A site in Chromium as people use it: every page opened, every control used, without a script too. */
import type { Browser, Page } from "playwright-core";
import { axeViolations, CONTRAST, watchPage } from "../browser/open_browser.ts";

const DESK = { width: 1280, height: 900 }, PHONE = { width: 390, height: 844 };

/** What of a page is no picture of it, in the page's own words: its width, and pictures that are not shown. */
const LOOK = `(async () => {
  for (const image of document.images) image.loading = "eager";
  await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
  return {
    wide: document.documentElement.scrollWidth,
    lost: [...document.images].filter((image) => image.naturalWidth === 0).map(({ src }) => src),
  };
})()`;

/**
 * Opens every page on a light desk and turns it into a dark phone, and lets axe look at both.
 *
 * @param shots a folder for pictures of pages; none are taken where it is null.
 * @returns what went wrong, one line each.
 */
export async function openEveryPage(
  browser: Browser,
  address: string,
  pages: readonly string[],
  shots: string | null,
): Promise<string[]> {
  const wrong: string[] = [];
  const page = await browser.newPage();
  const heard = watchPage(page, address);
  for (const [at, path] of pages.entries()) {
    for (
      const [viewport, colorScheme] of [[DESK, "light"], [
        PHONE,
        "dark",
      ]] as const
    ) {
      const isFirst = viewport === DESK;
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      if (isFirst) await page.goto(`${address}${path}`);
      const { wide, lost } = await page.evaluate(LOOK) as {
        wide: number;
        lost: string[];
      };
      const found = await axeViolations(page, isFirst ? null : CONTRAST);
      wrong.push(
        ...[
          ...wide > viewport.width ? [`is ${wide} px wide`] : [],
          ...lost.map((image) => `does not show ${image}`),
          ...found,
          ...heard.splice(0),
        ].map((what) => `${path} on ${viewport.width} px: ${what}`),
      );
      if (shots !== null) {
        const name = `${at}-${path.replaceAll("/", "-")}-${colorScheme}.png`;
        await page.screenshot({ path: `${shots}/${name}` });
      }
    }
  }
  await page.close();
  return wrong;
}

/**
 * Uses every control of one page of each kind by keyboard, and what takes a mouse by mouse; then what there is without a
 * script.
 *
 * @param pages of the site; those of one kind differ in names alone.
 * @returns what went wrong, one line each.
 */
export async function useEveryControl(
  browser: Browser,
  address: string,
  pages: readonly string[],
): Promise<string[]> {
  const wrong: string[] = [];
  const find = (kind: RegExp): string => pages.find((path) => kind.test(path))!;
  const context = await browser.newContext({ viewport: DESK });
  const page = await context.newPage();
  const heard = watchPage(page, address);
  for (const [kind, use] of USES) {
    const path = find(kind);
    await page.goto(`${address}${path}`);
    const expect: Expect = (what, holds) => {
      if (!holds) wrong.push(`${path}: ${what}`);
    };
    await use(page, expect);
    wrong.push(...heard.splice(0).map((what) => `${path}: ${what}`));
  }
  await context.close();
  const bare = await browser.newContext({ javaScriptEnabled: false });
  const plain = await bare.newPage();
  const said = watchPage(plain, address);
  const visible = async (selector: string): Promise<boolean> =>
    await plain.locator(selector).first().isVisible();
  const needs = (what: string): number =>
    wrong.push(`without a script ${what}`);
  await plain.goto(`${address}${find(TABLE)}`);
  await plain.check("#naive");
  if (!await visible(".if-naive")) needs("there are no naive marks");
  if (await plain.locator("button:visible").count() > 0) {
    needs("a button is shown that does nothing");
  }
  await plain.goto(`${address}${find(SHEET)}`);
  if (!await visible("ul.no-js a")) needs("there is no way to the pictures");
  await plain.goto(`${address}${find(PAIR)}`);
  await plain.locator("details summary").first().click();
  if (!await visible("code.digest")) needs("no digest is shown");
  await bare.close();
  return [...wrong, ...said];
}

const TABLE = /-cdd\.html$/, SHEET = /\/pictures\/.+\.html$/;
const PAIR = /\/pairs\//;

/** Complains of what does not hold. */
type Expect = (what: string, holds: boolean) => void;

/** What there is to use on pages of a kind. */
const USES: readonly (readonly [
  kind: RegExp,
  use: (page: Page, expect: Expect) => Promise<void>,
])[] = [
  [/^index\.html$/, useStart],
  [TABLE, useTable],
  [/-values\//, useGrid],
  [/cost\.html$/, usePlainTable],
  [SHEET, useSheet],
  [/\/pictures\.html$/, useList],
  [PAIR, usePair],
  [/sample\/index\.html$/, useFolded],
];

async function useStart(page: Page, expect: Expect): Promise<void> {
  await page.focus("a[href='page/index.html']");
  await page.keyboard.press("Enter");
  await page.waitForURL(/page\/index\.html$/);
  // A page that is left while its engine loads complains of the part that did not come.
  await page.locator("#status", { hasText: "Ready" }).waitFor();
  await page.locator("nav a").press("Enter");
  await page.waitForURL((url) => !url.pathname.endsWith("/page/index.html"));
  expect("there is no way back", await page.title() !== "");
}

async function useTable(page: Page, expect: Expect): Promise<void> {
  const { keyboard } = page;
  await keyboard.press("Tab");
  const active = async (what: string): Promise<unknown> =>
    await page.evaluate(`document.activeElement.${what}`);
  expect(
    "the first stop is no way past the head",
    await active("className") === "skip",
  );
  await keyboard.press("Enter");
  expect(
    "the way past the head does not lead on",
    await active("id") === "main",
  );
  await filterRows(page, expect, "average");
  const rows = page.locator("table.quality tbody tr:not([hidden])");
  const all = await rows.count();
  const protocols = page.locator(".js-only select");
  await protocols.selectOption({ index: 1 });
  expect("the protocol keeps all rows", await rows.count() < all);
  await protocols.selectOption({ index: 0 });
  await sortColumn(page, expect, "table.quality", 2);
  for (const box of ["#show-ci", "#naive"]) {
    await page.focus(box);
    await keyboard.press("Space");
  }
  expect("no interval is shown", await page.locator(".ci").first().isVisible());
  expect("naive marks are not explained", await page.isVisible(".if-naive"));
  await page.focus(".switches summary");
  await keyboard.press("Enter");
  await page.focus("#col-1");
  await keyboard.press("Space");
  expect(
    "a column that is not wanted is shown",
    !await page.locator("td.c1").first().isVisible(),
  );
}

async function useGrid(page: Page, expect: Expect): Promise<void> {
  const first = await page.locator("tbody tr th").first().innerText();
  await filterRows(page, expect, first);
  await sortColumn(page, expect, "table.sortable", 1);
}

async function usePlainTable(page: Page, expect: Expect): Promise<void> {
  await sortColumn(page, expect, "table.sortable", 0);
}

async function useSheet(page: Page, expect: Expect): Promise<void> {
  const left = page.locator(".two img").first();
  const right = page.locator(".two img").nth(1);
  const styleOf = async (): Promise<string> =>
    await right.getAttribute("style") ?? "";
  for (const [at, image] of [left, right].entries()) {
    await page.locator("select").nth(at).selectOption({ index: at });
    const expected = ["infrared", "visible"][at]!;
    expect(
      `${expected} is not shown`,
      await image.getAttribute("alt") === expected,
    );
  }
  await page.focus("input[type=range]");
  await page.keyboard.press("Home");
  expect("the slider does not cut", (await styleOf()).includes("0%"));
  const { x, y, width } = (await left.boundingBox())!;
  await page.mouse.move(x + width / 4, y + 20);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, y + 20);
  await page.mouse.up();
  expect(
    "the border does not follow the mouse",
    (await styleOf()).includes("50%"),
  );
  await page.focus("[data-flicker]");
  await page.keyboard.press("Enter");
  await page.waitForTimeout(700);
  expect("nothing flickers", (await styleOf()).includes("hidden"));
  await page.keyboard.press("Enter");
  expect("it flickers on", !(await styleOf()).includes("hidden"));
}

async function useList(page: Page, expect: Expect): Promise<void> {
  await page.locator("select").first().selectOption({ index: 1 });
  await page.locator("select").nth(1).selectOption({ index: 2 });
  const levels = (await page.locator("[data-levels] output").allInnerTexts())
    .map((text) => Number.parseFloat(text));
  expect(
    `the brightest difference is not first: ${levels}`,
    levels.length > 1 &&
      levels.every((level, at) =>
        level > 0 && (at === 0 || level <= levels[at - 1]!)
      ),
  );
}

async function usePair(page: Page, expect: Expect): Promise<void> {
  await page.focus("tbody th a");
  await page.keyboard.press("Enter");
  const copy = page.locator("details[open] button").first();
  await copy.waitFor();
  await copy.focus();
  await page.keyboard.press("Enter");
  await page.waitForTimeout(100);
  expect(
    "the button does not say what it did",
    /^(copied|cannot copy)$/.test(await copy.innerText()),
  );
  expect(
    "the digests stay folded",
    await page.locator("details[open] code.digest").first().isVisible(),
  );
}

async function useFolded(page: Page, expect: Expect): Promise<void> {
  await page.locator("details summary").first().focus();
  await page.keyboard.press("Enter");
  expect(
    "the pairs stay folded",
    await page.locator("details[open] a").first().isVisible(),
  );
}

async function filterRows(
  page: Page,
  expect: Expect,
  words: string,
): Promise<void> {
  const rows = page.locator(
    ".tabled:has(input[type=search]) tbody tr:not([hidden])",
  );
  const all = await rows.count();
  await page.focus("input[type=search]");
  await page.keyboard.type(words);
  expect("the filter keeps other rows", await rows.count() === 1);
  await page.fill("input[type=search]", "");
  expect("rows do not come back", await rows.count() === all);
}

/** Twice, for both directions. */
async function sortColumn(
  page: Page,
  expect: Expect,
  table: string,
  at: number,
): Promise<void> {
  const head = page.locator(`${table} thead th`).nth(at);
  for (const turn of ["once", "twice"]) {
    await head.locator("button").focus();
    await page.keyboard.press("Enter");
    const direction = await head.getAttribute("aria-sort");
    expect(`the table is not sorted ${turn}`, direction !== null);
    const keys = await page.locator(`${table} tbody tr`).evaluateAll(
      (rows: object[], at: number) =>
        rows.map((row) => {
          const cell: { dataset: { v?: string }; textContent: string } = Reflect
            .get(row, "cells")[at];
          return cell.dataset.v === undefined
            ? cell.textContent
            : Number(cell.dataset.v);
        }),
      at,
    ) as (string | number)[];
    const ordered = direction === "ascending" ? keys : keys.toReversed();
    expect(
      `sorted ${turn} are ${keys}`,
      ordered.every((key, at) => at === 0 || key >= ordered[at - 1]!),
    );
  }
}
