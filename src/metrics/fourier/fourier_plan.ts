/**
 * How signals of one length are transformed by the kernels (assembly/metrics/fourier/).
 *
 * Lengths whose prime factors are small go through Stockham's self-sorting stages, one a factor; any other through
 * Bluestein's convolution with a chirp (Bluestein 1970), whose length is a power of two.
 */
import { type Circle, circle } from "../../numeric/circle.ts";
import { placeInSpectrum } from "./place_in_spectrum.ts";
import type { Workspace } from "../kernels/workspace.ts";

/** Up to this prime a stage of its own is faster than a chirp. */
const LARGEST_STAGE = 64;
/** Bytes of one sample of a strip (assembly/metrics/fourier/strip.ts). */
const SAMPLE = 64;

/** A plan in the kernels' memory. */
export interface FourierPlan {
  /** Where it lies. */
  readonly at: number;
  /** Bytes that transforms work in. */
  readonly work: number;
}

/** Writes the plan for a length, at least 1, into blocks taken for it. */
export function putFourierPlan(
  workspace: Workspace,
  length: number,
): FourierPlan {
  const { padded, factors, whole, wave, response } = tablesOf(length);
  const put = ({ cosines, sines }: Circle): number[] => [
    workspace.put(cosines),
    workspace.put(sines),
  ];
  const at = workspace.put(Uint32Array.of(
    length,
    padded,
    workspace.put(Uint32Array.of(...factors, 0)),
    ...put(whole),
    ...(wave === null ? [0, 0] : put(wave)),
    ...(response === null ? [0, 0] : put(response(workspace))),
  ));
  return { at, work: 2 * SAMPLE * padded };
}

interface Tables {
  readonly padded: number;
  readonly factors: readonly number[];
  readonly whole: Circle;
  readonly wave: Circle | null;
  readonly response: ((workspace: Workspace) => Circle) | null;
}

/** Of the last lengths; an image has two sides, and each may need another for its chirp. */
const known = new Map<number, Tables>();
const KEPT = 6;

function tablesOf(length: number): Tables {
  const tables = known.get(length) ?? makeTables(length);
  known.delete(length);
  known.set(length, tables);
  if (known.size > KEPT) known.delete(known.keys().next().value!);
  return tables;
}

function makeTables(length: number): Tables {
  const factors = factorsOf(length);
  if (factors.every((factor) => factor <= LARGEST_STAGE)) {
    return {
      padded: length,
      factors,
      whole: circle(length),
      wave: null,
      response: null,
    };
  }
  let padded = 1;
  while (padded < 2 * length - 1) padded *= 2;
  const wave = waveOf(length);
  let response: Circle | undefined;
  return {
    padded,
    factors: factorsOf(padded),
    whole: circle(padded),
    wave,
    response: (workspace) => response ??= responseOf(workspace, wave, padded),
  };
}

/** Fours first, then primes in ascending order. */
function factorsOf(length: number): number[] {
  const factors = [];
  let left = length;
  while (left % 4 === 0) {
    factors.push(4);
    left /= 4;
  }
  for (let prime = 2; prime * prime <= left; prime++) {
    while (left % prime === 0) {
      factors.push(prime);
      left /= prime;
    }
  }
  if (left > 1) factors.push(left);
  return factors;
}

/** The chirp: sample n is turned by n² half parts of a circle. */
function waveOf(length: number): Circle {
  const { cosines, sines } = circle(2 * length);
  const places = Int32Array.from({ length }, (_, n) => n * n % (2 * length));
  return {
    cosines: Float64Array.from(places, (place) => cosines[place]!),
    sines: Float64Array.from(places, (place) => sines[place]!),
  };
}

/** By what each frequency is turned to convolve with the chirp, divided by the length. */
function responseOf(
  workspace: Workspace,
  wave: Circle,
  padded: number,
): Circle {
  return workspace.lend(() => {
    const { at: plan, work } = putFourierPlan(workspace, padded);
    const around = (values: Float64Array): number => {
      const column = new Float64Array(8 * padded);
      values.forEach((value, n) => {
        column[8 * n] = value;
        column[8 * ((padded - n) % padded)] = value;
      });
      return workspace.put(column);
    };
    const spectrum = workspace.take(4 * 16 * 4 * Math.ceil(padded / 4));
    workspace.calls.fourierDown(
      around(wave.cosines),
      around(wave.sines),
      8,
      1,
      padded,
      plan,
      spectrum,
      workspace.take(work),
    );
    const strips = workspace.doubles(spectrum, 8 * padded);
    const part = (of: 0 | 1, by: number): Float64Array =>
      Float64Array.from(
        { length: padded },
        (_, k) => strips[placeInSpectrum(1, 0, k) + 2 * of]! / by,
      );
    return { cosines: part(0, padded), sines: part(1, -padded) };
  });
}
