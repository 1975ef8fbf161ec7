import type { ModelEntry } from "./models_schema.ts";

/** The digests of the weights that a record of a fuser names: of its files, or of the numbers that ship with the program. */
export function weightDigests(entry: ModelEntry): string[] {
  return entry.kind === "trained"
    ? [entry.trained.weightsSha256]
    : entry.weights.map(({ sha256 }) => sha256);
}
