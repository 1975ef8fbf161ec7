import { UnknownNameError } from "../../canon/unknown_name_error.ts";
import type { DatasetCatalog } from "../../datasets/catalog.ts";
import type { ModelCatalog } from "../../models/catalog.ts";
import type { PublishedTable } from "../../results/published/published_schema.ts";
import { reproduceSuite } from "../suite/reproduce_suite.ts";
import type { Suite } from "../suite/suite.ts";

/** The suite of a table's rows, each saved as its authors save it; null where nothing of the table can be run, as its verdict says. */
export function tableSuite(
  table: PublishedTable,
  { datasets, models }: {
    readonly datasets: DatasetCatalog;
    readonly models: ModelCatalog;
  },
): Suite | null {
  try {
    return reproduceSuite(table, datasets, models, { search: false });
  } catch (error) {
    if (error instanceof UnknownNameError) return null;
    throw error;
  }
}
