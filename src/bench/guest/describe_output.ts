import type { Protocol } from "../../protocol/protocol.ts";

/** What a network's raw output is like, beside what a protocol takes. */
export interface OutputStats {
  /** Smallest and largest finite value; NaN where there is none. */
  readonly min: number;
  readonly max: number;
  /** Part of the values that are NaN or infinite, 0..1. */
  readonly notFinite: number;
  /** Part of the values below 0. */
  readonly negative: number;
  /** Part of the values more than half a grey level outside the protocol's range; 0 where it has none. */
  readonly outside: number;
}

/** The values that become black and white, or null where an image's own extremes do. */
export function outputRange(
  { input: { scale }, output: { range } }: Protocol,
): readonly [black: number, white: number] | null {
  if (range === "stretch" || range === "minmax" || range === "maximum") {
    return null;
  }
  return scale === "levels" ? [0, 255] : scale === "signed" ? [-1, 1] : [0, 1];
}

/** Looks at every value of an output, of which there is at least one. */
export function describeOutput(
  protocol: Protocol,
  values: Float32Array,
): OutputStats {
  const range = outputRange(protocol);
  const [black, white] = range ?? [-Infinity, Infinity];
  const half = range === null ? 0 : (white - black) / 510;
  let [min, max] = [Infinity, -Infinity];
  let [notFinite, negative, outside] = [0, 0, 0];
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!Number.isFinite(value)) {
      notFinite++;
      continue;
    }
    if (value < min) min = value;
    if (value > max) max = value;
    if (value < 0) negative++;
    if (value < black - half || value > white + half) outside++;
  }
  const count = values.length;
  return {
    min: min <= max ? min : NaN,
    max: min <= max ? max : NaN,
    notFinite: notFinite / count,
    negative: negative / count,
    outside: outside / count,
  };
}
