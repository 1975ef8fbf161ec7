import { printedShape } from "../tape/shape.ts";
import type { Tape } from "../tape/tape.ts";
import type { TapeTensor } from "../tape/tensor.ts";
import type { FeatureNetwork, OpenFeatures } from "./feature_network.ts";

/** From the features of one depth to those of the next. */
export type FeatureStage = (of: TapeTensor) => TapeTensor;

/** A feature network as one stage a depth, each made once on a tape. */
export function stagedNetwork(
  about: Omit<FeatureNetwork, "open">,
  stagesOn: (tape: Tape) => readonly FeatureStage[],
): FeatureNetwork {
  return {
    ...about,
    open(tape): OpenFeatures {
      const stages = stagesOn(tape);
      tape.keep();
      return {
        features(plane, depths): TapeTensor[] {
          refuse(about, plane, depths);
          const found = [plane];
          const deepest = Math.max(0, ...depths);
          for (const stage of stages.slice(0, deepest)) {
            found.push(stage(found.at(-1)!));
          }
          return depths.map((depth) => found[depth]!);
        },
      };
    },
  };
}

function refuse(
  { title, depthCount }: Omit<FeatureNetwork, "open">,
  plane: TapeTensor,
  depths: readonly number[],
): void {
  const none = depths.find((depth) =>
    !Number.isInteger(depth) || depth < 1 || depth > depthCount
  );
  if (none !== undefined) {
    throw new RangeError(
      `Cannot take features of ${title} at depth ${none}: it has depths 1 to ${depthCount}`,
    );
  }
  if (plane.channels !== 1) {
    throw new RangeError(
      `Cannot take features of ${printedShape(plane)}: one grey plane is taken`,
    );
  }
}
