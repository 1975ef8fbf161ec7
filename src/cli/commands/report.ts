import { callerPath } from "../../bench/obtain/default_store.ts";
import { publishedSuites } from "../../bench/publish/result_versions.ts";
import type { Report, SuiteReport } from "../../report/report.ts";
import { BACKEND_IDS } from "../../runtime/backends.ts";
import { choices } from "../flags/choices.ts";
import type { Command } from "../flags/command.ts";
import { flagsOnly } from "../flags/flags_only.ts";
import { parseFlags } from "../flags/flags.ts";
import { UsageError } from "../flags/usage_error.ts";
import { print } from "../output/print.ts";
import { RESULTS } from "../output/results_folder.ts";
import { say } from "../output/say.ts";
import { writing } from "../output/writing.ts";
import { enginePage } from "../report/engine_page.ts";
import { foundCurves } from "../report/found_curves.ts";
import {
  DETECTION_TABLES,
  foundTables,
  VERDICT_TABLES,
} from "../report/found_tables.ts";
import { readText } from "../../files/read_file.ts";
import { reportSuite } from "../report/report_suite.ts";
import { reportTerms } from "../report/report_terms.ts";
import { serveSite } from "../report/serve_site.ts";
import { openEnvironment } from "../run/environment.ts";
import { EXIT } from "../run/exit_status.ts";
import { interruptible } from "../run/interruptible.ts";

const flags = {
  suite: {
    kind: "list",
    value: "A,B",
    help: "which published suites (all)",
  },
  out: {
    kind: "string",
    value: "DIR",
    help: "where the site goes (.fusebench/report)",
  },
  pairs: {
    kind: "count",
    value: "N",
    help: "of each subset pictures of at most so many pairs (4)",
  },
  backend: {
    kind: "list",
    value: "A,B",
    help: "hold finished cells of these backends to the referee (none)",
  },
  public: {
    kind: "boolean",
    help: "leave out pictures that may not be passed on",
  },
  serve: {
    kind: "boolean",
    help: "then serve the site on this machine alone, until Ctrl-C",
  },
  page: {
    kind: "string",
    value: "whole|lean|none",
    help:
      "the page that fuses in the browser, in page/: with ONNX Runtime (56 MB), without (1.8 MB), or not at all (lean)",
  },
  quiet: { kind: "boolean", help: "no notes: only the result" },
} as const;

/** `deno task report`: everything that is published as one static site. */
export const report: Command = {
  name: "report",
  summary: "Make a site of the published versions: tables, charts, pictures",
  usage: "[flags]",
  details:
    "One folder that opens from the disk and from any static host. Nothing is fetched; pictures are those your own runs kept. docs/REPORT.md has the pages.",
  flags,
  async run(args): Promise<number> {
    const { flags: given, positionals } = parseFlags(flags, args);
    flagsOnly("report", positionals, "--suite NAME");
    const published = await publishedSuites(RESULTS);
    if (published.length === 0) {
      throw new UsageError(
        `Cannot report: ${RESULTS}/ has no published version; \`deno task bench --publish CHANGE\` makes one`,
      );
    }
    const names = choices("report suite", given.suite ?? published, published);
    const backends = choices(
      "report --backend",
      given.backend ?? [],
      BACKEND_IDS,
    ).filter((id) => id !== "wasm");
    const environment = openEnvironment({ offline: true });
    const folder = given.out === undefined
      ? `${environment.cacheDir}/report`
      : callerPath(given.out);
    await interruptible("files that are written stay", async (signal) => {
      const suites: SuiteReport[] = [];
      for (const name of names) {
        signal.throwIfAborted();
        if (!given.quiet) say(`reading ${name}`);
        suites.push(
          await reportSuite(RESULTS, name, environment, {
            pairs: given.pairs ?? 4,
            isPublic: given.public,
            backends,
          }),
        );
      }
      const out = `${environment.cacheDir}/out`;
      const site: Report = {
        suites,
        ...reportTerms(
          environment.datasets,
          environment.models,
          new Set(
            suites.flatMap(({ header }) =>
              header.models.map(({ name }) => name)
            ),
          ),
        ),
        verdicts: await foundTables(out, VERDICT_TABLES),
        detections: await foundTables(out, DETECTION_TABLES),
        verdictPage: await readText(
          `${out}/reproduce/verdict.html`,
        ).catch(() => null),
        curves: await foundCurves(`${out}/train`),
        hasEngine: await writing(
          folder,
          () => enginePage(folder, given.page, environment),
        ),
      };
      // The charts' library is loaded by whoever draws, not by `--help`.
      const { writeSite } = await import("../report/write_site.ts");
      const written = await writing(
        folder,
        () => writeSite(site, folder, { signal }),
      );
      const { pages, charts, pictures, bytes, largest } = written;
      print(
        `${pages} pages, ${charts} charts, ${pictures} pictures, ${
          (bytes / 1e6).toFixed(1)
        } MB in ${folder}; the largest page is ${largest.path}, ${
          Math.round(largest.bytes / 1000)
        } kB`,
      );
      if (given.serve) await serveSite(folder, signal, (at) => print(at));
    });
    return EXIT.ok;
  },
};
