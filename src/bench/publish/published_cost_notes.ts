import type { ModelEntry } from "../../models/models_schema.ts";

const COUNTED: Record<ModelEntry["published"][number]["counts"], string> = {
  macs: "multiply-accumulates",
  flops: "operations",
  bytes: "bytes of parameters",
  parameters: "parameters",
};

/** One sentence for each cost figure a paper printed: what it counts, whatever its unit says. */
export function publishedCostNotes(entry: ModelEntry): string[] {
  return entry.published.map(({ printed, counts, at, evidence }) =>
    `${entry.id}: its paper prints ${printed}, which counts ${COUNTED[counts]}${
      at === undefined ? "" : ` at ${at.width}×${at.height}`
    } (${evidence}).`
  );
}
