/** Golden values: what other people's code says of the cases, one file a variant, where the variant has its own. */
import type { Triple } from "../../src/metrics/triple.ts";
import { variantFiles } from "../variants/variant_files.ts";

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
  /** What was measured of that noise, by unstable case. */
  readonly causes?: Readonly<Record<string, string>>;
  /** What our value is multiplied by, where the reference reduces otherwise. */
  readonly times?: "sources" | "pixels per inner pixel";
  /** Cases whose golden number is refused here. */
  readonly refused?: readonly string[];
  /** By case. */
  readonly values: Readonly<Record<string, GoldenValue>>;
}

const FILES = new URL("../../test/fixtures/metrics/goldens/", import.meta.url);

/** Reads the files of all variants; by place, such as `cdd/ag`. */
export async function readGoldens(): Promise<ReadonlyMap<string, Golden>> {
  return new Map(
    await Promise.all(
      (await variantFiles(FILES)).map(async (file) => {
        const text = await Deno.readTextFile(new URL(file, FILES));
        return [
          file.replace(/\.json$/, ""),
          JSON.parse(text) as Golden,
        ] as const;
      }),
    ),
  );
}

/** What one of our values is multiplied by to be the reference's. */
export function goldenFactor(
  { times }: Golden,
  { width, height }: Triple["fused"],
): number {
  if (times === "sources") return 2;
  return times === undefined
    ? 1
    : width * height / ((width - 1) * (height - 1));
}
