/** Scores published pictures, all or those of one pair, and judges the values that their authors published of them. */
import type { DatasetCatalog } from "../../datasets/catalog.ts";
import { resolveSubset } from "../../datasets/subset.ts";
import type { ModelCatalog } from "../../models/catalog.ts";
import type { ImageValues } from "../../results/published/image_values.ts";
import { judgePictures } from "../../results/verdict/judge_pictures.ts";
import type {
  Absence,
  TableVerdict,
} from "../../results/verdict/verdict_report.ts";
import { AS_SAVED } from "../cell/as_saved.ts";
import { HOW_TO_GET } from "../obtain/describe_absence.ts";
import type { SuiteRun } from "../run_suite.ts";
import { picturesSuite } from "../suite/pictures_suite.ts";
import { selectCells } from "../suite/select_cells.ts";
import type { Gathered } from "./gathered.ts";
import { smallestPair } from "./sample_cells.ts";

/** The verdict on the table. */
export async function recomputePictures(
  table: ImageValues,
  { quick, datasets, models }: {
    readonly quick: boolean;
    readonly datasets: DatasetCatalog;
    readonly models: ModelCatalog;
  },
  gathered: Gathered,
): Promise<TableVerdict> {
  const pair = smallestPair(resolveSubset(datasets, table.subset).pairs);
  let outcome: Pick<SuiteRun, "records" | "missing"> = {
    records: [],
    missing: [],
  };
  await gathered.attempt(table.id, async () => {
    const suite = picturesSuite(table);
    const cells = new Set(
      [...selectCells(suite, datasets, {}, models).cells]
        .filter(([, cell]) => !quick || cell.pair === pair)
        .map(([path]) => path),
    );
    outcome = await gathered.run(
      suite,
      { cells },
      table.metrics.map(({ variant }) => variant),
    );
  });
  const { records, missing } = outcome;
  return judgePictures(table, records, {
    protocol: AS_SAVED.id,
    absence(fuser): Pick<Absence, "cause" | "how"> {
      const why = missing.find(({ name }) => name === fuser) ??
        missing.find(({ what }) => what === "pair");
      if (why !== undefined) return { cause: why.reason, how: why.how };
      return quick
        ? {
          cause: "not part of the sample",
          how: `deno task reproduce --table ${table.id}`,
        }
        : { cause: "it was not scored", how: HOW_TO_GET };
    },
  });
}
