/** The filters of phase congruency (Kovesi 1999): 4 scales and 6 orientations, as factors for each frequency. */
import { atan2 } from "../../../numeric/atan2.ts";
import { exp } from "../../../numeric/exp.ts";
import { ln } from "../../../numeric/ln.ts";
import { pow } from "../../../numeric/pow.ts";

const SCALES = 4;
const ORIENTATIONS = 6;
const SHORTEST_WAVE = 3;
const WAVE_RATIO = 2.1;
/** Width of the filters along the logarithm of frequency, and about their orientation in radians. */
const RADIAL_WIDTH = ln(0.55);
const ANGULAR_WIDTH = Math.PI / ORIENTATIONS / 1.2;
const CUTOFF = 0.45;

/** A filter is a radial part times an angular one; frequency (x, y) lies at x · height + y. */
export interface LogGaborBank {
  /** By scale, from the finest. */
  readonly radial: readonly Float64Array[];
  readonly angular: readonly AngularPart[];
}

/** An orientation, and what its filters make of noise. */
export interface AngularPart {
  readonly angle: number;
  readonly factors: Float64Array;
  /** The sum of the squared factors of the finest filter. */
  readonly finest: number;
  /** The energy that noise of power 1 has in the sum over scales. */
  readonly noise: number;
}

/**
 * The filters for a size.
 *
 * @param grids `exact`: frequencies in cycles a pixel; `toolbox`: those of an odd side are divided by its length less 1, and
 * its low pass is one off.
 */
export function logGaborBank(
  width: number,
  height: number,
  grids: "exact" | "toolbox",
): LogGaborBank {
  const size = width * height;
  const logRadius = new Float64Array(size), angle = new Float64Array(size);
  const lowPass = new Float64Array(size);
  const gridOf = grids === "exact" ? exactGridOf : toolboxGridOf;
  const lowGridOf = grids === "exact" ? exactGridOf : lowPassGridOf;
  const across = gridOf(width), down = gridOf(height);
  const lowAcross = lowGridOf(width), lowDown = lowGridOf(height);
  for (let x = 0; x < width; x++) {
    for (let y = 0; y < height; y++) {
      const at = x * height + y;
      const u = across[x]!, v = down[y]!;
      logRadius[at] = at === 0 ? 0 : ln(u * u + v * v) / 2;
      angle[at] = atan2(-v, u);
      const p = lowAcross[x]!, q = lowDown[y]!;
      const squared = (p * p + q * q) / (CUTOFF * CUTOFF);
      lowPass[at] = 1 / (1 + pow(squared, 15));
    }
  }
  const radial = Array.from({ length: SCALES }, (_, scale) => {
    const centre = -ln(SHORTEST_WAVE * pow(WAVE_RATIO, scale));
    const factors = logRadius.map((log, at) =>
      exp(
        -(log - centre) * (log - centre) / (2 * RADIAL_WIDTH * RADIAL_WIDTH),
      ) *
      lowPass[at]!
    );
    factors[0] = 0;
    return factors;
  });
  const angular = Array.from({ length: ORIENTATIONS }, (_, orientation) => {
    const own = orientation * Math.PI / ORIENTATIONS;
    const factors = angle.map((other) => {
      const turn = Math.abs(other - own);
      const wrapped = turn > Math.PI ? 2 * Math.PI - turn : turn;
      return exp(-wrapped * wrapped / (2 * ANGULAR_WIDTH * ANGULAR_WIDTH));
    });
    return { angle: own, factors, ...energies(radial, factors, width, height) };
  });
  return { radial, angular };
}

/** Frequency 0 first. */
function exactGridOf(side: number): Float64Array {
  return gridInUnits(side, side);
}

/** Frequency 0 first. */
function toolboxGridOf(side: number): Float64Array {
  return gridInUnits(side, side % 2 === 0 ? side : side - 1);
}

function gridInUnits(side: number, unit: number): Float64Array {
  const half = side >> 1;
  return Float64Array.from(
    { length: side },
    (_, at) => ((at + half) % side - half) / unit,
  );
}

/** Shifted the other way than `toolboxGridOf`: for an odd side frequency 0 is last. */
function lowPassGridOf(side: number): Float64Array {
  const half = side >> 1;
  return Float64Array.from(
    { length: side },
    (_, at) => ((at + side - half) % side - half) / side,
  );
}

/**
 * The toolbox transforms each filter back and sums products of real parts; by Parseval's theorem these are products of the
 * filters' even parts, and all of them together are the square of a sum.
 */
function energies(
  radial: readonly Float64Array[],
  factors: Float64Array,
  width: number,
  height: number,
): { finest: number; noise: number } {
  const sums = factors.map((factor, at) =>
    factor * radial.reduce((sum, part) => sum + part[at]!, 0)
  );
  let finest = 0, noise = 0;
  for (let x = 0; x < width; x++) {
    for (let y = 0; y < height; y++) {
      const at = x * height + y;
      const opposite = (width - x) % width * height + (height - y) % height;
      const even = (sums[at]! + sums[opposite]!) / 2;
      const filter = factors[at]! * radial[0]![at]!;
      finest += filter * filter;
      noise += 2 * even * even;
    }
  }
  return { finest, noise };
}
