/** Unfolding against its definition, and its gradient against it as a linear map. */
import { assertEquals, assertThrows } from "@std/assert";
import { Tape } from "../../../src/train/tape/tape.ts";
import { unfolded } from "../../../src/train/tape/unfolded.ts";
import { gradientsOf } from "./gradients_of.ts";

const shape = { channels: 2, height: 3, width: 4 };
const numbers = Float32Array.from({ length: 24 }, (_, at) => at);

Deno.test("unfolded: a channel a tap, a column a window, in the order of weights", () => {
  const tape = new Tape();
  const made = unfolded(tape, tape.constant(shape, numbers), 2, 3);
  assertEquals([made.channels, made.height, made.width], [12, 1, 4]);
  const found = tape.read(made);
  for (let channel = 0, at = 0; channel < 2; channel++) {
    for (let tap = 0; tap < 6; tap++) {
      for (let window = 0; window < 4; window++, at++) {
        const y = Math.floor(tap / 3) + Math.floor(window / 2);
        const x = tap % 3 + window % 2;
        assertEquals(found[at], 12 * channel + 4 * y + x);
      }
    }
  }
});

Deno.test("unfolded: a number's gradient is the sum over the windows that see it", () => {
  const weights = Float32Array.from({ length: 48 }, (_, at) => at * at % 17);
  const [gradient] = gradientsOf(
    (tape, of) => unfolded(tape, of!, 2, 3),
    [{ shape, numbers }],
    weights,
  );
  for (let place = 0; place < 24; place++) {
    const tape = new Tape();
    const one = Float32Array.from({ length: 24 }, (_, at) => +(at === place));
    const seen = tape.read(unfolded(tape, tape.constant(shape, one), 2, 3));
    const sum = seen.reduce((so, by, at) => so + by * weights[at]!, 0);
    assertEquals(gradient![place], sum);
  }
});

Deno.test("unfolded: a window larger than the planes is refused", () => {
  const tape = new Tape();
  const of = tape.constant(shape, numbers);
  assertThrows(() => unfolded(tape, of, 4, 1), RangeError, "2 × 3 × 4");
});

Deno.test("unfolded: windows two apart are those of every second row and column", () => {
  const tape = new Tape();
  const of = tape.constant(
    { channels: 2, height: 5, width: 6 },
    Float32Array.from({ length: 60 }, (_, at) => at),
  );
  const all = tape.read(unfolded(tape, of, 3, 3));
  const some = tape.read(unfolded(tape, of, 3, 3, 2));
  const expected = Array.from(
    { length: 18 },
    (_, tap) => [0, 2, 8, 10].map((place) => all[12 * tap + place]!),
  ).flat();
  assertEquals([...some], expected);
});
