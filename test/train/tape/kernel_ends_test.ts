/** Kernels end where they are told: a slice's neighbours are another tensor's numbers. */
import { assertEquals } from "@std/assert";
import { Tape } from "../../../src/train/tape/tape.ts";
import { drawn } from "./drawn.ts";

const MOST = 13;
const BEYOND = 8;

const tape = new Tape();
const { calls } = tape;
const [a, b, c, target] = [1, 2, 3, 4].map(() => tape.reserve(MOST + BEYOND));

const KERNELS: Record<string, (count: number) => void> = {
  add: (n) => calls.add(a!, b!, target!, n),
  subtract: (n) => calls.subtract(a!, b!, target!, n),
  multiply: (n) => calls.multiply(a!, b!, target!, n),
  divide: (n) => calls.divide(a!, b!, target!, n),
  maximum: (n) => calls.maximum(a!, b!, target!, n),
  affine: (n) => calls.affine(a!, 2, 3, target!, n),
  addScaled: (n) => calls.addScaled(a!, 2, target!, n),
  addValue: (n) => calls.addValue(2, target!, n),
  addProduct: (n) => calls.addProduct(a!, b!, 2, target!, n),
  addQuotient: (n) => calls.addQuotient(a!, b!, target!, n),
  subtractProductQuotient: (n) =>
    calls.subtractProductQuotient(a!, b!, c!, target!, n),
  addWhereGreater: (n) => calls.addWhereGreater(a!, b!, c!, target!, n),
  absolute: (n) => calls.absolute(a!, target!, n),
  addSigned: (n) => calls.addSigned(a!, b!, target!, n),
  squareRoot: (n) => calls.squareRoot(a!, target!, n),
  addRootGradient: (n) => calls.addRootGradient(a!, b!, target!, n),
  relu: (n) => calls.relu(a!, target!, n),
  addReluGradient: (n) => calls.addReluGradient(a!, b!, target!, n),
  addTanhGradient: (n) => calls.addTanhGradient(a!, b!, target!, n),
  exponential: (n) => calls.exponential(a!, target!, n),
  logarithm: (n) => calls.logarithm(a!, target!, n),
  maxOfChannels: (n) => calls.maxOfChannels(a!, 1, n, target!, b!),
};

for (const [name, run] of Object.entries(KERNELS)) {
  Deno.test(`${name} writes as many numbers as it is told, whatever their count`, () => {
    const size = MOST + BEYOND;
    const written = (count: number): Float32Array => {
      for (const [seed, at] of [a!, b!, c!].entries()) {
        tape.view(at, size).set(drawn(size, seed, 1, 1));
      }
      tape.view(target!, size).fill(-7);
      run(count);
      return tape.view(target!, size).slice();
    };
    const whole = written(MOST);
    for (let count = 1; count <= MOST; count++) {
      const found = written(count);
      assertEquals(found.subarray(0, count), whole.subarray(0, count));
      assertEquals(
        found.subarray(count),
        new Float32Array(size - count).fill(-7),
        `${count} numbers`,
      );
    }
  });
}
