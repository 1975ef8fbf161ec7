import { assert, assertEquals } from "@std/assert";
import type { Graph } from "../../../src/models/onnx/graph.ts";
import { encodeOnnx } from "../../../src/models/onnx/encode.ts";
import { inferShapes } from "../../../src/models/onnx/infer_shapes.ts";
import { openOnnx, type TestPlane, type TestSession } from "../run_onnx.ts";
import { noisePair, type RulePair, scenePair } from "./images.ts";
import { make, type Rows } from "./reference/plane.ts";

/** Largest difference allowed: 1e-5 of the range of levels. */
export const TOLERANCE = 255e-5;

/** Columns and rows, odd and even. */
const SIZES = [
  [53, 37],
  [41, 41],
  [64, 48],
  [120, 3],
  [2, 121],
  [17, 16],
  [3, 2],
  [1, 5],
  [1, 1],
] as const;

/** What a rule promises beside equalling its reference. */
export interface RulePromises {
  /** Two equal images give that image. */
  readonly keepsEqual: boolean;
  /** The order of the images does not matter. */
  readonly symmetric: boolean;
  /** Two flat images give their mean. */
  readonly averagesFlat: boolean;
}

const ALL: RulePromises = {
  keepsEqual: true,
  symmetric: true,
  averagesFlat: true,
};

/** Tests a rule against its reference, and what it promises. */
export function checkRule(
  name: string,
  graph: Graph,
  reference: (ir: Rows, vi: Rows) => Rows,
  promises: RulePromises = ALL,
): void {
  let opened: Promise<TestSession> | undefined;
  Deno.test.afterAll(async () => await (await opened)?.[Symbol.asyncDispose]());
  const fuse = async ({ ir, vi }: RulePair): Promise<Rows> => {
    const session = await (opened ??= openOnnx(encodeOnnx(graph)));
    const fused = await session.run(planeOf(ir), planeOf(vi));
    assertEquals([fused.height, fused.width], [ir.length, ir[0]!.length]);
    return make(
      fused.height,
      fused.width,
      (y, x) => fused.data[y * fused.width + x]!,
    );
  };
  for (const [width, height] of SIZES) {
    Deno.test(`${name}: equals the reference at ${width}x${height}`, async () => {
      for (const pairOf of [noisePair, scenePair]) {
        const pair = pairOf(width, height, 3);
        const difference = differ(
          await fuse(pair),
          reference(pair.ir, pair.vi),
        );
        assert(
          difference <= TOLERANCE,
          `${pairOf.name} differs by ${difference} levels`,
        );
      }
      assertEquals(
        inferShapes(graph, { H: height, W: width }).get("fused"),
        [1, 1, height, width],
      );
    });
  }
  if (promises.keepsEqual) {
    Deno.test(`${name}: equal images give themselves`, async () => {
      for (const { vi } of [noisePair(37, 29, 5), scenePair(37, 29, 5)]) {
        const difference = differ(await fuse({ ir: vi, vi }), vi);
        assert(difference <= TOLERANCE, `differs by ${difference} levels`);
      }
    });
  }
  if (promises.symmetric) {
    Deno.test(`${name}: the order of the images does not matter`, async () => {
      const { ir, vi } = scenePair(37, 29, 7);
      const [once, swapped] = [
        await fuse({ ir, vi }),
        await fuse({ ir: vi, vi: ir }),
      ];
      const difference = differ(once, swapped);
      assert(difference <= TOLERANCE, `differs by ${difference} levels`);
      assert(differ(once, vi) > 1 && differ(once, ir) > 1);
    });
  }
  if (promises.averagesFlat) {
    Deno.test(`${name}: two flat images give their mean`, async () => {
      const flat = (level: number): Rows => make(23, 31, () => level);
      const fused = await fuse({ ir: flat(40), vi: flat(200) });
      const difference = differ(fused, flat(120));
      assert(difference <= TOLERANCE, `differs by ${difference} levels`);
    });
  }
}

function planeOf(rows: Rows): TestPlane {
  return {
    width: rows[0]!.length,
    height: rows.length,
    data: Float32Array.from(rows.flat()),
  };
}

/** Infinite where either is not a number. */
function differ(first: Rows, second: Rows): number {
  assertEquals(first.length, second.length);
  const differences = first.flatMap((row, y) =>
    row.map((value, x) => Math.abs(value - second[y]![x]!))
  );
  if (differences.some(Number.isNaN)) return Infinity;
  return Math.max(...differences);
}
