/** One triple of pictures under every variant of a metric and every way of making grey. */
import { ImageError } from "../../image/image_error.ts";
import type { Gray } from "../../image/gray.ts";
import type { Picture } from "../../image/picture.ts";
import { evaluateVariants } from "../../metrics/evaluate_variants.ts";
import { VARIANTS } from "../../metrics/find_variant.ts";
import type { Triple } from "../../metrics/triple.ts";
import type { Reading } from "../../results/explain/reading.ts";
import { GREY_RULES } from "./grey_rules.ts";

/** What variants take each channel by itself are said to see. */
export const CHANNELS = "each channel";

/**
 * A reading for each variant and each way of making grey that changes a picture the variant looks at; the first way is
 * always there. A variant that takes each channel of colour pictures by itself is also read so.
 */
export function readTriple(
  pictures: Readonly<Record<"ir" | "vi" | "fused", Picture>>,
  variants: readonly string[],
): Reading[] {
  const readings: Reading[] = [];
  const seen: Triple[] = [];
  for (const { name, of } of GREY_RULES) {
    const triple = greyTriple(pictures, of);
    if (triple === null) continue;
    const wanted = variants.filter((id) =>
      !seen.some((other) =>
        VARIANTS.get(id)!.reads.every((image) =>
          isSame(triple[image], other[image])
        )
      )
    );
    seen.push(triple);
    for (const [variant, value] of evaluateVariants(triple, wanted)) {
      readings.push({ variant, how: name, value: told(value) });
    }
  }
  if (pictures.fused.channels === 3) {
    const apart = variants.filter((id) =>
      VARIANTS.get(id)!.ofChannels !== undefined
    );
    const [luma] = seen;
    const values = evaluateVariants({ ...luma!, pictures }, apart);
    for (const [variant, value] of values) {
      readings.push({ variant, how: CHANNELS, value: told(value) });
    }
  }
  return readings;
}

/** Null where a file does not allow that way. */
function greyTriple(
  { ir, vi, fused }: Readonly<Record<"ir" | "vi" | "fused", Picture>>,
  of: (picture: Picture) => Gray,
): Triple | null {
  try {
    return { ir: of(ir), vi: of(vi), fused: of(fused) };
  } catch (error) {
    if (error instanceof ImageError) return null;
    throw error;
  }
}

function isSame(a: Gray, b: Gray): boolean {
  return a.data.every((level, at) => level === b.data[at]);
}

function told(value: number | Error): Reading["value"] {
  return value instanceof Error ? { undefined: value.message } : value;
}
