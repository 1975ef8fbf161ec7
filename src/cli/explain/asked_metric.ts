import { variantsOfMetric } from "../../bench/dialects/variants_of_metric.ts";
import { asPrinted } from "../../results/published/printed.ts";
import { asked } from "../flags/asked.ts";

/** The metric that is explained. */
export interface AskedMetric {
  /** As papers head its column. */
  readonly name: string;
  /** Its variants. */
  readonly ids: readonly string[];
  /** What each of them computes, by id. */
  readonly definitions: Readonly<Record<string, string>>;
  /** Decimals that are shown. */
  readonly digits: number;
  /** The number that somebody printed; null where none was named. */
  readonly printed: string | null;
}

/**
 * What a command line asks of a metric.
 *
 * @throws {UsageError} if nobody knows it, or the printed number is none.
 */
export function askedMetric(
  metric: string,
  number: string | undefined,
): AskedMetric {
  const variants = asked(() => variantsOfMetric(metric));
  const printed = number === undefined
    ? null
    : asked(() => asPrinted(number), RangeError);
  return {
    name: variants[0]!.metric,
    ids: variants.map(({ id }) => id),
    definitions: Object.fromEntries(
      variants.map(({ id, definition }) => [id, definition]),
    ),
    digits: variants[0]!.digits + 1,
    printed,
  };
}
