import { assert, assertEquals, assertRejects } from "@std/assert";
import { UnknownNameError } from "../../src/canon/unknown_name_error.ts";
import { defaultCatalog } from "../../src/datasets/default_catalog.ts";
import { readSample } from "../../src/datasets/sample/read_sample.ts";
import type { Scene } from "../../src/image/scene.ts";
import { SAMPLE_PINS } from "../../src/datasets/sample/sample_pins.ts";
import { luma601 } from "../../src/image/luma.ts";
import { sha256Hex } from "../../src/canon/digest.ts";

const scenes = new Map<string, Scene>(
  await Promise.all(
    SAMPLE_PINS.map(async ({ id }) => [id, await readSample(id)] as const),
  ),
);

function scene(id: string): Scene {
  const found = scenes.get(id);
  assert(found !== undefined, id);
  return found;
}

function statistics(data: Uint8Array): { mean: number; sd: number } {
  const mean = data.reduce((sum, value) => sum + value, 0) / data.length;
  const variance =
    data.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) /
    data.length;
  return { mean, sd: Math.sqrt(variance) };
}

/** Mean of a rectangle of a one-channel picture. */
function meanIn(
  { width, data }: { width: number; data: Uint8Array },
  [left, top, right, bottom]: readonly [number, number, number, number],
): number {
  let sum = 0;
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) sum += data[y * width + x]!;
  }
  return sum / ((right - left) * (bottom - top));
}

Deno.test("every scene decodes to its pinned samples", async () => {
  const pairs = defaultCatalog().datasets.get("sample")?.pairs;
  assertEquals([...pairs?.keys() ?? []], [...scenes.keys()]);
  for (const [id, { ir, vi }] of scenes) {
    const pair = pairs?.get(id);
    assertEquals(await sha256Hex(ir.data), pair?.ir.sha256, `${id} ir`);
    assertEquals(await sha256Hex(vi.data), pair?.vi.sha256, `${id} vi`);
    assertEquals(
      await sha256Hex(luma601(vi).data),
      pair?.vi.luma601Sha256,
      `${id} vi luma`,
    );
    assertEquals([ir.width, ir.height, 1], [
      pair?.ir.width,
      pair?.ir.height,
      pair?.ir.channels,
    ]);
    assertEquals([vi.width, vi.height, 3], [
      pair?.vi.width,
      pair?.vi.height,
      pair?.vi.channels,
    ]);
    assertEquals([ir.data.length, vi.data.length], [
      pair?.ir.bytes,
      pair?.vi.bytes,
    ]);
  }
});

Deno.test("pairs are aligned: both pictures have one size", () => {
  for (const [id, { ir, vi }] of scenes) {
    assertEquals([ir.width, ir.height], [vi.width, vi.height], id);
    assertEquals(ir.data.length * 3, vi.data.length, id);
  }
});

Deno.test("visible pictures are in colour", () => {
  for (const [id, { vi }] of scenes) {
    let spread = 0;
    for (let i = 0; i < vi.data.length; i += 3) {
      const [r, g, b] = [vi.data[i]!, vi.data[i + 1]!, vi.data[i + 2]!];
      spread = Math.max(spread, Math.max(r, g, b) - Math.min(r, g, b));
    }
    // Fog takes the colour out too.
    assert(spread > (id === "low-contrast" ? 12 : 60), `${id}: ${spread}`);
  }
});

Deno.test("people are far hotter than the lawn beside them", () => {
  const { ir } = scene("pedestrians");
  // The chest of the man on the right, and the grass to his right.
  const man = meanIn(ir, [163, 60, 169, 72]),
    lawn = meanIn(ir, [178, 66, 190, 90]);
  assert(man > lawn + 100, `${man} against ${lawn}`);
});

Deno.test("a man in the dark is seen by heat alone", () => {
  const { ir, vi } = scene("road-night");
  const body = [156, 69, 160, 79] as const,
    beside = [170, 69, 180, 79] as const;
  const luma = luma601(vi);
  assert(meanIn(ir, body) > meanIn(ir, beside) + 80);
  assert(Math.abs(meanIn(luma, body) - meanIn(luma, beside)) < 25);
});

Deno.test("smoke hides from the eye what heat shows", () => {
  const { ir, vi } = scene("smoke");
  // The bonnet of the lorry and the meadow in front of it.
  const bonnet = [92, 60, 97, 65] as const,
    meadow = [80, 95, 100, 105] as const;
  assert(meanIn(ir, bonnet) > meanIn(ir, meadow) + 100);
  const luma = luma601(vi);
  const around = [84, 60, 110, 65] as const;
  assert(Math.abs(meanIn(luma, bonnet) - meanIn(luma, around)) < 25);
});

Deno.test("glare saturates the visible picture only", () => {
  const { ir, vi } = scene("glare");
  const white = (data: Uint8Array): number =>
    data.reduce((count, value) => count + (value >= 250 ? 1 : 0), 0) /
    data.length;
  assert(white(luma601(vi).data) > 0.03);
  assert(white(ir.data) < 0.002);
});

Deno.test("the texture scene is rich in the visible and even in heat", () => {
  const { ir, vi } = scene("texture");
  // Bricks and nothing else.
  const wall = [157, 10, 190, 100] as const;
  const detail = (image: { width: number; data: Uint8Array }): number => {
    let sum = 0;
    for (let y = wall[1]; y < wall[3]; y++) {
      for (let x = wall[0]; x < wall[2]; x++) {
        const i = y * image.width + x;
        sum += Math.abs(image.data[i + 1]! - image.data[i]!);
      }
    }
    return sum / ((wall[2] - wall[0]) * (wall[3] - wall[1]));
  };
  assert(
    detail(luma601(vi)) > 2.5 * detail(ir),
    `${detail(luma601(vi))} against ${detail(ir)}`,
  );
});

Deno.test("the odd size is odd and the low contrast low", () => {
  const { width, height } = scene("odd-size").ir;
  assertEquals([width, height], [173, 131]);
  const { ir, vi } = scene("low-contrast");
  assert(statistics(ir.data).sd < 8);
  assert(statistics(luma601(vi).data).sd < 16);
  for (const id of ["road-day", "pedestrians", "smoke"]) {
    assert(statistics(scene(id).ir.data).sd > 20, id);
  }
});

Deno.test("an unknown scene is refused with the list of scenes", async () => {
  await assertRejects(
    () => readSample("sunset"),
    UnknownNameError,
    'Cannot read sample scene "sunset": there is none of that name; choose one of road-day',
  );
});
