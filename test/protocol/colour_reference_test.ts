import { assertEquals } from "@std/assert";
import { sha256Hex } from "../../src/canon/digest.ts";
import { withLuma } from "../../src/image/chroma.ts";
import { littleEndian } from "../../src/numeric/little_endian.ts";
import { findProtocol } from "../../src/protocol/find_protocol.ts";
import { finish } from "../../src/protocol/finish.ts";
import { prepare } from "../../src/protocol/prepare.ts";
import { fromYCrCb8, toYCrCb8 } from "../../src/protocol/ycrcb8.ts";
import reference from "../fixtures/protocol/colour.json" with { type: "json" };
import { drawColours } from "./draw_colours.ts";

const { vi, output, luma } = drawColours();
const { width, height } = vi;

/** What the scripts were given where it is not the output as drawn. */
const GIVEN: Record<string, (value: number) => number> = {
  "clip-truncate-chroma": (value) => Math.min(Math.max(value, 0), 1),
  "signed-stretch": (value) => value / 1024,
};

for (const [id, want] of Object.entries(reference.inputs)) {
  Deno.test(`${id} shows a network of colour what its authors' code does, to the bit`, async () => {
    const ir = { width, height, data: luma };
    const { data } = prepare(findProtocol(id), { ir, vi }).vi;
    assertEquals([...data.subarray(0, 12)], want.first);
    assertEquals(await sha256Hex(littleEndian(data)), want.sha256);
  });
}

for (const [id, want] of Object.entries(reference.saved)) {
  Deno.test(`${id} saves an output beside colour as its authors' code does, to the level`, async () => {
    const data = output.data.map(GIVEN[id] ?? ((value) => value));
    await assertLevels(
      finish(findProtocol(id), { ...output, data }, vi).data,
      want,
    );
  });
}

Deno.test("a luma put beside a picture's chroma is JFIF's, to the level", async () => {
  const picture = withLuma(vi, { width, height, data: luma });
  await assertLevels(picture.data, reference.withLuma);
});

for (const [name, convert] of Object.entries({ toYCrCb8, fromYCrCb8 })) {
  Deno.test(`${name} is OpenCV's on the whole cube of colours`, async () => {
    const steps = Array.from({ length: 52 }, (_, i) => 5 * i);
    const levels = new Uint8Array(3 * 52 ** 3);
    let at = 0;
    for (const a of steps) {
      for (const b of steps) {
        for (const c of steps) {
          levels.set(convert(a, b, c), at);
          at += 3;
        }
      }
    }
    await assertLevels(
      levels,
      reference.grid[name as "toYCrCb8" | "fromYCrCb8"],
    );
  });
}

async function assertLevels(
  levels: Uint8Array,
  want: { readonly first: readonly number[]; readonly sha256: string },
): Promise<void> {
  assertEquals([...levels.subarray(0, 12)], want.first);
  assertEquals(await sha256Hex(levels), want.sha256);
}
