import type { Addition } from "./dataset_addition.ts";
import type { DatasetsFile } from "./datasets_schema.ts";

/** `datasets.json` with an addition at the end of each list. */
export function addDataset(
  file: DatasetsFile,
  { sources, datasets }: Addition,
): DatasetsFile {
  return {
    ...file,
    sources: { ...file.sources, ...sources },
    datasets: [...file.datasets, ...datasets],
  };
}
