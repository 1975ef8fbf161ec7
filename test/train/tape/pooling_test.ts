/** The greatest of windows, four at a time and one by one: the first of equal numbers, and NaN where there is one. */
import { assertEquals } from "@std/assert";
import {
  maxPooled,
  type PoolingForm,
} from "../../../src/train/tape/pooling.ts";
import { Tape } from "../../../src/train/tape/tape.ts";

const [HEIGHT, WIDTH] = [7, 14];
const numbers = Float32Array.from(
  { length: 2 * HEIGHT * WIDTH },
  (_, at) => at === 40 ? NaN : (at * 37 + (at >> 3)) % 11 - 5,
);
const FORMS: PoolingForm[] = [
  { side: 3, stride: 2, rest: "ceil" },
  { side: 2, stride: 1 },
  { side: 2 },
];

for (const form of FORMS) {
  const { side, stride = side, rest = "floor" } = form;
  Deno.test(`windows of ${side}, ${stride} apart: the first greatest, and NaN`, () => {
    const tape = new Tape();
    const shape = { channels: 2, height: HEIGHT, width: WIDTH };
    const of = tape.variable(shape, numbers);
    const made = maxPooled(tape, of, form);
    tape.backward([made, 1]);
    const count = (length: number): number =>
      Math[rest]((length - side) / stride) + 1;
    const expected: number[] = [];
    const gradient = new Float32Array(numbers.length);
    for (let channel = 0; channel < 2; channel++) {
      for (let y = 0; y < count(HEIGHT); y++) {
        for (let x = 0; x < count(WIDTH); x++) {
          let greatest = NaN, place = -1;
          for (let row = 0; row < side; row++) {
            for (let column = 0; column < side; column++) {
              const [down, across] = [y * stride + row, x * stride + column];
              if (down >= HEIGHT || across >= WIDTH) continue;
              const at = (channel * HEIGHT + down) * WIDTH + across;
              const value = numbers[at]!;
              if (place < 0 || value > greatest || Number.isNaN(value)) {
                [greatest, place] = [value, at];
              }
            }
          }
          expected.push(greatest);
          gradient[place]! += 1;
        }
      }
    }
    assertEquals([...tape.read(made)], expected);
    assertEquals(tape.readGradient(of), gradient);
  });
}
