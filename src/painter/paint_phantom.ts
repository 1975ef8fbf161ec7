/** Any number of drawn slices of a head as two scanners see them, by seed. */
import type { Gray } from "../image/gray.ts";
import { boxBlur } from "./box_blur.ts";
import { createDraws, type Draws } from "./draws.ts";
import { createNoise } from "./noise.ts";

/** What stands in for infrared beside MRI. */
export type PhantomKind = "ct" | "pet" | "spect";

/** An MRI slice where other pairs have the visible picture, and the other scan. */
export interface Phantom {
  readonly ir: Gray;
  readonly vi: Gray;
}

/** Columns and rows. */
const SIDE = 128;

/** An ellipse of one tissue; later ones lie over earlier ones. Lengths are halves of the picture's side. */
interface Tissue {
  readonly at: readonly [number, number];
  readonly radii: readonly [number, number];
  /** Along the first radius, of length 1. */
  readonly along: readonly [number, number];
  /** Brightness in MRI and in CT, and how much of a tracer it takes up, 0..1. */
  readonly mri: number;
  readonly ct: number;
  readonly uptake: number;
}

/** Smoothing that a scanner does: the radius of a box, thrice, and its noise. */
const SCANNERS = {
  mri: { radius: 0, noise: 0.03 },
  ct: { radius: 0, noise: 0.02 },
  pet: { radius: 2, noise: 0.04 },
  spect: { radius: 4, noise: 0.06 },
};

/**
 * Draws one slice: skin, skull, brain, ventricles and some lesions, all ellipses by the seed, and both scans of it. It stands in for
 * medical pairs where those that are known are kept for tables; brightness, smoothing and noise are ours and only resemble such scans.
 *
 * Only `+ - * /`, square roots and integer operations decide a pixel.
 *
 * @param seed a whole number, 0 to 4294967295
 */
export function paintPhantom(seed: number, kind: PhantomKind): Phantom {
  const tissues = drawHead(createDraws(seed));
  const value = {
    mri: (tissue: Tissue) => tissue.mri,
    ct: (tissue: Tissue) => tissue.ct,
    pet: (tissue: Tissue) => tissue.uptake,
    spect: (tissue: Tissue) => tissue.uptake,
  };
  const scan = (by: keyof typeof SCANNERS, stream: number): Gray =>
    scanned(tissues, value[by], SCANNERS[by], createNoise(seed ^ stream));
  return { ir: scan(kind, 0x3c6ef372), vi: scan("mri", 0x1b873593) };
}

function drawHead(draws: Draws): Tissue[] {
  const { between } = draws;
  const size = between(0.72, 0.9);
  const wide = between(0.72, 0.85);
  const upright: readonly [number, number] = [0, 1];
  const centre: readonly [number, number] = [
    between(-0.05, 0.05),
    between(-0.05, 0.05),
  ];
  const head = (by: number, rest: Pick<Tissue, "mri" | "ct" | "uptake">) => ({
    at: centre,
    radii: [size * by, size * by * wide] as const,
    along: upright,
    ...rest,
  });
  const blob = (
    reach: number,
    radius: readonly [number, number],
    rest: Pick<Tissue, "mri" | "ct" | "uptake">,
  ): Tissue => {
    const [x, y] = [between(-1, 1), between(-1, 1)];
    const length = Math.sqrt(x * x + y * y) + 1e-6;
    return {
      at: [
        centre[0] + size * reach * wide * between(-1, 1),
        centre[1] + size * reach * between(-1, 1),
      ],
      radii: [size * between(...radius), size * between(...radius)],
      along: [x / length, y / length],
      ...rest,
    };
  };
  const tissues: Tissue[] = [
    head(1, { mri: 0.75, ct: 0.35, uptake: 0.1 }),
    head(0.95, { mri: 0.08, ct: 0.95, uptake: 0.03 }),
    head(0.87, { mri: 0.55, ct: 0.42, uptake: between(0.6, 0.9) }),
    head(0.72, { mri: 0.72, ct: 0.4, uptake: between(0.3, 0.5) }),
  ];
  for (let i = draws.whole(5, 9); i > 0; i--) {
    tissues.push(blob(0.55, [0.06, 0.22], {
      mri: between(0.35, 0.85),
      ct: between(0.36, 0.46),
      uptake: between(0.2, 0.95),
    }));
  }
  for (const side of [-1, 1]) {
    tissues.push({
      at: [centre[0] + side * size * between(0.08, 0.14), centre[1]],
      radii: [size * between(0.2, 0.32), size * between(0.05, 0.1)],
      along: upright,
      mri: 0.12,
      ct: 0.2,
      uptake: 0.05,
    });
  }
  return tissues;
}

function scanned(
  tissues: readonly Tissue[],
  valueOf: (tissue: Tissue) => number,
  { radius, noise }: { radius: number; noise: number },
  grain: ReturnType<typeof createNoise>,
): Gray {
  const plane = new Float64Array(SIDE * SIDE);
  for (let row = 0; row < SIDE; row++) {
    for (let column = 0; column < SIDE; column++) {
      const x = 2 * (column + 0.5) / SIDE - 1;
      const y = 2 * (row + 0.5) / SIDE - 1;
      const top = tissues.findLast((tissue) => covers(tissue, x, y));
      if (top === undefined) continue;
      const uneven = grain.fractal(column / 9, row / 9) - 0.5;
      plane[row * SIDE + column] = valueOf(top) * (1 + 0.2 * uneven);
    }
  }
  const seen = radius === 0 ? plane : boxBlur(plane, SIDE, SIDE, radius, 3);
  const data = new Uint8Array(SIDE * SIDE);
  for (let i = 0; i < data.length; i++) {
    const white = grain.hash(i % SIDE, Math.floor(i / SIDE)) - 0.5;
    const level = Math.round(255 * (seen[i]! + noise * white));
    data[i] = Math.max(0, Math.min(255, level));
  }
  return { width: SIDE, height: SIDE, data };
}

function covers({ at, radii, along }: Tissue, x: number, y: number): boolean {
  const [right, down] = [x - at[0], y - at[1]];
  const first = (right * along[0] + down * along[1]) / radii[0];
  const second = (right * along[1] - down * along[0]) / radii[1];
  return first * first + second * second <= 1;
}
