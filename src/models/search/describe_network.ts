import type { FeatureMaker } from "./feature_maker.ts";
import { operate } from "./operate.ts";
import { SEARCH_CELLS } from "./search_cells.ts";
import type { SearchSpace } from "./search_space.ts";

/** What a network makes of a pair: one plane each, a tanh. */
export interface DescribedOutput<T> {
  readonly fused: T;
  /** Where there is an object-level module: what the chain before it made, and what each of its branches did. */
  readonly before: T | null;
  readonly target: T | null;
  readonly detail: T | null;
  /** The features of which the fused picture is made. */
  readonly features: T;
}

/**
 * A network of a space: infrared and visible through a 3 × 3 convolution into C channels, a ReLU, the places, a 3 × 3 convolution
 * into one plane; its tanh is the fused image. With no place it is MMDRFuse's student where there are 4 channels (Deng et al., ACM
 * MM 2024).
 *
 * With an object-level module that image is the feature-level one of HSDA. Two branches follow, each a stem, places and a head: the
 * target's takes infrared and that image, the detail's visible and that image (as in TIM's public code); a last head takes the
 * features of both, which aggregates them.
 *
 * @throws {UnknownNameError} for a candidate that is neither an operation nor a cell.
 */
export function describeNetwork<T>(
  maker: FeatureMaker<T>,
  space: SearchSpace,
  ir: T,
  vi: T,
): DescribedOutput<T> {
  const { candidates, object } = space;
  const chained = branch(maker, space, "", "cell", candidates, [ir, vi]);
  const before = headed(maker, space, "head", chained, 1);
  if (object === undefined) {
    const [fused, features] = [before, chained];
    return { fused, before: null, target: null, detail: null, features };
  }
  const target = branch(maker, space, "target.", "target", object, [
    ir,
    before,
  ]);
  const detail = branch(maker, space, "detail.", "detail", object, [
    vi,
    before,
  ]);
  const features = maker.joined(target, detail);
  return {
    fused: headed(maker, space, "aggregation", features, 2),
    before,
    target: headed(maker, space, "target.head", target, 1),
    detail: headed(maker, space, "detail.head", detail, 1),
    features,
  };
}

function branch<T>(
  maker: FeatureMaker<T>,
  { channels, inner = [], steps = 1 }: SearchSpace,
  prefix: string,
  place: string,
  candidates: readonly (readonly string[])[],
  sources: readonly [T, T],
): T {
  const stem = maker.layer(maker.joined(...sources), {
    name: `${prefix}stem`,
    inChannels: 2,
    outChannels: channels,
    side: 3,
    rectified: true,
  });
  return candidates.reduce((x, names, at) => {
    const name = `${place}${at + 1}`;
    return maker.chosen(
      { name, candidates: names, within: null, share: 1 },
      (candidate) => {
        if (!Object.hasOwn(SEARCH_CELLS, candidate)) {
          return operate(maker, x, candidate, name, channels);
        }
        const cell = SEARCH_CELLS[candidate as keyof typeof SEARCH_CELLS];
        return cell(maker, x, { place: name, channels, inner, steps });
      },
    );
  }, stem);
}

function headed<T>(
  maker: FeatureMaker<T>,
  { channels }: SearchSpace,
  name: string,
  x: T,
  branches: number,
): T {
  return maker.tanh(maker.layer(x, {
    name,
    inChannels: branches * channels,
    outChannels: 1,
    side: 3,
    rectified: false,
  }));
}
