/** Golden values: what other people's code says of the cases, one file a variant, where the variant has its own. */
import { variantFiles } from "../../../tools/variants/variant_files.ts";
import terms from "../../fixtures/metrics/terms_of_sources.json" with {
  type: "json",
};

/** A value as the files write it; an error where the reference raised one. */
export type GoldenValue =
  | number
  | "NaN"
  | "Infinity"
  | "-Infinity"
  | { readonly error: string }
  | { readonly complex: readonly [number, number] };

/** The golden values of one computation. */
export interface Golden {
  /** Its name in the folder of whole reference arrays; null where that has none. */
  readonly name: string | null;
  /** What the reference computes. */
  readonly definition: string;
  /** Repository and commit of the code that computed them; null for a formula. */
  readonly reference: string | null;
  readonly commit: string | null;
  /** Largest relative difference. */
  readonly tolerance: number;
  /** Largest difference of any size, for values near 0; none unless told. */
  readonly slack?: number;
  /** Cases in which the reference's own value is rounding noise: nothing is compared there. */
  readonly unstable?: readonly string[];
  /** What our value is multiplied by, where the reference reduces otherwise. */
  readonly times?: "sources" | "pixels per inner pixel";
  /** Cases whose golden number is refused here. */
  readonly refused?: readonly string[];
  /** By case. */
  readonly values: Readonly<Record<string, GoldenValue>>;
}

/** The golden values of one of two terms of a sum over the sources, under code base `cdd`. */
export interface GoldenTerm extends Golden {
  readonly name: string;
  readonly metric: "VIF" | "SSIM";
  readonly source: "ir" | "vi";
}

const FOLDER = new URL("../../fixtures/metrics/goldens/", import.meta.url);

/** By place, such as `cdd/ag`. */
export const GOLDENS: ReadonlyMap<string, Golden> = new Map(
  await Promise.all(
    (await variantFiles(FOLDER)).map(async (file) => {
      const text = await Deno.readTextFile(new URL(file, FOLDER));
      return [file.replace(/\.json$/, ""), JSON.parse(text) as Golden] as const;
    }),
  ),
);

/** Terms of sums over the sources. */
export const GOLDEN_TERMS = terms as unknown as readonly GoldenTerm[];
