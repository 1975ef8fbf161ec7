/** The page that fuses in a browser as a person would use it, beside the command line on the same files. */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { Buffer } from "node:buffer";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { defaultCatalog } from "../../src/datasets/default_catalog.ts";
import { SAMPLE_PINS } from "../../src/datasets/sample/sample_pins.ts";
import { decodeImage } from "../../src/image/decode.ts";
import { decodeScene } from "../../src/image/scene/decode_scene.ts";
import { defaultModels } from "../../src/models/default_models.ts";
import { exportModel } from "../../src/models/export_model.ts";
import { servePage } from "../../src/page/write/serve_page.ts";
import { type PageFile, writePage } from "../../src/page/write/write_page.ts";
import { findAdapter } from "../../src/runtime/find_adapter.ts";
import { openStore } from "../../src/store/store.ts";
import { axeViolations, complaintsOf } from "../browser/open_browser.ts";
import { runForJson } from "../cli/run_task.ts";
import { mirror } from "../mirror.ts";
import { seededStudent } from "../runtime/seeded_student.ts";

const SAMPLE = new URL("../../src/datasets/sample/", import.meta.url);
const STUDENT = "fusebench-student";
const average = defaultModels().models.get("average")!;
const adapter = await findAdapter();

/** Real pairs, each of another size and kind of file. */
const REAL = [
  { dataset: "RoadScene", pair: "FLIR_00211" },
  { dataset: "MSRS", pair: "00004N" },
  { dataset: "TNO", pair: "tno42-01" },
];

/**
 * The steps; each is a test of its own.
 *
 * @param here a folder of one's own; the page is written into it.
 * @param shots a folder for pictures of the page; none are taken where it is null.
 */
export async function pageSteps(
  t: Deno.TestContext,
  browser: Browser,
  here: string,
  shots: string | null,
): Promise<void> {
  const shoot = async (page: Page, name: string): Promise<void> => {
    if (shots === null) return;
    await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
  };
  const files = await writePage(`${here}/page`, {
    results: "results",
    datasets: defaultCatalog(),
    models: defaultModels(),
    scratch: `${here}/scratch`,
    runtimes: ["wasm", "webgpu"],
    home: "../index.html",
  });
  const root = await rootFolder(`${here}/pictures`);
  const open = async (
    address: string,
    options: Parameters<typeof browser.newContext>[0] = {},
  ): Promise<Opened> => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const complaints = complaintsOf(page), asked = requestsOf(page);
    await page.goto(address);
    await until(page, "Ready");
    return { context, page, complaints, asked };
  };
  const disk = `file://${here}/page/index.html`;

  await t.step("a first visit loads less than 1.5 MB", () => {
    const first = [
      "index.html",
      "icon.svg",
      "page.css",
      "page.js",
      "engine.js",
    ];
    const bytes = files.filter(({ name }) => first.includes(name))
      .reduce((sum: number, { bytes }: PageFile) => sum + bytes, 0);
    assertEquals(files.slice(0, 5).map(({ name }) => name), first);
    assert(bytes < 1.5e6, `${bytes} bytes`);
  });

  await t.step(
    "folders from a disk: the command line's values to the bit, and to 1e-6 on WebGPU",
    async () => {
      const { page, complaints, asked, context } = await open(disk);
      await page.setInputFiles("#folder", root);
      await until(page, "Done");
      assertEquals(
        await valuesOf(page),
        await commandLine(here, root, "simd"),
      );
      await page.evaluate("document.getElementById('how').open = true");
      await page.selectOption("#backend", "wgsl");
      await until(page, "wgsl");
      const own = await valuesOf(page);
      if (adapter !== null) {
        assertNear(own, await commandLine(here, root, "wgsl"));
      }
      assertEquals(complaints, []);
      assertEquals(asked.filter((url) => !/^GET (file|blob):/.test(url)), []);
      assertEquals(await axeViolations(page), []);
      await shoot(page, "page-folders-light");
      const saved = page.waitForEvent("download");
      await page.click("a[download='scores-cdd-values.tex']");
      assertStringIncludes(
        await Deno.readTextFile(await (await saved).path()),
        "\\begin{tabular}",
      );
      await context.close();
    },
  );

  await t.step(
    "without a script it says what it needs, and shows no control",
    async () => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(disk);
      assertStringIncludes(await page.innerText("main"), "needs JavaScript");
      assertEquals(
        await page.locator("input:visible, button:visible, select:visible")
          .count(),
        0,
      );
      assert(await page.locator("a[href='../index.html']").isVisible());
      await context.close();
    },
  );

  await t.step(
    "a pair, by keyboard, on a dark phone: seen, slid, dragged, saved, swapped, compared to the last digit",
    async () => {
      const { page, complaints, context } = await open(disk, {
        viewport: { width: 390, height: 844 },
        colorScheme: "dark",
      });
      await focus(page, "#sample");
      await page.keyboard.type("road-night");
      await until(page, "Done.");
      await focus(page, "#border");
      for (let step = 0; step < 3; step++) {
        await page.keyboard.press("ArrowRight");
      }
      assertEquals(
        await page.getAttribute("#border", "aria-valuetext"),
        "3 % source",
      );
      assertEquals(
        await page.locator("#fused-picture").evaluate((canvas) =>
          Reflect.get(Reflect.get(canvas, "style"), "clipPath")
        ),
        "inset(0px 0px 0px 3%)",
      );
      await shoot(page, "page-pair-dark");
      await page.locator(".pictures").scrollIntoViewIfNeeded();
      const frame = (await page.locator(".pictures").boundingBox())!;
      const middle = frame.y + frame.height / 2;
      await page.mouse.move(frame.x + 5, middle);
      await page.mouse.down();
      await page.mouse.move(frame.x + frame.width / 2, middle);
      await page.mouse.up();
      assertEquals(await page.inputValue("#border"), "50");
      const saving = page.waitForEvent("download");
      await page.getByRole("button", { name: "Save the fused" }).press("Enter");
      const [saved, expected] = await Promise.all(
        [await (await saving).path(), `${here}/simd/${STUDENT}/road-night.png`]
          .map(async (path) => await decodeImage(await Deno.readFile(path))),
      );
      assertEquals(saved, expected);
      await page.check("input[value=vi]");
      assertEquals(
        await page.getAttribute("#source-picture", "aria-label"),
        "The visible picture",
      );
      const fused = await page.textContent("[data-variant='SD/cdd']");
      for (const isSwapped of [true, false]) {
        const before = (await page.textContent("#made"))!;
        await page.press("#swap", "Enter");
        await page.locator("#made", {
          hasText: "all metrics",
          hasNotText: before,
        }).waitFor();
        const now = await page.textContent("[data-variant='SD/cdd']");
        assertEquals(now === fused, !isSwapped);
      }
      await focus(page, "#comparison summary");
      await page.keyboard.press("Enter");
      await focus(page, "#compare");
      await page.keyboard.press("Enter");
      await page.waitForSelector("#compared table", { timeout: 60_000 });
      const told = await page.textContent("#compared");
      assertStringIncludes(told!, "equal to the last digit");
      assertStringIncludes(told!, "sample for sample");
      await page.click("#how summary");
      await page.selectOption("#protocol", "levels-round");
      await page.setInputFiles("#network", {
        name: "average.onnx",
        mimeType: "",
        buffer: buffer((await exportModel(average)).onnx),
      });
      await page.locator("#made", {
        hasText: "average, levels-round, wasm (onnxruntime-web 1.30.0)",
      }).waitFor();
      await until(page, "Done.");
      const onCpu = await cellsOf(page);
      await page.selectOption("#backend", "webgpu");
      await page.locator("#made", {
        hasText:
          /average, levels-round, webgpu \(onnxruntime-web .*all metrics/,
      }).waitFor();
      for (const [at, value] of (await cellsOf(page)).entries()) {
        const off = Math.abs(value - onCpu[at]!);
        assert(off <= 1e-6 * Math.max(1, value), `cell ${at}: ${off}`);
      }
      assertEquals(
        await page.evaluate("document.documentElement.scrollWidth"),
        390,
      );
      assertEquals(complaints, []);
      assertEquals(await axeViolations(page), []);
      await context.close();
    },
  );

  await t.step(
    "served, then without a network: errors of the command line, a network of one's own, cancelling",
    async () => {
      const datasets = defaultCatalog();
      const store = openStore({
        cacheDir: `${here}/cache`,
        ...(mirror === null ? {} : { mirror }),
        offline: true,
      });
      const names = files.map(({ name }) => name);
      const served = { folder: `${here}/page`, names, store, datasets };
      await using server = servePage(served, 0);
      const origin = `http://127.0.0.1:${server.addr.port}/`;
      const { page, complaints, asked, context } = await open(origin);
      if (mirror !== null) {
        await page.click("#comparison summary");
        await page.selectOption("#pinned", "MSRS/00004N");
        await page.click("#fetch");
        await until(page, "Done.");
        assertStringIncludes(
          (await page.textContent("#given"))!,
          "ir/00004N.png",
        );
      }
      await context.setOffline(true);
      const png = await Deno.readFile(`${root}/ir/smoke.png`);
      const other = await Deno.readFile(`${root}/vi/odd-size.png`);
      const cut = png.slice(0, 2000);
      for (const files of [{ ir: cut, vi: png }, { ir: png, vi: other }]) {
        await give(page, files);
        assertEquals(await fault(page), await refusal(files));
      }
      await page.click("#clear");
      const fused = { "vi.png": png, "ir.png": png, "a.png": other };
      await drop(page, fused);
      assertEquals(
        await fault(page),
        await refusal({ ir: png, a: other }),
      );
      await drop(page, { "vi.png": png, "ir.png": png });
      await until(page, "Done.");
      assertStringIncludes((await page.textContent("#made"))!, STUDENT);
      await page.click("#how summary");
      await page.setInputFiles("#network", {
        name: "mine.onnx",
        mimeType: "",
        buffer: buffer(new TextEncoder().encode("no network")),
      });
      assertStringIncludes(
        await fault(page),
        "Cannot bench mine: it is text; name a file that holds a network",
      );
      await give(page, { ir: png, vi: png });
      await page.setInputFiles("#network", {
        name: "mine.onnx",
        mimeType: "",
        buffer: buffer(seededStudent()),
      });
      await until(page, "Done.");
      assertStringIncludes((await page.textContent("#made"))!, "mine, ");
      await page.evaluate(CANCEL_AT_ONCE);
      await page.check("input[value=strict]");
      await until(page, "Cancelled");
      await page.click("#again");
      await until(page, "Done.");
      assertEquals(
        await page.locator("#values thead th").allTextContents(),
        ["metric", "cdd", "strict"],
      );
      assertEquals(complaints, []);
      assertEquals(
        asked.filter((url) =>
          !url.startsWith(`GET ${origin}`) && !url.startsWith("GET blob:")
        ),
        [],
      );
      await context.close();
    },
  );
}

/** Clicks as soon as there is something to cancel, before it can end. */
const CANCEL_AT_ONCE = `{
  const working = document.getElementById("working");
  new MutationObserver((_, observer) => {
    if (working.hidden) return;
    observer.disconnect();
    document.getElementById("cancel").click();
  }).observe(working, { attributes: true });
}`;

interface Opened {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly complaints: readonly string[];
  readonly asked: readonly string[];
}

/** Values by scene and head. */
type Values = Record<string, Record<string, number>>;

/** Folders of the sample and, where they are, three real pairs. */
async function rootFolder(root: string): Promise<string> {
  for (const side of ["ir", "vi"] as const) {
    await Deno.mkdir(`${root}/${side}`, { recursive: true });
    for (const { id } of SAMPLE_PINS) {
      await Deno.copyFile(
        new URL(`${side}/${id}.png`, SAMPLE),
        `${root}/${side}/${id}.png`,
      );
    }
    if (mirror === null) continue;
    for (const { dataset, pair } of REAL) {
      const file = defaultCatalog().datasets.get(dataset)!.pairs.get(pair)![
        side
      ];
      await Deno.copyFile(
        `${mirror}/sha256/${file.sha256}`,
        `${root}/${side}/${pair}.${file.format === "PNG" ? "png" : "jpg"}`,
      );
    }
  }
  return root;
}

/** What `fuse` and then `score` make of the folders. */
async function commandLine(
  cwd: string,
  root: string,
  backend: string,
): Promise<Values> {
  const out = `${cwd}/${backend}`;
  const fused = ["-o", out, "--model", STUDENT, "--backend", backend];
  await runForJson(["fuse", root, ...fused], { cwd });
  const sides = ["--ir", `${root}/ir`, "--vi", `${root}/vi`];
  const { tables } = await runForJson(
    ["score", ...sides, "--fused", `${out}/${STUDENT}`],
    { cwd },
  );
  const { columns, rows } = tables["scores-cdd-values"];
  return Object.fromEntries(
    rows.map(({ label, cells }: { label: string; cells: CliCell[] }) => [
      label,
      Object.fromEntries(
        cells.flatMap(({ value }, at) =>
          value === undefined ? [] : [[columns[at].id, value]]
        ),
      ),
    ]),
  );
}

interface CliCell {
  readonly value?: number;
}

/** The values of the page's CSV, by scene and head. */
async function valuesOf(page: Page): Promise<Values> {
  const saved = page.waitForEvent("download");
  await page.click("a[download='scores-cdd-values.csv']");
  const text = await Deno.readTextFile(await (await saved).path());
  const [head, ...rows] = text.trim().split("\r\n").map((line) =>
    line.split(",")
  );
  return Object.fromEntries(rows.map(([label, ...cells]) => [
    label,
    Object.fromEntries(
      cells.flatMap((cell, at) =>
        cell === "" || Number.isNaN(Number(cell))
          ? []
          : [[head![at + 1], Number(cell)]]
      ),
    ),
  ]));
}

/** Every value that is shown, at full length. */
async function cellsOf(page: Page): Promise<number[]> {
  return await page.locator("#values td[data-value]").evaluateAll((cells) =>
    cells.map((cell: { dataset: { value?: string } }) =>
      Number(cell.dataset.value)
    )
  );
}

function assertNear(actual: Values, expected: Values): void {
  assertEquals(Object.keys(actual), Object.keys(expected));
  for (const [scene, values] of Object.entries(expected)) {
    for (const [head, value] of Object.entries(values)) {
      const off = Math.abs(actual[scene]![head]! - value);
      assert(off <= 1e-6 * Math.max(1, value), `${scene} ${head}: ${off}`);
    }
  }
}

async function give(
  page: Page,
  files: Readonly<Record<"ir" | "vi", Uint8Array>>,
): Promise<void> {
  await page.click("#clear");
  for (const [id, bytes] of Object.entries(files)) {
    await page.setInputFiles(`#${id}`, {
      name: `${id}.png`,
      mimeType: "image/png",
      buffer: buffer(bytes),
    });
  }
}

/** As from another window. */
async function drop(
  page: Page,
  files: Readonly<Record<string, Uint8Array>>,
): Promise<void> {
  const parts = Object.entries(files).map(([name, bytes]) =>
    [name, bytes.toBase64()] as const
  );
  const dataTransfer = await page.evaluateHandle((parts) => {
    const transfer: { items: { add(file: File): void } } = Reflect.construct(
      Reflect.get(globalThis, "DataTransfer"),
      [],
    );
    for (const [name, text] of parts) {
      const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
      transfer.items.add(new File([bytes], name, { type: "image/png" }));
    }
    return transfer;
  }, parts);
  await page.dispatchEvent("#drop", "drop", { dataTransfer });
}

/** What the command line says of them. */
async function refusal(
  files: Readonly<Record<string, Uint8Array>>,
): Promise<string> {
  const images = Object.entries(files).map(([id, bytes]) => ({
    name: `${id}.png`,
    bytes,
  }));
  return await decodeScene(images).then(() => "", ({ message }) => message);
}

async function fault(page: Page): Promise<string> {
  await page.waitForSelector("#fault:not([hidden])");
  return (await page.textContent("#fault"))!;
}

async function until(page: Page, status: string): Promise<void> {
  await page.locator("#status", { hasText: status }).waitFor({
    timeout: 120_000,
  });
}

/** By the tab key, as far as it takes. */
async function focus(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    const there = await page.locator(selector).evaluate((element) =>
      Reflect.get(Reflect.get(element, "ownerDocument"), "activeElement") ===
        element
    );
    if (there) return;
  }
  throw new Error(`${selector} cannot be reached by the tab key`);
}

function requestsOf(page: Page): string[] {
  const asked: string[] = [];
  page.context().on(
    "request",
    (request) => asked.push(`${request.method()} ${request.url()}`),
  );
  return asked;
}

function buffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes);
}
