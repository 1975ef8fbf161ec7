/** Scores triples of files one after another, for programs that have their own idea of which files belong together. */
import { displayPath } from "../../files/read_bytes.ts";
import { readScene } from "../../files/read_scene.ts";
import type { Bits16 } from "../../image/bits16.ts";
import { ImageError } from "../../image/image_error.ts";
import { luma601 } from "../../image/luma.ts";
import { evaluateEach } from "../../metrics/evaluate_each.ts";
import {
  type EvaluateOptions,
  resolveOptions,
} from "../../metrics/evaluate_options.ts";
import type { Metric } from "../../metrics/profile.ts";
import type { Triple } from "../../metrics/triple.ts";
import type { UndefinedMetricError } from "../../metrics/undefined_metric_error.ts";

/** The files of a fused image and its two sources. */
export interface TripleFiles {
  readonly ir: string | URL;
  readonly vi: string | URL;
  readonly fused: string | URL;
}

/** What a triple scored, or why it could not be scored; never both, and no 0 for either. */
export type TripleScore<T extends TripleFiles, M extends Metric = Metric> =
  | {
    /** As it was given, with whatever else is in it. */
    readonly triple: T;
    readonly values: Readonly<Record<M, number | UndefinedMetricError>>;
    /** How its infrared image of 16 bits was read; null where it has 8. */
    readonly bits16: Bits16 | null;
    readonly error: null;
  }
  | {
    readonly triple: T;
    readonly values: null;
    readonly bits16: null;
    readonly error: ImageError | RangeError;
  };

/** What to compute, and how files are read. */
export interface TripleOptions<M extends Metric = Metric>
  extends EvaluateOptions<M> {
  /** How a grey infrared image of 16 bits becomes one of 8; without it such an image is refused. */
  readonly bits16?: Bits16;
}

/**
 * Scores triples in their order, each when it is asked for, so that any number of them takes the memory of one.
 *
 * Of a colour image the BT.601 luma is scored, but by variants that take each channel by itself. A file that cannot be read or decoded, and sizes that differ, are the error
 * of that triple alone.
 *
 * @throws {UnknownNameError} for a name that is no profile or no metric of it.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { scoreTriples } from "@fusebench/fusebench";
 *
 * async function* triples() {
 *   for (const name of ["smoke", "glare"]) {
 *     const [ir, vi] = ["ir", "vi"].map((kind) => `src/datasets/sample/${kind}/${name}.png`);
 *     yield { name, ir: ir!, vi: vi!, fused: vi! };
 *   }
 * }
 * const sums = { EN: 0, scored: 0 };
 * for await (const { values } of scoreTriples(triples(), { metrics: ["EN"] })) {
 *   if (values === null || values.EN instanceof Error) continue;
 *   sums.EN += values.EN;
 *   sums.scored++;
 * }
 * assertEquals(sums.scored, 2);
 * ```
 */
export async function* scoreTriples<
  T extends TripleFiles,
  M extends Metric = Metric,
>(
  triples: Iterable<T> | AsyncIterable<T>,
  options: TripleOptions<M> = {},
): AsyncGenerator<TripleScore<T, M>> {
  resolveOptions(options);
  for await (const triple of triples) {
    try {
      const { bits16, ...read } = await readTriple(triple, options.bits16);
      yield {
        triple,
        values: evaluateEach(read, options),
        bits16,
        error: null,
      };
    } catch (error) {
      if (!(error instanceof ImageError || error instanceof RangeError)) {
        throw error;
      }
      yield { triple, values: null, bits16: null, error };
    }
  }
}

async function readTriple(
  { ir, vi, fused }: TripleFiles,
  by: Bits16 | undefined,
): Promise<Triple & { readonly bits16: Bits16 | null }> {
  const files = await readScene(
    [ir, vi, fused].map((path, at) => ({
      name: displayPath(path),
      path,
      bits16: at === 0 ? by : undefined,
    })),
  );
  const [first, second, third] = files.map(({ picture }) => picture);
  const pictures = { ir: first!, vi: second!, fused: third! };
  return {
    ir: luma601(pictures.ir),
    vi: luma601(pictures.vi),
    fused: luma601(pictures.fused),
    pictures,
    bits16: files[0]!.info.bitDepth > 8 ? by! : null,
  };
}
