/** Computes again whatever is published, wholly or a sample of it, and judges it. */
import type { DatasetCatalog } from "../../datasets/catalog.ts";
import type { ModelCatalog } from "../../models/catalog.ts";
import type { ImageValues } from "../../results/published/image_values.ts";
import type { PublishedCatalog } from "../../results/published/parse_published.ts";
import type {
  PinVerdict,
  TableVerdict,
  VerdictReport,
  VersionVerdict,
} from "../../results/verdict/verdict_report.ts";
import { loadSuite } from "../suite/load_suite.ts";
import { gatherRuns, type RunCells } from "./gathered.ts";
import { judgeGathered } from "./judge_gathered.ts";
import { recomputePictures } from "./recompute_pictures.ts";
import { recomputeVersion } from "./recompute_version.ts";
import {
  type ReproductionPart,
  reproductionParts,
} from "./reproduction_parts.ts";
import { tableSuite } from "./table_suite.ts";
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
  /** Called before each of the parts that {@linkcode reproductionParts} gives. */
  onPart?(part: ReproductionPart, at: number): void;
}

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
  const { results, published, datasets, quick, onPart } = reproduction;
  const gathered = gatherRuns(reproduction.run);
  const versions: VersionVerdict[] = [];
  const pictures: TableVerdict[] = [];
  const parts = await reproductionParts(reproduction);
  for (const [at, part] of parts.entries()) {
    onPart?.(part, at);
    switch (part.kind) {
      case "version":
        versions.push(
          await recomputeVersion(
            { results, suite: part.suite, quick, datasets },
            gathered,
          ),
        );
        break;
      case "pictures":
        pictures.push(
          await recomputePictures(part.table, reproduction, gathered),
        );
        break;
      default:
        await gathered.attempt(part.name, async () => {
          const suite = part.kind === "table"
            ? tableSuite(part.table, reproduction)
            : await loadSuite(part.suite);
          if (suite !== null) await gathered.run(suite, {});
        });
    }
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
