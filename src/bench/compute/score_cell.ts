import type { Gray } from "../../image/gray.ts";
import { evaluateVariants } from "../../metrics/evaluate_variants.ts";
import type { Picture } from "../../image/picture.ts";
import type { PreparedSources } from "../../metrics/prepare_sources.ts";
import {
  encodeValue,
  type MetricValue,
} from "../../results/record/metric_value.ts";
import type { CellRecord } from "../../results/record/record.ts";
import type { Cell } from "../cell/cell.ts";
import { lackingVariants } from "../cell/lacking_variants.ts";

/** An image of a cell, and the digest of the picture it is of. */
export interface ScoredImage {
  /** Its luma. */
  readonly image: Gray;
  /** All of it. */
  readonly picture: Picture;
  readonly sha256: string;
}

/** The values of a cell's image under the variants wanted of it; those that an earlier run found are not computed again. */
export function scoreCell(
  { variants, earlier }: Pick<Cell, "variants" | "earlier">,
  sources: PreparedSources,
  { image, picture, sha256 }: ScoredImage,
): Pick<CellRecord, "variants" | "values"> {
  const known = earlier?.fused === sha256 ? earlier : undefined;
  const lacking = lackingVariants(known, variants).map(({ id }) => id);
  const fresh = evaluateVariants({ sources, fused: image, picture }, lacking);
  return {
    variants: Object.fromEntries(
      variants.map(({ id, digest }) => [id, digest]),
    ),
    values: Object.fromEntries(variants.map(({ id }) => {
      const value = fresh.get(id);
      return [id, value === undefined ? known!.values[id]! : written(value)];
    })),
  };
}

function written(value: number | Error): MetricValue {
  return value instanceof Error
    ? { undefined: value.message }
    : encodeValue(value);
}
