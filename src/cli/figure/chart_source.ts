/** What a chart is made of: a suite's published version, or the finished cells of this machine. */
import { openCellCache } from "../../bench/cell/cell_cache.ts";
import { modelInfo } from "../../bench/publish/model_info.ts";
import {
  listVersions,
  publishedSuites,
  readVersion,
} from "../../bench/publish/result_versions.ts";
import { runSuite } from "../../bench/run_suite.ts";
import { loadSuite } from "../../bench/suite/load_suite.ts";
import { parseSuite, type Suite } from "../../bench/suite/suite.ts";
import { UnknownNameError } from "../../canon/unknown_name_error.ts";
import { findFuser } from "../../models/find_fuser.ts";
import type { ScoredCell } from "../../results/record/record.ts";
import type {
  ModelInfo,
  SubsetInfo,
} from "../../results/version/version_header.ts";
import { asked } from "../flags/asked.ts";
import { UsageError } from "../flags/usage_error.ts";
import { RESULTS } from "../output/results_folder.ts";
import { say } from "../output/say.ts";
import type { Environment } from "../run/environment.ts";

/** Records and what there is to know of their fusers. */
export interface ChartSource {
  /** Such as `field 2`. */
  readonly name: string;
  readonly suite: Suite;
  readonly subsets: readonly SubsetInfo[];
  /** In the order of the tables. */
  readonly models: readonly ModelInfo[];
  readonly records: readonly ScoredCell[];
}

/**
 * The newest version of a suite, or the one of `SUITE/VERSION`.
 *
 * @throws {UsageError} if there is none.
 * @throws {SyntaxError} if it is damaged.
 */
export async function versionSource(given: string): Promise<ChartSource> {
  const [name, number] = given.split("/");
  const suites = await publishedSuites(RESULTS);
  const versions = await listVersions(RESULTS, name!);
  if (!suites.includes(name!)) {
    asked(() => {
      throw new UnknownNameError(
        "draw a version of",
        name!,
        suites,
        "no version of it is published",
      );
    });
  }
  const version = number === undefined ? versions.at(-1)! : Number(number);
  if (!versions.includes(version)) {
    throw new UsageError(
      `Cannot draw ${given}: there is no such version; ${name} has ${
        versions.join(", ")
      }`,
    );
  }
  const { header, records } = await readVersion(RESULTS, name!, version);
  return {
    name: `${name} ${version}`,
    suite: parseSuite(header.definition, `${name} version ${version}`),
    subsets: header.subsets,
    models: header.models,
    records,
  };
}

/**
 * What of a suite is finished on this machine; nothing is computed.
 *
 * @throws {UsageError} if there is no such suite, or nothing of it is finished.
 */
export async function cellsSource(
  name: string,
  environment: Environment,
): Promise<ChartSource> {
  const suite = await loadSuite(name).catch((error) =>
    asked(() => {
      throw error;
    })
  );
  const { cacheDir, mirror, datasets, models, store } = environment;
  const run = await runSuite(suite, {}, {
    datasets,
    models,
    store,
    cells: openCellCache(`${cacheDir}/cells`, {
      onDamage: (text) => say(`warning: ${text}`),
    }),
    verify: false,
    compute: false,
    bytes: { cacheDir, mirror },
  });
  if (run.records.length === 0) {
    throw new UsageError(
      `Cannot draw the cells of ${name}: none is finished here; run deno task bench --suite ${name}, or leave out --cells`,
    );
  }
  const lacking = run.selected.size - run.records.length;
  if (lacking > 0) {
    say(
      `note: ${lacking} of ${run.selected.size} cells of ${name} are not finished here and not in the chart`,
    );
  }
  return {
    name,
    suite,
    subsets: run.subsets,
    models: [...run.fusers].map((model) =>
      modelInfo(findFuser(models, model), run.models.get(model))
    ),
    records: run.records,
  };
}
