import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  type ComplexSamples,
  fourierTransform,
} from "./plain_fourier_transform.ts";

/** The sum that defines it, with the engine's own sines. */
function slowly({ re, im }: ComplexSamples, length: number): ComplexSamples {
  const count = re.length / length;
  const sums = {
    re: new Float64Array(re.length),
    im: new Float64Array(im.length),
  };
  for (let s = 0; s < count; s++) {
    for (let k = 0; k < length; k++) {
      for (let n = 0; n < length; n++) {
        const angle = -2 * Math.PI * (k * n % length) / length;
        const c = Math.cos(angle), d = Math.sin(angle);
        const at = n * count + s, to = k * count + s;
        sums.re[to]! += re[at]! * c - im[at]! * d;
        sums.im[to]! += re[at]! * d + im[at]! * c;
      }
    }
  }
  return sums;
}

function signals(length: number, count: number, seed: number): ComplexSamples {
  let state = seed;
  const draw = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32 - 0.5;
  };
  return {
    re: Float64Array.from({ length: length * count }, draw),
    im: Float64Array.from({ length: length * count }, draw),
  };
}

Deno.test("the Fourier transform is its defining sum, for every length and any number of signals", () => {
  fc.assert(fc.property(
    fc.integer({ min: 1, max: 160 }),
    fc.integer({ min: 1, max: 4 }),
    fc.nat(),
    (length, count, seed) => {
      const given = signals(length, count, seed);
      const wanted = slowly(given, length);
      const got = fourierTransform(given, length);
      for (const part of ["re", "im"] as const) {
        got[part].forEach((value, at) =>
          assert(
            Math.abs(value - wanted[part][at]!) < 1e-12,
            `${length} x ${count}`,
          )
        );
      }
    },
  ));
});

Deno.test("the transform of equal samples is exactly 0 but for the first, where no factor is large", () => {
  for (const length of [1, 2, 3, 4, 5, 12, 26, 35, 48, 64, 351]) {
    const ones = {
      re: new Float64Array(length).fill(0.1),
      im: new Float64Array(length).fill(-0.7),
    };
    const { re, im } = fourierTransform(ones, length);
    assertEquals([...re.subarray(1), ...im.subarray(1)].filter(Boolean), []);
  }
});
