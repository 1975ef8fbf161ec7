/** The variants by id. */
import { UnknownNameError } from "../canon/unknown_name_error.ts";
import type { Variant } from "./variant.ts";
import { VARIANT_LIST } from "./variant_list.ts";

/** Every variant of every metric. */
export const VARIANTS: ReadonlyMap<string, Variant> = new Map(
  VARIANT_LIST.map((variant) => [variant.id, variant]),
);

/**
 * The variant of that id.
 *
 * @throws {UnknownNameError} if there is none; the message lists those that are near it.
 */
export function findVariant(id: string): Variant {
  const found = VARIANTS.get(id);
  if (found === undefined) {
    throw new UnknownNameError("find variant", id, nearIds(id));
  }
  return found;
}

/** Ids that differ in case alone, or else of the same metric, or else of the same code base, or else all. */
function nearIds(id: string): string[] {
  const all = [...VARIANTS.keys()];
  const halves = (of: string): string[] => of.toLowerCase().split("/");
  const [metric, codeBase] = halves(id);
  const sameMetric = all.filter((one) => halves(one)[0] === metric);
  const sameBase = all.filter((one) => halves(one)[1] === codeBase);
  const same = sameMetric.filter((one) => sameBase.includes(one));
  return [same, sameMetric, sameBase, all].find(({ length }) => length > 0)!;
}
