import {
  listVersions,
  readVersion,
} from "../../bench/publish/result_versions.ts";
import type { DatasetCatalog } from "../../datasets/catalog.ts";
import type { ModelCatalog } from "../../models/catalog.ts";
import type { PublishedCell } from "../worker/published_cell.ts";

/** Suites whose networks the page runs on kernels of our own. */
const SUITES = ["paper", "sample"];

/**
 * The cells of the newest published versions whose network our kernels run, with the addresses of their pictures.
 *
 * @param results the folder of published versions.
 * @throws {SyntaxError} if a version is damaged.
 */
export async function publishedCells(
  results: string,
  datasets: DatasetCatalog,
  models: ModelCatalog,
): Promise<PublishedCell[]> {
  const rows: PublishedCell[] = [];
  for (const suite of SUITES) {
    const version = (await listVersions(results, suite)).at(-1);
    if (version === undefined) continue;
    const { records } = await readVersion(results, suite, version);
    for (const record of records) {
      const { dataset, pair, model, inputs, fused, values } = record;
      const files = datasets.datasets.get(dataset)?.pairs.get(pair);
      const { ir: { file: ir }, vi: { file: vi } } = inputs;
      if (models.models.get(model)?.ownKernels !== true) continue;
      if (files === undefined || !ir || !vi || !fused) continue;
      rows.push({
        suite,
        version,
        dataset,
        pair,
        model,
        protocol: record.protocol,
        backend: record.backend,
        onnx: record.network.onnx,
        fused,
        ir: { sha256: ir, url: files.ir.url },
        vi: { sha256: vi, url: files.vi.url },
        values,
      });
    }
  }
  return rows;
}
