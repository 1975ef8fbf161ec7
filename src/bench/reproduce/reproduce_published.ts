/** Computes again whatever is published, wholly or a sample of it, and judges it. */
import { UnknownNameError } from "../../canon/unknown_name_error.ts";
import type { DatasetCatalog } from "../../datasets/catalog.ts";
import type { ModelCatalog } from "../../models/catalog.ts";
import type { ImageValues } from "../../results/published/image_values.ts";
import type { PublishedTable } from "../../results/published/published_schema.ts";
import type { PublishedCatalog } from "../../results/published/parse_published.ts";
import type {
  PinVerdict,
  TableVerdict,
  VerdictReport,
  VersionVerdict,
} from "../../results/verdict/verdict_report.ts";
import { publishedSuites } from "../publish/result_versions.ts";
import { loadSuite } from "../suite/load_suite.ts";
import type { Suite } from "../suite/suite.ts";
import { reproduceSuite } from "../suite/reproduce_suite.ts";
import { gatherRuns, type RunCells } from "./gathered.ts";
import { judgeGathered } from "./judge_gathered.ts";
import { recomputePictures } from "./recompute_pictures.ts";
import { recomputeVersion } from "./recompute_version.ts";
import { SAMPLE_RULE } from "./sample_cells.ts";

/** What is published, and how it is computed. */
export interface Reproduction {
  /** The folder of result versions. */
  readonly results: string;
  readonly published: PublishedCatalog;
  readonly images: readonly ImageValues[];
  readonly datasets: DatasetCatalog;
  readonly models: ModelCatalog;
  /** Whether a sample is computed, not everything. */
  readonly quick: boolean;
  readonly run: RunCells;
  /** Looks at the pins, after everything was fetched that a run needs. */
  verify(): Promise<PinVerdict[]>;
}

/** The suite of ways of saving that explain rows of published tables. */
const TABLES_SUITE = "tables";

const WHOLE_SCOPE =
  "Computed is everything that can be: every cell of the newest version of each suite, the rows of published tables under their authors' own and under the explaining ways of saving, every published picture. Cells that this machine had finished before were read.";

/**
 * The report. Whatever cannot be had or read is in it, and the rest goes on.
 *
 * @throws {DOMException} `AbortError` when a run is interrupted; finished cells are kept.
 */
export async function reproducePublished(
  reproduction: Reproduction,
): Promise<VerdictReport> {
  const { results, published, images, datasets, quick } = reproduction;
  const gathered = gatherRuns(reproduction.run);
  const versions: VersionVerdict[] = [];
  for (const suite of await publishedSuites(results)) {
    versions.push(
      await recomputeVersion({ results, suite, quick, datasets }, gathered),
    );
  }
  if (!quick) {
    for (const table of published.tables.values()) {
      const suite = suiteOf(table, reproduction);
      if (suite === null) continue;
      await gathered.attempt(table.id, () => gathered.run(suite, {}));
    }
    await gathered.attempt(TABLES_SUITE, async () => {
      await gathered.run(await loadSuite(TABLES_SUITE), {});
    });
  }
  const pictures: TableVerdict[] = [];
  for (const table of images) {
    pictures.push(await recomputePictures(table, reproduction, gathered));
  }
  const pins = await reproduction.verify();
  const judged = judgeGathered(published, gathered.pool(), reproduction);
  return {
    schema: 1,
    mode: quick ? "quick" : "whole",
    scope: quick ? SAMPLE_RULE : WHOLE_SCOPE,
    pins,
    versions,
    tables: [...judged.tables, ...pictures],
    claims: judged.claims,
    failures: gathered.failures,
  };
}

/** Null where nothing of the table can be run: its verdict says why. */
function suiteOf(
  table: PublishedTable,
  { datasets, models }: Reproduction,
): Suite | null {
  try {
    return reproduceSuite(table, datasets, models, { search: false });
  } catch (error) {
    if (error instanceof UnknownNameError) return null;
    throw error;
  }
}
