import type { Variant } from "../../../src/metrics/variant.ts";

/** Where a variant's file and its golden lie below their folders, without the ending: `cdd/ag`. */
export function variantPlace({ id }: Pick<Variant, "id">): string {
  const [metric, codeBase] = id.split("/") as [string, string];
  return `${codeBase}/${metric.toLowerCase().replaceAll(/\W+/g, "_")}`;
}
