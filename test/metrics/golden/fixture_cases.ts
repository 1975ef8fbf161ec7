/** The golden cases that are written down as numbers or drawn by code. */
import type { Gray } from "../../../src/image/gray.ts";
import type { Triple } from "../../../src/metrics/triple.ts";
import fixture from "../../fixtures/metrics/images.json" with { type: "json" };

/** One case: three images of one size. */
export interface FixtureCase {
  readonly name: string;
  readonly triple: Triple;
}

type Rows = readonly string[] | { readonly constant: number };

interface StoredCase {
  readonly width: number;
  readonly height: number;
  readonly images?: {
    readonly ir: Rows;
    readonly vi: Rows;
    readonly fused: Rows;
  };
}

/** The cases that need no image file. */
export const FIXTURE_CASES: readonly FixtureCase[] = Object.entries(
  fixture.cases as Record<string, unknown> as Record<string, StoredCase>,
).map(([name, { width, height, images }]) => {
  const image = (rows: Rows): Gray => ({
    width,
    height,
    data: pixels(rows, width * height),
  });
  const triple = images
    ? { ir: image(images.ir), vi: image(images.vi), fused: image(images.fused) }
    : checker(width, height);
  return { name, triple };
});

function pixels(rows: Rows, count: number): Uint8Array {
  if ("constant" in rows) return new Uint8Array(count).fill(rows.constant);
  const digits = rows.join("");
  return Uint8Array.from(
    { length: count },
    (_, i) => parseInt(digits.slice(2 * i, 2 * i + 2), 16),
  );
}

/** 8 px squares against 4 px stripes, and their maximum: many exactly equal and exactly zero gradients. */
function checker(width: number, height: number): Triple {
  const draw = (level: (x: number, y: number) => number): Gray => ({
    width,
    height,
    data: Uint8Array.from(
      { length: width * height },
      (_, i) => level(i % width, Math.floor(i / width)),
    ),
  });
  const squares = (x: number, y: number): number =>
    (((x >> 3) + (y >> 3)) & 1) * 255;
  const stripes = (x: number): number => ((x >> 2) & 1) * 255;
  return {
    ir: draw(squares),
    vi: draw(stripes),
    fused: draw((x, y) => Math.max(squares(x, y), stripes(x))),
  };
}
