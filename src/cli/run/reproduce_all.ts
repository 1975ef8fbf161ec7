import { openPlaces } from "../../bench/obtain/default_store.ts";
import { HOW_TO_GET } from "../../bench/obtain/describe_absence.ts";
import { qualityDigest } from "../../bench/publish/quality_digest.ts";
import {
  listVersions,
  publishedSuites,
  readVersion,
} from "../../bench/publish/result_versions.ts";
import { knownSubsets } from "../../bench/reproduce/known_subsets.ts";
import {
  SAMPLE_RULE,
  sampleCells,
  smallestPair,
} from "../../bench/reproduce/sample_cells.ts";
import { verifyPins } from "../../bench/reproduce/verify_pins.ts";
import type { SuiteRun } from "../../bench/run_suite.ts";
import { loadSuite } from "../../bench/suite/load_suite.ts";
import { picturesSuite } from "../../bench/suite/pictures_suite.ts";
import { reproduceSuite } from "../../bench/suite/reproduce_suite.ts";
import { selectCells, type Selection } from "../../bench/suite/select_cells.ts";
import { parseSuite, type Suite } from "../../bench/suite/suite.ts";
import { digestOf } from "../../canon/digest_of.ts";
import { resolveSubset } from "../../datasets/subset.ts";
import { findVariant } from "../../metrics/find_variant.ts";
import { variantOfHead } from "../../metrics/variant_of_head.ts";
import { judgeClaims } from "../../results/claims/judge_claims.ts";
import { compareVersions } from "../../results/drift/compare_versions.ts";
import { defaultImageValues } from "../../results/published/default_image_values.ts";
import { defaultPublished } from "../../results/published/default_published.ts";
import type { ImageValues } from "../../results/published/image_values.ts";
import { cellPath } from "../../results/record/cell_key.ts";
import type { ScoredCell } from "../../results/record/record.ts";
import { claimValues } from "../../results/verdict/claim_values.ts";
import {
  evidenceFinder,
  type RecordedVersion,
} from "../../results/verdict/evidence_pool.ts";
import { judgeMeans } from "../../results/verdict/judge_means.ts";
import { judgePictures } from "../../results/verdict/judge_pictures.ts";
import { judgeVersion } from "../../results/verdict/judge_version.ts";
import type {
  Absence,
  PinVerdict,
  TableVerdict,
  VerdictReport,
  VersionVerdict,
} from "../../results/verdict/verdict_report.ts";
import { failureLines } from "../output/report_absences.ts";
import { RESULTS } from "../output/results_folder.ts";
import { phasedProgress } from "../output/phased_progress.ts";
import type { Environment } from "./environment.ts";
import { interruptible } from "./interruptible.ts";
import { runWithProgress } from "./run_with_progress.ts";

/** How everything is reproduced. */
export interface ReproduceSettings {
  readonly environment: Environment;
  /** Whether a sample is computed, not everything. */
  readonly quick: boolean;
  readonly jobs: number | undefined;
  readonly timeLimit: number | undefined;
  readonly quiet: boolean;
}

/** The suite of ways of saving that explain the rows of published tables. */
const TABLES_SUITE = "tables";

const WHOLE_SCOPE =
  "Computed is everything that can be: every cell of the newest version of each suite, the rows of published tables under their authors' own and under the explaining ways of saving, every published picture. Cells that this machine had finished before were read.";

/**
 * Computes what there is to compute and judges it by what is published. Whatever cannot be had or read is in the report, and
 * the rest goes on.
 *
 * @throws {DOMException} `AbortError` after Ctrl-C; finished cells are kept.
 */
export async function reproduceAll(
  settings: ReproduceSettings,
): Promise<VerdictReport> {
  const { environment, quick } = settings;
  const { datasets, models } = environment;
  const work: Work = {
    settings,
    recomputed: new Map(),
    recorded: [],
    drifted: new Set(),
    failures: [],
  };
  const versions: VersionVerdict[] = [];
  for (const suite of await publishedSuites(RESULTS)) {
    versions.push(await recompute(suite, work));
  }
  const { tables, claims } = defaultPublished();
  if (!quick) {
    for (const table of tables.values()) {
      await attempt(work, table.id, async () => {
        await run(
          reproduceSuite(table, datasets, models, { search: false }),
          {},
          work,
        );
      });
    }
    await attempt(work, TABLES_SUITE, async () => {
      await run(await loadSuite(TABLES_SUITE), {}, work);
    });
  }
  const pictures: TableVerdict[] = [];
  for (const table of defaultImageValues()) {
    pictures.push(await picturesOf(table, work));
  }
  const pins = await pinsOf(settings);
  const finder = evidenceFinder({
    recomputed: [...work.recomputed.values()],
    versions: work.recorded,
    drifted: work.drifted,
  });
  const own = new Map(
    [...models.models].map(([id, { protocols }]) => [id, protocols[0]!]),
  );
  const subsets = knownSubsets([
    ...[...tables.values()].flatMap(({ datasets }) =>
      datasets.flatMap(({ subset }) => subset ?? [])
    ),
    ...claims.flatMap(({ claims }) => claims.flatMap(({ on = [] }) => on)),
  ], datasets);
  const means = [...tables.values()].map((table) =>
    judgeMeans(table, {
      finder,
      subsets,
      own,
      how: HOW_TO_GET,
      variantOf: variantOfHead(table.profile),
    })
  );
  const verdicts = [...means, ...pictures];
  const valuesOf = claimValues({
    finder,
    subsets,
    verdicts,
    own,
    variantOf: (metric, profile) => variantOfHead(profile)(metric),
  });
  return {
    schema: 1,
    mode: quick ? "quick" : "whole",
    scope: quick ? SAMPLE_RULE : WHOLE_SCOPE,
    pins,
    versions,
    tables: verdicts,
    claims: claims.map((family) => ({
      id: family.id,
      title: family.title,
      source: family.source,
      unit: family.unit,
      claims: judgeClaims(family, { tables, valuesOf }),
    })),
    failures: work.failures,
  };
}

/** The digest that a report is known by. */
export function reportDigest(report: VerdictReport): Promise<string> {
  return digestOf(report);
}

interface Work {
  readonly settings: ReproduceSettings;
  /** By path. */
  readonly recomputed: Map<string, ScoredCell>;
  readonly recorded: RecordedVersion[];
  readonly drifted: Set<string>;
  readonly failures: string[];
}

async function recompute(name: string, work: Work): Promise<VersionVerdict> {
  const number = (await listVersions(RESULTS, name)).at(-1)!;
  const none = {
    suite: name,
    version: number,
    now: null,
    recomputed: 0,
    drifted: 0,
    command: `deno task check ${name}`,
  };
  const baseline = await readVersion(RESULTS, name, number).catch(reasonOf);
  if (typeof baseline === "string") {
    return {
      ...none,
      quality: null,
      cells: 0,
      standing: "damaged",
      notes: [baseline],
    };
  }
  const { header, records } = baseline;
  work.recorded.push({ name: `${name} ${number}`, records });
  const { settings: { quick, environment: { datasets } } } = work;
  try {
    const suite = parseSuite(header.definition, `${name} version ${number}`);
    const selection = quick
      ? {
        cells: sampleCells(
          records,
          header.subsets.map((one) => one.name),
          datasets,
        ),
      }
      : {};
    const fresh = await run(suite, selection, work);
    const report = compareVersions({
      baseline: {
        header,
        records: records.filter((record) =>
          fresh.selected.has(cellPath(record))
        ),
      },
      fresh: fresh.records,
      missing: fresh.missing,
      toleranceOf: (variant) => findVariant(variant).tolerance,
    });
    for (const { cell } of report.drifted) work.drifted.add(cellPath(cell));
    return judgeVersion({
      suite: name,
      version: number,
      quality: header.quality,
      now: await qualityDigest(fresh.records),
      cells: records.length,
      report,
    });
  } catch (error) {
    return {
      ...none,
      quality: header.quality,
      cells: records.length,
      standing: "cannot be run here",
      notes: [reasonOf(error)],
    };
  }
}

async function picturesOf(
  table: ImageValues,
  work: Work,
): Promise<TableVerdict> {
  const { quick, environment: { datasets, models } } = work.settings;
  const suite = picturesSuite(table);
  const pair = smallestPair(resolveSubset(datasets, table.subset).pairs);
  let outcome: Pick<SuiteRun, "records" | "missing"> = {
    records: [],
    missing: [],
  };
  await attempt(work, table.id, async () => {
    const all = selectCells(suite, datasets, {}, models).cells;
    const cells = new Set(
      [...all].filter(([, cell]) => !quick || cell.pair === pair).map((
        [path],
      ) => path),
    );
    outcome = await run(
      suite,
      { cells },
      work,
      table.metrics.map(({ variant }) => variant),
    );
  });
  return judgePictures(table, outcome.records, {
    protocol: "as-saved",
    absence(fuser): Pick<Absence, "cause" | "how"> {
      const missing = outcome.missing.find(({ name }) => name === fuser) ??
        outcome.missing.find(({ what }) => what === "pair");
      return missing === undefined && quick
        ? {
          cause: "not part of the sample",
          how: `deno task reproduce --table ${table.id}`,
        }
        : {
          cause: missing?.reason ?? "it was not scored",
          how: missing?.how ?? HOW_TO_GET,
        };
    },
  });
}

async function run(
  suite: Suite,
  selection: Selection,
  work: Work,
  variants?: readonly string[],
): Promise<SuiteRun> {
  const { environment, jobs, timeLimit, quiet } = work.settings;
  const done = await runWithProgress(suite, selection, {
    environment,
    cells: "cells",
    verify: false,
    jobs,
    timeLimit,
    quiet,
    ...(variants === undefined ? {} : { variants }),
  });
  for (const record of done.records) {
    const known = work.recomputed.get(cellPath(record));
    work.recomputed.set(
      cellPath(record),
      known === undefined
        ? record
        : { ...record, values: { ...known.values, ...record.values } },
    );
  }
  work.failures.push(...failureLines(done));
  return done;
}

async function pinsOf(
  { environment, quiet }: ReproduceSettings,
): Promise<PinVerdict[]> {
  const { datasets, models } = environment;
  const progress = phasedProgress("reproduce", quiet);
  try {
    return await interruptible(
      "finished cells are kept",
      (signal) =>
        verifyPins({
          datasets,
          models,
          store: openPlaces(environment, { offline: true }),
          signal,
          onProgress: (done, total, note) =>
            progress.update("verifying pins", done, total, note),
        }),
    );
  } finally {
    progress.end();
  }
}

async function attempt(
  work: Work,
  what: string,
  action: () => Promise<void>,
): Promise<void> {
  try {
    await action();
  } catch (error) {
    work.failures.push(`${what}: ${reasonOf(error)}`);
  }
}

/** What an error says, in one line; an interruption goes on up. */
function reasonOf(error: unknown): string {
  if (error instanceof DOMException && error.name === "AbortError") throw error;
  return (error instanceof Error ? error.message : String(error)).replaceAll(
    /\s*\n\s*/g,
    " ",
  );
}
