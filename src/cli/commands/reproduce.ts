import { reproduceSuite } from "../../bench/suite/reproduce_suite.ts";
import type { SuiteRun } from "../../bench/run_suite.ts";
import type { Suite } from "../../bench/suite/suite.ts";
import type { NamedTable } from "../../bench/publish/suite_tables.ts";
import { writeTables } from "../../bench/publish/write_tables.ts";
import { variantOfHead } from "../../metrics/variant_of_head.ts";
import { aggregate } from "../../results/table/aggregate.ts";
import { defaultPublished } from "../../results/published/default_published.ts";
import { defaultImageValues } from "../../results/published/default_image_values.ts";
import { findPublished } from "../../results/published/find_published.ts";
import type { PublishedTable } from "../../results/published/published_schema.ts";
import { comparePublished } from "../../results/reproduce/compare_published.ts";
import { searchProtocols } from "../../results/reproduce/search_protocols.ts";
import { searchTable } from "../../results/reproduce/search_table.ts";
import { verdictSummaryTable } from "../../results/reproduce/verdict_summary_table.ts";
import { verdictTable } from "../../results/reproduce/verdict_table.ts";
import { text } from "../../results/terminal/text.ts";
import { asked } from "../flags/asked.ts";
import type { Command } from "../flags/command.ts";
import { openEnvironment } from "../run/environment.ts";
import { EXIT } from "../run/exit_status.ts";
import { flagsOnly } from "../flags/flags_only.ts";
import { type FlagValues, parseFlags } from "../flags/flags.ts";
import { print } from "../output/print.ts";
import { leftOutLines } from "../output/left_out_lines.ts";
import { failureLines, missingLines } from "../output/report_absences.ts";
import {
  paceOf,
  RUN_FLAGS,
  selectionOf,
  selectsPart,
} from "../flags/run_flags.ts";
import { UsageError } from "../flags/usage_error.ts";
import { digestOf } from "../../canon/digest_of.ts";
import { reproduceAll } from "../run/reproduce_all.ts";
import { verdictStatus } from "../run/verdict_status.ts";
import { writeVerdict } from "../output/write_verdict.ts";
import { summaryLines } from "../../results/verdict/summary_lines.ts";
import { reproduceImages } from "../run/reproduce_images.ts";
import { runStatus } from "../run/run_status.ts";
import { runWithProgress } from "../run/run_with_progress.ts";
import { tryToWrite } from "../output/try_to_write.ts";
import { writing } from "../output/writing.ts";
import { useAnsi } from "../output/use_ansi.ts";

const flags = {
  table: {
    kind: "string",
    value: "ID",
    help: "one table; vifb-2020, tang-tno-2022: each picture",
  },
  quick: {
    kind: "boolean",
    help: "without --table: a stated sample in a few minutes, not everything",
  },
  search: {
    kind: "boolean",
    help:
      "with --table: under every protocol: which explains most printed numbers?",
  },
  protocols: {
    kind: "list",
    value: "A,B",
    help: "with --search: only these ways of saving, beside the authors' own",
  },
  ...RUN_FLAGS,
} as const;

/** `deno task reproduce`: our numbers beside a paper's, with a verdict for each. */
export const reproduce: Command = {
  name: "reproduce",
  summary: "Recompute what is published and give a verdict for each number",
  usage: "[flags]",
  details:
    "Without --table everything: pins, result versions, published tables and claims, with a page of the verdict. A number that is not reproduced is a finding, not a failure; drift, failed cells and wrong bytes are failures: docs/REPRODUCTION.md.",
  flags,
  async run(args): Promise<number> {
    const { flags: given, positionals } = parseFlags(flags, args);
    flagsOnly("reproduce", positionals, "--table ID");
    const { table: id } = given;
    if (given.protocols !== undefined && !given.search) {
      throw new UsageError(
        "Cannot use --protocols alone: it says which ways of saving --search tries",
      );
    }
    if (id === undefined) return await reproduceWhole(given);
    if (given.quick) {
      throw new UsageError(
        "Cannot use --quick with --table: a table is computed as a whole; --limit and --models choose a part of it",
      );
    }
    const ofImages = defaultImageValues();
    const images = ofImages.find((one) => one.id === id);
    if (images !== undefined) {
      return await reproduceImages(
        images,
        openEnvironment({ offline: given.offline }),
        given,
      );
    }
    const catalog = defaultPublished();
    const table = asked(() =>
      findPublished(
        catalog,
        id,
        ofImages.map(({ id }) => id),
      )
    );
    const environment = openEnvironment({ offline: given.offline });
    const { datasets, models } = environment;
    const { search, protocols: ways } = given;
    const suite = asked(() =>
      reproduceSuite(table, datasets, models, { search, ways })
    );
    const run = await runWithProgress(suite, selectionOf(given), {
      environment,
      cells: "cells",
      verify: true,
      ...paceOf(given),
    });
    const tables = given.search
      ? searches(table, run)
      : verdicts(table, suite, run);
    const folder = `${environment.cacheDir}/out/${suite.suite}`;
    const isWritten = await tryToWrite(() =>
      writing(folder, () => writeTables(folder, tables))
    );
    if (given.json) {
      print(JSON.stringify(
        Object.fromEntries(tables.map(({ name, table }) => [name, table])),
        null,
        2,
      ));
    } else {
      for (const { table } of tables) {
        print(text(table, { ansi: useAnsi(), fold: true }));
      }
      for (
        const line of leftOutLines(table, datasets, models, {
          search,
          ways,
          fusers: run.fusers,
        })
      ) print(line);
      if (given.limit !== undefined || given.filter !== undefined) {
        print(
          "left out: other pairs; what a mean over a part of them agrees with is no verdict on the table",
        );
      }
      for (const line of missingLines(run.missing)) print(line);
      for (const line of failureLines(run)) print(line);
      if (isWritten && !given.quiet) print(`tables are in ${folder}`);
    }
    return isWritten ? runStatus([run], given.strict) : EXIT.failed;
  },
};

async function reproduceWhole(
  given: FlagValues<typeof flags>,
): Promise<number> {
  if (given.search || selectsPart(given)) {
    throw new UsageError(
      "Cannot choose a part of everything: --search, --datasets, --models, --filter and --limit go with --table ID",
    );
  }
  const environment = openEnvironment({ offline: given.offline });
  const report = await reproduceAll({
    environment,
    quick: given.quick,
    ...paceOf(given),
  });
  const digest = await digestOf(report);
  const folder = `${environment.cacheDir}/out/reproduce`;
  const isWritten = await tryToWrite(() =>
    writeVerdict(folder, report, digest)
  );
  if (given.json) print(JSON.stringify({ ...report, digest }, null, 2));
  else {
    for (
      const line of summaryLines(report, digest, isWritten ? folder : null)
    ) print(line);
  }
  return isWritten ? verdictStatus(report, given.strict) : EXIT.failed;
}

function verdicts(
  table: PublishedTable,
  { fusers }: Suite,
  run: SuiteRun,
): NamedTable[] {
  const cells = comparePublished({
    table,
    aggregates: aggregate(run.records, run.subsets),
    backend: "wasm",
    variantOf: variantOfHead(table.profile),
    protocols: new Map(
      fusers.map(({ model, protocols }) => [model, protocols[0]!]),
    ),
  }).filter(({ model, subset }) =>
    model !== null && run.fusers.has(model) &&
    run.subsets.some(({ name }) => name === subset)
  );
  return [
    { name: "verdicts", table: verdictTable(table, cells) },
    { name: "summary", table: verdictSummaryTable(table, cells) },
  ];
}

function searches(
  table: PublishedTable,
  run: SuiteRun,
): NamedTable[] {
  const aggregates = aggregate(run.records, run.subsets);
  return [...run.fusers].map((model) => ({
    name: `search-${model}`,
    table: searchTable(
      table,
      searchProtocols({
        table,
        aggregates,
        backend: "wasm",
        variantOf: variantOfHead(table.profile),
        model,
      }),
    ),
  }));
}
