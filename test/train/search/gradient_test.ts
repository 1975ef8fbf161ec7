/** Three ways to the architecture gradient, on bilevel problems whose answers are worked out by hand. */
import { assertAlmostEquals, assertEquals } from "@std/assert";
import type {
  BilevelPoint,
  BilevelProblem,
  LossSlopes,
} from "../../../src/train/search/gradient/bilevel.ts";
import { compareMethods } from "../../../src/train/search/gradient/compare_methods.ts";
import { implicit } from "../../../src/train/search/gradient/implicit.ts";
import {
  SEARCH_METHODS,
  type SearchMethodName,
} from "../../../src/train/search/gradient/methods.ts";
import { secondOrder } from "../../../src/train/search/gradient/second_order.ts";

/** DARTS's own example (ICLR 2019, figure 2): L_tr = (θ − α)², L_val = αθ − 2α + 1; θ* = α, so the answer is α = θ = 1. */
const DARTS: BilevelProblem = {
  training: ({ theta: [w = 0], alpha: [a = 0] }) => ({
    loss: (w - a) ** 2,
    theta: Float64Array.of(2 * (w - a)),
    alpha: Float64Array.of(-2 * (w - a)),
  }),
  validation: ({ theta: [w = 0], alpha: [a = 0] }) => ({
    loss: a * w - 2 * a + 1,
    theta: Float64Array.of(a),
    alpha: Float64Array.of(w - 2),
  }),
};

/** L_tr = ½ θᵀHθ − θᵀBα with H diagonal, L_val = ½ |θ − t|² + ½ |α − s|²: θ* = H⁻¹Bα. */
const H = [1, 2, 4];
const B = [[1, 0.5], [-1, 2], [0, 3]];
const T = [1, -2, 0.5];
const S = [0.25, -1];
const quadratic: BilevelProblem = {
  training: ({ theta, alpha }) => ({
    loss: theta.reduce(
      (sum, w, i) => sum + w * (H[i]! * w / 2 - row(alpha, i)),
      0,
    ),
    theta: theta.map((w, i) => H[i]! * w - row(alpha, i)),
    alpha: columns(theta).map((value) => -value),
  }),
  validation: ({ theta, alpha }) => ({
    loss: theta.reduce((sum, w, i) => sum + (w - T[i]!) ** 2 / 2, 0) +
      alpha.reduce((sum, a, i) => sum + (a - S[i]!) ** 2 / 2, 0),
    theta: theta.map((w, i) => w - T[i]!),
    alpha: alpha.map((a, i) => a - S[i]!),
  }),
};

/** L_tr = ½ (aᵀθ + bᵀα − 1)², one residual; L_val = ½ |θ|². Training moves θ along a only: its end moves by −a bᵀ / |a|² with α. */
const LINE = [3, -1, 2];
const SLOPE = [2, -0.5];
const residual: BilevelProblem = {
  training({ theta, alpha }): LossSlopes {
    const r = sumOf(theta, LINE) + sumOf(alpha, SLOPE) - 1;
    return {
      loss: r * r / 2,
      theta: Float64Array.from(LINE, (a) => r * a),
      alpha: Float64Array.from(SLOPE, (b) => r * b),
    };
  },
  validation: ({ theta, alpha }) => ({
    loss: sumOf(theta, theta) / 2,
    theta: theta.slice(),
    alpha: alpha.map(() => 0),
  }),
};

const POINT: BilevelPoint = {
  theta: Float64Array.of(0.5, -1, 2),
  alpha: Float64Array.of(1, -0.5),
};

Deno.test("each way takes as many evaluations as it says, and counts them rightly", () => {
  const taken = Object.entries(SEARCH_METHODS).map(([name, method]) => {
    let passes = 0;
    const counted: BilevelProblem = {
      training: (at) => (passes++, quadratic.training(at)),
      validation: (at) => (passes++, quadratic.validation(at)),
    };
    const { evaluations } = method(counted, POINT, 0.1);
    assertEquals(evaluations, passes);
    return [name, passes];
  });
  assertEquals(Object.fromEntries(taken), { first: 1, second: 4, implicit: 2 });
});

Deno.test("first order is the partial derivative alone", () => {
  const { alpha } = SEARCH_METHODS.first(quadratic, POINT, 0.1);
  assertNear(alpha, [0.75, 0.5]);
});

Deno.test("second order is the exact derivative through one step of a quadratic", () => {
  const rate = 0.3;
  const { theta } = quadratic.training(POINT);
  const ahead = POINT.theta.map((w, i) => w - rate * theta[i]!);
  // dθ'/dα = rate · B.
  const through = columns(ahead.map((w, i) => w - T[i]!));
  const { alpha } = secondOrder(quadratic, POINT, rate);
  assertNear(
    alpha,
    [0.75 + rate * through[0]!, 0.5 + rate * through[1]!],
    1e-9,
  );
});

Deno.test("second order at a step that ends training is the implicit function's own derivative", () => {
  // With H = 2 a step of ½ ends at θ*, from anywhere.
  const rate = 1 / 2;
  for (const start of [-2, 0.3]) {
    const at = { theta: Float64Array.of(start), alpha: Float64Array.of(1.7) };
    // d/dα (α² − 2α + 1)
    assertNear(secondOrder(DARTS, at, rate).alpha, [2 * 1.7 - 2], 1e-9);
  }
});

Deno.test("implicit is exact for one linear residual, and the first order's where training rests", () => {
  const { alpha } = implicit(residual, POINT);
  const along = sumOf(POINT.theta, LINE) / sumOf(LINE, LINE);
  assertNear(alpha, SLOPE.map((b) => -b * along), 1e-10);
  const r = residual.training(POINT).theta[0]! / LINE[0]!;
  const rested = {
    ...POINT,
    theta: POINT.theta.map((w, i) => w - r * LINE[i]! / sumOf(LINE, LINE)),
  };
  assertNear(implicit(residual, rested).alpha, [0, 0], 1e-6);
});

Deno.test("implicit is no exact derivative where training has several residuals", () => {
  const { alpha } = implicit(quadratic, POINT);
  // ∇α L_val + Bᵀ H⁻¹ ∇θ L_val
  const solved = columns(POINT.theta.map((w, i) => (w - T[i]!) / H[i]!));
  const exact = [0.75 + solved[0]!, 0.5 + solved[1]!];
  const apart = Math.hypot(...exact.map((value, i) => value - alpha[i]!));
  assertEquals(apart > 0.1, true);
});

Deno.test("of DARTS's example first order finds α = 2, second 2 / (1 + 2ξ), implicit the answer 1", () => {
  const ends = [
    ["first", 0.1, 2],
    // One step ahead is not the end of training: short of ξ = ½, which is, the answer is missed.
    ["second", 0.1, 2 / 1.2],
    ["second", 0.5, 1],
    ["implicit", 0.1, 1],
  ] as const;
  for (const [name, rate, wanted] of ends) {
    const { theta, alpha } = descend(name, rate);
    assertAlmostEquals(alpha, wanted, 2e-3, name);
    assertAlmostEquals(theta, wanted, 2e-3, name);
  }
});

Deno.test("side by side: cosines and lengths; none where a gradient is 0", () => {
  const [firstSecond, firstImplicit] = compareMethods([DARTS, DARTS], {
    theta: Float64Array.of(3),
    alpha: Float64Array.of(1),
  }, 0.5);
  // θ − 2 = 1, 2α − 2 = 0 and θ − 2 + α = 2.
  assertEquals(firstSecond!.methods, ["first", "second"]);
  assertAlmostEquals(firstSecond!.ratio ?? 0, 0, 1e-9);
  assertEquals(firstImplicit!.methods, ["first", "implicit"]);
  assertAlmostEquals(firstImplicit!.cosine!, 1, 1e-9);
  assertAlmostEquals(firstImplicit!.ratio!, 2, 1e-9);
  const [blind] = compareMethods([residual], POINT, 0.1);
  assertEquals([blind!.cosine, blind!.ratio], [null, null]);
});

/** Steps of θ and α in turn from DARTS's own start, (α, θ) = (2, −2). */
function descend(
  name: SearchMethodName,
  rate: number,
): { theta: number; alpha: number } {
  const theta = Float64Array.of(-2);
  const alpha = Float64Array.of(2);
  for (let step = 0; step < 2000; step++) {
    const at = { theta, alpha };
    const slope = SEARCH_METHODS[name](DARTS, at, rate).alpha[0]!;
    theta[0]! -= 0.1 * DARTS.training(at).theta[0]!;
    alpha[0]! -= 0.05 * slope;
  }
  return { theta: theta[0]!, alpha: alpha[0]! };
}

/** Row i of Bα. */
function row(alpha: Float64Array, i: number): number {
  return sumOf(alpha, B[i]!);
}

/** Bᵀ · values. */
function columns(values: Float64Array): Float64Array {
  return Float64Array.from(S, (_, j) => sumOf(values, B.map((b) => b[j]!)));
}

function sumOf(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Array.from(a).reduce((sum, value, i) => sum + value * b[i]!, 0);
}

function assertNear(
  found: Float64Array,
  wanted: readonly number[],
  tolerance = 1e-12,
): void {
  assertEquals(found.length, wanted.length);
  wanted.forEach((value, i) => assertAlmostEquals(found[i]!, value, tolerance));
}
