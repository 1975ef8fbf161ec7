import type { FeatureMaker } from "./feature_maker.ts";
import { guidedSplit } from "./guided_split.ts";
import { operate } from "./operate.ts";
import { selectiveMerge } from "./selective_merge.ts";

/** What a cell is made of. */
export interface CellForm {
  /** The place it stands at, as in `cell1`. */
  readonly place: string;
  readonly channels: number;
  /** Operations that may stand at each of its own places. */
  readonly inner: readonly string[];
  /** Operations in turn on each of its paths: two in TIM's public code. */
  readonly steps: number;
}

/** A cell: C channels to C. */
export type SearchCell = <T>(
  maker: FeatureMaker<T>,
  x: T,
  form: CellForm,
) => T;

/** Of a cell at full size, half and a quarter, what its operations take of one at full size. */
const THREE_SCALES = 1 + 1 / 4 + 1 / 16;

/**
 * HSDA's three cells, as graphs. Their names, paths and operations are the paper's, the guided filter and the merge those of TIM's
 * public code; the sum with what comes and the 1 × 1 convolution before it, which starts as noise, are ours, so that every cell
 * starts as what passes on its input.
 *
 * - `csc`, successive: operations in turn.
 * - `cdc`, decomposition: low and high frequencies by a guided filter, operations on each, then both joined.
 * - `cms`, multi-scale: the same operations at full size, half and a quarter, weights of their own, then a selective merge.
 */
export const SEARCH_CELLS: Readonly<Record<"csc" | "cdc" | "cms", SearchCell>> =
  {
    csc: (maker, x, form) => path(maker, x, form, "csc", "op"),
    cdc<T>(maker: FeatureMaker<T>, x: T, form: CellForm): T {
      const { low, high } = guidedSplit(maker, x, form.channels);
      const both = maker.joined(
        path(maker, low, form, "cdc", "low"),
        path(maker, high, form, "cdc", "high"),
      );
      return maker.plus(x, projected(maker, both, form, "cdc", 2));
    },
    cms<T>(maker: FeatureMaker<T>, x: T, form: CellForm): T {
      const half = maker.halved(x, form.channels);
      const quarter = maker.halved(half, form.channels);
      const through = (of: T, scale: string): T =>
        path(maker, of, form, "cms", "op", scale);
      const parts = [
        through(x, "whole"),
        maker.doubled(through(half, "half"), x),
        maker.doubled(maker.doubled(through(quarter, "quarter"), half), x),
      ];
      const name = `${form.place}.cms.merge`;
      const merged = selectiveMerge(maker, parts, name, form.channels);
      return maker.plus(x, projected(maker, merged, form, "cms", 1));
    },
  };

/** Operations in turn, each at a place of the cell's own; those of several scales share their places, not their weights. */
function path<T>(
  maker: FeatureMaker<T>,
  x: T,
  { place, channels, inner, steps }: CellForm,
  cell: "csc" | "cdc" | "cms",
  name: string,
  scale?: string,
): T {
  for (let step = 1; step <= steps; step++) {
    const here = `${place}.${cell}.${name}${step}`;
    const layers = scale === undefined ? here : `${here}.${scale}`;
    const from = x;
    x = maker.chosen(
      {
        name: here,
        candidates: inner,
        within: [place, cell],
        share: cell === "cms" ? THREE_SCALES : 1,
      },
      (operation) => operate(maker, from, operation, layers, channels),
    );
  }
  return x;
}

function projected<T>(
  maker: FeatureMaker<T>,
  x: T,
  { place, channels }: CellForm,
  cell: string,
  parts: number,
): T {
  return maker.layer(x, {
    name: `${place}.${cell}.out`,
    inChannels: parts * channels,
    outChannels: channels,
    side: 1,
    rectified: false,
    noise: true,
  });
}
