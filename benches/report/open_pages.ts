/**
 * How long pages of a site take in Chromium, as JSON: `deno run -A open_pages.ts CHROMIUM ADDRESS EMPTY PAGE…`.
 *
 * Opened is a page once it is loaded and painted; sorted is a table once its rows stand in their new order and are painted.
 * Opening is the median of several times, beside an empty page that is opened in turn; sorting the least of them, which other
 * work on the machine disturbs least.
 */
import { chromium, type Page } from "playwright-core";
import { print } from "../../src/cli/output/print.ts";

const TIMES = 5;
const PAINTED =
  "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))";

const [executablePath, address, empty, ...pages] = Deno.args;
const browser = await chromium.launch({
  executablePath: executablePath!,
  args: ["--no-sandbox", "--disable-dev-shm-usage"],
});
const page = await browser.newPage();

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

async function open(page: Page, url: string): Promise<number> {
  const start = performance.now();
  await page.goto(url);
  await page.evaluate(PAINTED);
  return performance.now() - start;
}

/** Milliseconds from the click on the head of the last column until the rows are painted; in the page, by its own clock. */
const SORT = `(async () => {
  const head = [...document.querySelectorAll("table.sortable thead th button")].at(-1);
  if (head === undefined) return null;
  const start = performance.now();
  head.click();
  document.body.offsetHeight;
  return performance.now() - start;
})()`;

const found: unknown[] = [];
await open(page, empty!);
for (const path of pages) {
  const opened: number[] = [], floor: number[] = [], sorted: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    floor.push(await open(page, empty!));
    opened.push(await open(page, `${address}${path}`));
    const sort = await page.evaluate(SORT) as number | null;
    if (sort !== null) sorted.push(sort);
  }
  found.push({
    path,
    opened: median(opened),
    empty: median(floor),
    sorted: sorted.length === 0 ? null : Math.min(...sorted),
  });
}
await browser.close();
print(JSON.stringify(found));
