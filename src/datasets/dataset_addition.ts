/** A pinned folder as one more dataset of `datasets.json`. */
import type {
  DatasetEntry,
  DatasetsFile,
  PairEntry,
} from "./datasets_schema.ts";
import type { RepositoryPlace } from "./place_of_url.ts";

/** What no file says. Empty text stands for what is not known yet: no catalogue with it is read. */
export interface DatasetFacts
  extends Omit<DatasetEntry, "pairs" | "subsets" | "numberings"> {
  /** Where its files are; null while that is not known. */
  readonly place: RepositoryPlace | null;
}

/** The parts of `datasets.json` that a dataset adds. */
export type Addition = Pick<DatasetsFile, "sources" | "datasets">;

/** Puts facts and pairs together; `source` is the key that the pairs name. */
export function datasetAddition(
  { place, ...facts }: DatasetFacts,
  source: string,
  pairs: readonly PairEntry[],
): Addition {
  const { repo, commit } = place ?? { repo: "", commit: "" };
  return {
    sources: { [source]: { repo, commit } },
    datasets: [{ ...facts, pairs: [...pairs], subsets: [], numberings: [] }],
  };
}
