/**
 * Opens a site in Chromium as people do and prints what went wrong, one line each; nothing where all is well.
 *
 * `deno run -A test/report/browse.ts CHROMIUM ADDRESS SHOTS PAGE…`: every page in turn on a desk and a phone, in light and
 * dark, looked over by axe; then its controls by keyboard and mouse; then without a script. SHOTS is a folder for pictures
 * of pages, or `-`.
 */
import axe from "axe-core";
import {
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";
import { print } from "../../src/cli/output/print.ts";

const PHONE = { width: 390, height: 844 }, DESK = { width: 1280, height: 900 };
const MODES: readonly BrowserContextOptions[] = [
  { viewport: DESK, colorScheme: "light" },
  { viewport: PHONE, colorScheme: "dark" },
  { viewport: DESK, colorScheme: "dark" },
  { viewport: PHONE, colorScheme: "light" },
];

const [executablePath, address, shots, ...pages] = Deno.args;
const browser = await chromium.launch({
  executablePath: executablePath!,
  args: ["--no-sandbox", "--disable-dev-shm-usage"],
});
const contexts = await Promise.all(
  MODES.map((mode) => browser.newContext(mode)),
);

function complain(where: string, what: string): void {
  print(`${where}: ${what}`);
}

function listen(page: Page, where: () => string): void {
  page.on("pageerror", ({ message }) => complain(where(), message));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) {
      complain(where(), message.text());
    }
  });
  page.on("request", (request) => {
    const isOwn = request.url().startsWith(address!) ||
      request.url().startsWith("data:");
    if (!isOwn) complain(where(), `asks for ${request.url()}`);
  });
}

let now = "";
const tabs = await Promise.all(contexts.map((context) => context.newPage()));
for (const tab of tabs) listen(tab, () => now);
for (const [at, path] of pages.entries()) {
  const tab = tabs[at % tabs.length]!;
  now = `${path} (${JSON.stringify(MODES[at % tabs.length])})`;
  await tab.goto(`${address}${path}`);
  const { width, wide, lost } = await tab.evaluate(`(async () => {
    for (const image of document.images) image.loading = "eager";
    await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
    return {
      width: innerWidth,
      wide: document.documentElement.scrollWidth,
      lost: [...document.images].filter((image) => image.naturalWidth === 0).map(({ src }) => src),
    };
  })()`) as { width: number; wide: number; lost: string[] };
  if (wide > width) complain(now, `is ${wide} px wide on a screen of ${width}`);
  if (lost.length > 0) complain(now, `pictures are not shown: ${lost}`);
  const { violations } = await tab.evaluate(
    `${axe.source};axe.run({ preload: false })`,
  ) as { violations: { id: string; nodes: { html: string }[] }[] };
  for (const { id, nodes } of violations) {
    complain(now, `axe: ${id}, ${nodes[0]?.html.slice(0, 160)}`);
  }
  if (shots !== "-") {
    await tab.screenshot({
      path: `${shots}/${at}-${path.replaceAll("/", "-")}.png`,
    });
  }
}

/** What must hold, or is complained of. */
async function expect(
  what: string,
  holds: () => Promise<boolean>,
): Promise<void> {
  if (!await holds()) complain(now, what);
}

const [desk] = tabs as [Page];
const at = (selector: string): ReturnType<Page["locator"]> =>
  desk.locator(selector);
const table = pages.find((path) => /-cdd\.html$/.test(path));
if (table !== undefined) {
  now = `${table}, by keyboard`;
  await desk.goto(`${address}${table}`);
  await desk.keyboard.press("Tab");
  await expect(
    "the first stop is no way past the head",
    async () =>
      await desk.evaluate("document.activeElement.className") === "skip",
  );
  await desk.keyboard.press("Enter");
  await expect(
    "the way past the head does not lead to the content",
    async () => await desk.evaluate("document.activeElement.id") === "main",
  );
  const rows = at("table.quality tbody tr:not([hidden])");
  const all = await rows.count();
  await at("input[type=search]").focus();
  await desk.keyboard.type("average");
  await expect(
    "the filter keeps other rows",
    async () => await rows.count() === 1,
  );
  await at("input[type=search]").fill("");
  await expect("rows do not come back", async () => await rows.count() === all);
  const head = at("table.quality th[data-better]").first();
  await head.locator("button").focus();
  await desk.keyboard.press("Enter");
  await expect(
    "the table is not sorted",
    async () => await head.getAttribute("aria-sort") !== null,
  );
  const values = await at("table.quality tbody tr td:nth-child(3)").evaluateAll(
    (cells: { dataset: object }[]) =>
      cells.map(({ dataset }) => Number(Reflect.get(dataset, "v"))),
  ) as number[];
  await expect(
    `sorted are ${values}`,
    () =>
      Promise.resolve(
        values.every((value, at) => at === 0 || value <= values[at - 1]!),
      ),
  );
  for (const box of ["#show-ci", "#naive"]) {
    await at(box).focus();
    await desk.keyboard.press("Space");
  }
  await expect("no interval is shown", () => at(".ci").first().isVisible());
  await expect(
    "naive marks are not explained",
    () => at(".if-naive").isVisible(),
  );
  await at(".switches summary").focus();
  await desk.keyboard.press("Enter");
  await at("#col-1").focus();
  await desk.keyboard.press("Space");
  await expect(
    "a column that is not wanted is shown",
    async () => !await at("td.c1").first().isVisible(),
  );
}
const sheet = pages.find((path) => /\/pictures\/.+\.html$/.test(path));
if (sheet !== undefined) {
  now = `${sheet}, two compared`;
  await desk.goto(`${address}${sheet}`);
  const [left, right] = [at(".two img").first(), at(".two img").nth(1)];
  await at("select").first().selectOption({ index: 0 });
  await expect(
    "another picture is shown",
    async () => await left.getAttribute("alt") === "infrared",
  );
  await at("input[type=range]").focus();
  await desk.keyboard.press("Home");
  await expect(
    "the slider does not cut",
    async () => (await right.getAttribute("style") ?? "").includes("0%"),
  );
  await at("[data-flicker]").focus();
  await desk.keyboard.press("Enter");
  await desk.waitForTimeout(800);
  await expect(
    "nothing flickers",
    async () => (await right.getAttribute("style") ?? "").includes("hidden"),
  );
  await desk.keyboard.press("Enter");
}
const list = pages.find((path) => path.endsWith("/pictures.html"));
if (list !== undefined) {
  now = `${list}, by how far two methods differ`;
  await desk.goto(`${address}${list}`);
  await at("select").nth(1).selectOption({ index: 2 });
  const levels = (await at("[data-levels] output").allInnerTexts())
    .map((text) => Number.parseFloat(text));
  await expect(
    `the brightest difference is not first: ${levels}`,
    () =>
      Promise.resolve(
        levels.length > 1 && levels.every((level, at) =>
          level > 0 && (at === 0 || level <= levels[at - 1]!)
        ),
      ),
  );
}
const made = pages.find((path) => path.includes("/pairs/"));
if (made !== undefined) {
  now = `${made}, how a number was made`;
  await desk.goto(`${address}${made}`);
  await at("tbody th a").first().click();
  await expect(
    "there is no button that copies a digest",
    () => at("details[open] button").first().isVisible(),
  );
  await at("details[open] button").first().click();
  await expect(
    "the button does not say what it did",
    async () => {
      await desk.waitForTimeout(100);
      return /^(copied|cannot copy)$/.test(
        await at("details[open] button").first().innerText(),
      );
    },
  );
  await expect(
    "the digests stay folded",
    () => at("details[open] code.digest").first().isVisible(),
  );
}

const plain = await (await browser.newContext({ javaScriptEnabled: false }))
  .newPage();
listen(plain, () => now);
if (table !== undefined && sheet !== undefined) {
  now = `${table}, without a script`;
  await plain.goto(`${address}${table}`);
  await plain.check("#naive");
  await expect(
    "naive marks need a script",
    () => plain.locator(".if-naive").isVisible(),
  );
  await expect(
    "a control that does nothing is shown",
    async () => await plain.locator("button:visible").count() === 0,
  );
  now = `${sheet}, without a script`;
  await plain.goto(`${address}${sheet}`);
  await expect(
    "there is no way to the pictures",
    () => plain.locator("ul.no-js a").first().isVisible(),
  );
}
await browser.close();
