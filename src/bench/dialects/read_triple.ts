/** One triple of pictures under every variant of a metric, every way of making grey and every decoder. */
import { ImageError } from "../../image/image_error.ts";
import type { Gray } from "../../image/gray.ts";
import { luma601 } from "../../image/luma.ts";
import type { Picture } from "../../image/picture.ts";
import { evaluateVariants } from "../../metrics/evaluate_variants.ts";
import { VARIANTS } from "../../metrics/find_variant.ts";
import type { Triple } from "../../metrics/triple.ts";
import type { Reading } from "../../results/explain/reading.ts";
import { GREY_RULES } from "./grey_rules.ts";

/** What variants take each channel by itself are said to see. */
export const CHANNELS = "each channel";

/** Three pictures as a decoder gives them. */
export type DecodedTriple = Readonly<Record<"ir" | "vi" | "fused", Picture>>;

/**
 * A reading for each variant and each way of making grey that changes a picture the variant looks at; the first way is
 * always there. A variant that takes each channel of colour pictures by itself is also read so.
 *
 * @param decoded The same files by other decoders, by their names. Under each, luma and the channels are read where they
 * differ from what was read before.
 */
export function readTriple(
  pictures: DecodedTriple,
  variants: readonly string[],
  decoded: ReadonlyMap<string, DecodedTriple> = new Map(),
): Reading[] {
  const readings: Reading[] = [];
  const seen: Triple[] = [];
  const read = (how: string, triple: Triple | null): void => {
    if (triple === null) return;
    const wanted = variants.filter((id) =>
      !seen.some((other) =>
        VARIANTS.get(id)!.reads.every((image) =>
          isSame(triple[image], other[image])
        )
      )
    );
    seen.push(triple);
    for (const [variant, value] of evaluateVariants(triple, wanted)) {
      readings.push({ variant, how, value: told(value) });
    }
  };
  for (const { name, of } of GREY_RULES) read(name, greyTriple(pictures, of));
  readings.push(...readChannels(CHANNELS, pictures, variants));
  for (const [decoder, others] of decoded) {
    read(`luma601, ${decoder}`, greyTriple(others, luma601));
    const apart = variants.filter((id) =>
      VARIANTS.get(id)!.reads.some((image) =>
        !isSame(pictures[image], others[image])
      )
    );
    readings.push(...readChannels(`${CHANNELS}, ${decoder}`, others, apart));
  }
  return readings;
}

function readChannels(
  how: string,
  pictures: DecodedTriple,
  variants: readonly string[],
): Reading[] {
  if (pictures.fused.channels !== 3) return [];
  const apart = variants.filter((id) =>
    VARIANTS.get(id)!.ofChannels !== undefined
  );
  const luma = greyTriple(pictures, luma601)!;
  return [...evaluateVariants({ ...luma, pictures }, apart)].map((
    [variant, value],
  ) => ({ variant, how, value: told(value) }));
}

/** Null where a file does not allow that way. */
function greyTriple(
  { ir, vi, fused }: DecodedTriple,
  of: (picture: Picture) => Gray,
): Triple | null {
  try {
    return { ir: of(ir), vi: of(vi), fused: of(fused) };
  } catch (error) {
    if (error instanceof ImageError) return null;
    throw error;
  }
}

function isSame(
  a: Pick<Picture, "data">,
  b: Pick<Picture, "data">,
): boolean {
  return a.data.length === b.data.length &&
    a.data.every((level, at) => level === b.data[at]);
}

function told(value: number | Error): Reading["value"] {
  return value instanceof Error ? { undefined: value.message } : value;
}
