/** The site of the sample: built once, looked over as text, and opened with the page that fuses in a browser where there is one. */
import { assert, assertEquals } from "@std/assert";
import { agreementTable } from "../../src/results/agreement/agreement_table.ts";
import { correlateMetrics } from "../../src/results/agreement/correlate_metrics.ts";
import { reportSuite } from "../../src/cli/report/report_suite.ts";
import { reportTerms } from "../../src/cli/report/report_terms.ts";
import { openEnvironment } from "../../src/cli/run/environment.ts";
import { verdictHtml } from "../../src/results/verdict/verdict_html.ts";
import type { Table } from "../../src/results/table/table.ts";
import type { Report, SuiteReport } from "../../src/report/report.ts";
import type { SiteFile } from "../../src/report/site/site_file.ts";
import { siteFiles } from "../../src/report/site_files.ts";
import {
  browserPath,
  NEEDS_BROWSER,
  openBrowser,
} from "../browser/open_browser.ts";
import { pageSteps } from "../page/page_steps.ts";
import { temporaryFolder } from "../store/fake_host.ts";
import { openEveryPage, useEveryControl } from "./walk_site.ts";

const root = new URL("../../", import.meta.url);
/** Nothing that runs left on this machine is shown. */
const environment = {
  ...openEnvironment({ offline: true }),
  cacheDir: "no-such-folder",
};

const report = (async (): Promise<Report> => {
  const whole = await reportSuite(
    new URL("results", root).pathname,
    "sample",
    environment,
    { pairs: 1, isPublic: true, backends: [] },
  );
  // Two of the eight scenes are pictures enough.
  const sample = { ...whole, pictures: whole.pictures.slice(0, 2) };
  const verdict = whole.tables[0]!.separation!;
  return {
    suites: [sample, seeded(whole)],
    ...reportTerms(
      environment.datasets,
      environment.models,
      new Set(whole.header.models.map(({ name }) => name)),
    ),
    verdicts: [{ name: "a paper: verdicts", table: verdict }],
    verdictPage: await verdictHtml("Verdict", [{
      id: "sample",
      heading: "sample",
      sentences: ["Every value is equal."],
      command: "deno task reproduce",
      badge: null,
      tables: [verdict],
    }]),
    curves: [{
      name: "student",
      losses: ["total", "ssim"],
      points: [1, 2, 3].map((step) => ({ step, values: [1 / step, NaN] })),
    }],
    detections: [{ name: "sample: detection", table: found(whole) }],
    hasEngine: false,
  };
})();

/** Means and intervals of a metric, as if they were a detector's. */
function found({ tables }: SuiteReport): Table {
  const [{ intervals }] = tables as [SuiteReport["tables"][number]];
  return {
    ...intervals,
    columns: intervals.columns.map((column, at) =>
      at === 1 ? { ...column, id: "AP50" } : column
    ),
  };
}

/** The same numbers as those of three seeds of a recipe, with a page of agreement and one of another backend. */
function seeded(suite: SuiteReport): SuiteReport {
  const [table] = suite.tables;
  const names = new Map(
    suite.header.models.map(({ name }, at) => [name, `recipe-seed-${at}`]),
  );
  const renamed = <T extends { readonly model: string }>(one: T): T => ({
    ...one,
    model: names.get(one.model)!,
  });
  const records = suite.records.map(renamed);
  const aggregates = table!.lines.flatMap(({ aggregate }) => aggregate ?? []);
  return {
    ...suite,
    name: "seeds",
    records,
    others: records.map((record) => ({
      ...record,
      backend: "simd",
      referee: { maxAbsDiff: 1e-7, tolerance: 1e-5 },
    })),
    tables: [{ ...table!, lines: table!.lines.map(renamed) }],
    agreements: ["sample", "another"].map((subset) => ({
      subset,
      table: agreementTable(
        subset,
        correlateMetrics(aggregates, table!.columns),
      ),
      dialects: null,
    })),
    // A scene that stands in for pairs of the suite.
    pictures: suite.pictures.slice(0, 2).map((one) => ({
      ...one,
      dataset: "drawn",
    })),
  };
}

/** Awaited by every test that needs the site. */
const site =
  (async (): Promise<Map<string, SiteFile["content"]>> =>
    await filesOf(await report))();

async function filesOf(
  one: Report,
): Promise<Map<string, SiteFile["content"]>> {
  const script = await Deno.readTextFile(
    new URL("src/report/site/behaviour.js", root),
  );
  const files = new Map<string, SiteFile["content"]>();
  for await (const { path, content } of siteFiles(one, script)) {
    assert(!files.has(path), `${path} is there twice`);
    files.set(path, content);
  }
  return files;
}

function pagesOf(
  files: ReadonlyMap<string, SiteFile["content"]>,
): [path: string, text: string][] {
  return [...files].flatMap(([path, content]) =>
    path.endsWith(".html") && typeof content === "string"
      ? [[path, content] as [string, string]]
      : []
  );
}

const idsOf = (text: string): string[] =>
  [...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!);

Deno.test("report: every link and picture leads to a file of the site, every fragment to an element, no id is there twice", async () => {
  const files = await site;
  for (const [path, text] of pagesOf(files)) {
    const ids = idsOf(text);
    assertEquals(ids.length, new Set(ids).size, `${path} has an id twice`);
    for (const [, address] of text.matchAll(/ (?:href|src)="([^"]*)"/g)) {
      if (address!.startsWith("https://")) continue;
      const url = new URL(address!, `file:///${path}`);
      const target = decodeURIComponent(url.pathname.slice(1));
      const found = files.get(target);
      assert(found !== undefined, `${path} leads to ${target}`);
      if (url.hash === "") continue;
      const id = decodeURIComponent(url.hash.slice(1));
      assert(idsOf(String(found)).includes(id), `${path} leads to ${address}`);
    }
  }
});

Deno.test("report: pages have one heading, a policy, no style or script inline, and are small", async () => {
  const files = await site;
  const pages = pagesOf(files);
  assert(pages.length > 50, `${pages.length} pages`);
  for (const [path, text] of pages) {
    // A whole document of another command.
    if (path === "verdict.html") continue;
    assert(text.length < 300_000, `${path} has ${text.length} characters`);
    assertEquals(text.match(/<h1>/g)?.length, 1, path);
    assertEquals(text.match(/<script/g)?.length, 1, path);
    assert(/<script defer src="[./]*site\.js"><\/script>/.test(text), path);
    assert(!/<style|\sstyle=|\son[a-z]+=/.test(text), path);
    assert(text.includes("default-src 'none'"), path);
    assert(!/unsafe|data-v="[^"]*[a-df-zA-Z]|\[object/.test(text), path);
  }
  for (const [path, content] of files) {
    if (!path.endsWith(".svg")) continue;
    assert(!/NaN|undefined|Infinity/.test(String(content)), path);
  }
});

Deno.test("report: the same report gives the same bytes", async () => {
  const { suites: [suite] } = await report;
  const again = await filesOf({
    ...await report,
    suites: [{
      ...suite!,
      pictures: suite!.pictures.slice(0, 1),
      tables: suite!.tables.slice(0, 1),
    }],
  });
  const files = await site;
  for (const [path, content] of again) {
    if (!/charts|png$/.test(path)) continue;
    assertEquals(content, files.get(path), path);
  }
});

Deno.test("report: names that look like markup stay text, in pages and in charts", async () => {
  const { suites: [suite], ...rest } = await report;
  const evil = `<img src=x onerror=alert(1)>&amp;'`;
  const [table] = suite!.tables;
  const hostile: SuiteReport = {
    ...suite!,
    name: evil,
    header: { ...suite!.header, title: evil, change: evil },
    pictures: suite!.pictures.slice(0, 1).map((one) => ({
      ...one,
      fused: one.fused.map((fused) => ({ ...fused, name: evil })),
    })),
    pictureNotes: [evil],
    variants: suite!.variants.map((one) => ({ ...one, definition: evil })),
    tables: [{
      ...table!,
      id: evil,
      columns: table!.columns.slice(0, 2),
      lines: table!.lines.map((line) => ({ ...line, model: evil })),
      names: table!.names.map((_, at) => `${evil}${at}`),
      means: { ...table!.means, title: evil, notes: [evil] },
    }],
  };
  const files = await filesOf({ ...rest, suites: [hostile] });
  let seen = 0;
  for (const [path, content] of files) {
    assert(!/[<>&"']/.test(path), path);
    if (typeof content !== "string" || path.endsWith(".js")) continue;
    assert(!content.includes("<img src=x"), path);
    if (content.includes("onerror=alert")) seen++;
  }
  assert(seen > 20, `${seen} files name it`);
});

Deno.test({
  name: `report and page in Chromium, as people use them${NEEDS_BROWSER}`,
  ignore: browserPath === null,
  async fn(t): Promise<void> {
    await using folder = await temporaryFolder();
    await using browser = await openBrowser();
    const shots = Deno.env.get("FUSEBENCH_SHOTS") ?? null;
    await pageSteps(t, browser, folder.path, shots);
    const files = await filesOf(smallReport(await report));
    for (const [path, content] of files) {
      await Deno.mkdir(`${folder.path}/${path}`.replace(/\/[^/]*$/, ""), {
        recursive: true,
      });
      await Deno.writeFile(
        `${folder.path}/${path}`,
        typeof content === "string"
          ? new TextEncoder().encode(content)
          : content,
      );
    }
    const address = `file://${folder.path}/`;
    // Of the other suite those that are not made as pages of the first are.
    const pages = [...files.keys()].filter((path) =>
      path.endsWith(".html") &&
      (!path.startsWith("seeds/") ||
        /agreement|backends|pictures|seeds\.html/.test(path))
    );
    await t.step(
      "report: every page on a light desk and a dark phone, nothing wrong by axe or the console",
      async () => {
        assertEquals(await openEveryPage(browser, address, pages, shots), []);
      },
    );
    await t.step(
      "report: every control, by keyboard and mouse; and without a script",
      async () => {
        assertEquals(await useEveryControl(browser, address, pages), []);
      },
    );
  },
});

/** Few pairs and columns: of the sample all kinds of pages, of the other suite those that the sample has not. */
function smallReport({ suites: [sample, seeds], ...rest }: Report): Report {
  const small = (suite: SuiteReport, isOther: boolean): SuiteReport => {
    const [table] = suite.tables;
    const pairs = table!.pairs.slice(0, 2);
    return {
      ...suite,
      header: {
        ...suite.header,
        subsets: suite.header.subsets.map((one) => ({
          ...one,
          pairs: isOther ? [] : pairs,
        })),
      },
      tables: [{ ...table!, pairs, columns: table!.columns.slice(0, 2) }],
    };
  };
  return {
    ...rest,
    hasEngine: true,
    suites: [small(sample!, false), small(seeds!, true)],
  };
}
