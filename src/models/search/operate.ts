import { UnknownNameError } from "../../canon/unknown_name_error.ts";
import type { FeatureMaker } from "./feature_maker.ts";
import { SEARCH_OPERATIONS } from "./search_operations.ts";

/** Side of the kernel of attention over positions, as CBAM has it (Woo et al., ECCV 2018). */
const ATTENTION_SIDE = 7;
/** Of the channels, how many attention over channels squeezes them to: ours, as CBAM's sixteenth of four is none. */
const SQUEEZE = 1 / 2;

/**
 * An operation by its name, C channels to C.
 *
 * Attention is CBAM's (equations 2 and 3), but for biases, mirrored borders and a factor of 2: it starts at 2 σ(0) = 1, as what
 * passes on what it takes.
 *
 * @param name of its layers, as in `cell1`.
 * @throws {UnknownNameError} for an operation that is none.
 */
export function operate<T>(
  maker: FeatureMaker<T>,
  x: T,
  operation: string,
  name: string,
  channels: number,
): T {
  const found = SEARCH_OPERATIONS[operation];
  if (found === undefined) {
    const known = Object.keys(SEARCH_OPERATIONS);
    throw new UnknownNameError("search for operation", operation, known);
  }
  const { layers, joins } = found;
  const sizes = { inChannels: channels, outChannels: channels };
  const path = `${name}.${operation}`;
  const y = layers.reduce(
    (y, layer, i) =>
      maker.layer(y, {
        ...layer,
        ...sizes,
        ...joins === "sum" && i === layers.length - 1 && { noise: true },
        name: `${path}.${i}`,
      }),
    x,
  );
  switch (joins) {
    case "nothing":
      return y;
    case "sum":
      return maker.plus(x, y);
    case "dense":
      return maker.layer(maker.joined(x, y), {
        name: `${path}.joint`,
        inChannels: 2 * channels,
        outChannels: channels,
        side: 1,
        rectified: true,
      });
    case "channels":
      return attendToChannels(maker, x, path, channels);
    case "positions":
      return attendToPositions(maker, x, path, channels);
  }
}

function attendToChannels<T>(
  maker: FeatureMaker<T>,
  x: T,
  path: string,
  channels: number,
): T {
  const hidden = Math.max(1, Math.round(SQUEEZE * channels));
  const through = (pooled: T): T =>
    maker.layer(
      maker.layer(pooled, {
        name: `${path}.squeeze`,
        inChannels: channels,
        outChannels: hidden,
        side: 1,
        rectified: true,
        noise: true,
      }),
      {
        name: `${path}.excite`,
        inChannels: hidden,
        outChannels: channels,
        side: 1,
        rectified: false,
        noise: true,
      },
    );
  const logits = maker.plus(
    through(maker.channelMeans(x)),
    through(maker.channelMaxima(x)),
  );
  return maker.timesChannels(x, maker.scaled(maker.sigmoid(logits), 2, 0));
}

function attendToPositions<T>(
  maker: FeatureMaker<T>,
  x: T,
  path: string,
  channels: number,
): T {
  const logits = maker.layer(
    maker.joined(maker.meanPlane(x, channels), maker.greatestPlane(x)),
    {
      name: `${path}.place`,
      inChannels: 2,
      outChannels: 1,
      side: ATTENTION_SIDE,
      rectified: false,
      noise: true,
    },
  );
  return maker.timesPlane(x, maker.scaled(maker.sigmoid(logits), 2, 0));
}
