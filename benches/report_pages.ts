/**
 * The pages of `field` in Chromium against their budgets: opened in 2 s, sorted in 50 ms, 300 kB before pictures. Beside
 * each stands how many times as long an empty page takes, which other machines share.
 *
 * `deno task bench:report` ends with status 1 where a budget is broken, and says so where there is no Chromium.
 */
import { reportSuite } from "../src/cli/report/report_suite.ts";
import { writeSite } from "../src/cli/report/write_site.ts";
import { print } from "../src/cli/output/print.ts";
import { openEnvironment } from "../src/cli/run/environment.ts";

const OPENED_MS = 2000, SORTED_MS = 50, PAGE_BYTES = 300_000;
const FOLDER = `${Deno.cwd()}/.fusebench/bench-report`;
const PAGES = [
  "field/index.html",
  "field/roadscene50-cdd.html",
  "field/roadscene50-cdd-values/VIF.html",
  "field/roadscene50-cdd-plots.html",
  "field/pairs/RoadScene_FLIR_04269.html",
];

/** A page that took so long. */
interface OpenedPage {
  readonly path: string;
  readonly opened: number;
  readonly empty: number;
  readonly sorted: number | null;
}

async function opened(browser: string): Promise<OpenedPage[]> {
  const empty = `${FOLDER}/empty.html`;
  await Deno.writeTextFile(empty, "<!doctype html><title>empty</title>");
  const { success, stdout, stderr } = await new Deno.Command("deno", {
    args: [
      "run",
      "-A",
      "--no-check",
      "benches/report/open_pages.ts",
      browser,
      `file://${FOLDER}/`,
      `file://${empty}`,
      ...PAGES,
    ],
  }).output();
  const text = new TextDecoder();
  if (!success) throw new Error(`Cannot open pages: ${text.decode(stderr)}`);
  return JSON.parse(text.decode(stdout));
}

const start = performance.now();
const suite = await reportSuite(
  "results",
  "field",
  openEnvironment({ offline: true }),
  { pairs: 1, isPublic: true, backends: [] },
);
const { largest, pages } = await writeSite({
  suites: [suite],
  datasets: [],
  fusers: [],
  verdicts: [],
  verdictPage: null,
  curves: [],
  detections: [],
  hasEngine: false,
}, FOLDER);
print(
  `${pages} pages made in ${
    ((performance.now() - start) / 1000).toFixed(1)
  } s; the largest is ${largest.path}, ${largest.bytes} bytes`,
);
let isWithin = largest.bytes < PAGE_BYTES;
for (const one of await opened(Deno.args[0] ?? "/usr/bin/chromium")) {
  const { path, opened, empty, sorted } = one;
  isWithin &&= opened < OPENED_MS && (sorted ?? 0) < SORTED_MS;
  print(
    `${path}: opened in ${opened.toFixed(0)} ms (${
      (opened / empty).toFixed(1)
    } times an empty page)${
      sorted === null ? "" : `, sorted in ${sorted.toFixed(1)} ms`
    }`,
  );
}
print(isWithin ? "within every budget" : "beyond a budget");
if (!isWithin) Deno.exit(1);
