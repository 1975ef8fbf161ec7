/** What kernels make of whole images has the bits of plain references: no tolerance. */
import { assertEquals } from "@std/assert";
import type { Gray } from "../../../../src/image/gray.ts";
import type { LoadedImage } from "../../../../src/metrics/kernels/loaded_triple.ts";
import { levelMatrix } from "../../../../src/metrics/planes/level_matrix.ts";
import { SAME_LEVELS } from "../../../../src/metrics/planes/same_levels.ts";
import { eighthEdges } from "../../../../src/metrics/shared/edges/eighth_edges.ts";
import { eighthEdgesOfLevels } from "../../../../src/metrics/shared/edges/eighth_edges_of_levels.ts";
import { featureCorrelation } from "../../../../src/metrics/shared/edges/feature_correlation.ts";
import { petrovicMeasures } from "../../../../src/metrics/shared/edges/petrovic_measures.ts";
import { phaseCongruency } from "../../../../src/metrics/shared/edges/phase_congruency.ts";
import { perceptualError } from "../../../../src/metrics/shared/perception/perceptual_error.ts";
import {
  regionSaliency,
  touchedRegions,
} from "../../../../src/metrics/shared/perception/regions.ts";
import { gaussianWindows } from "../../../../src/metrics/shared/structure/gaussian_windows.ts";
import { mefReference } from "../../../../src/metrics/shared/structure/mef_reference.ts";
import {
  windowCovariance,
  windowMoments,
} from "../../../../src/metrics/shared/structure/window_moments.ts";
import { loadImages } from "../../load_image.ts";
import { plainFeatureCorrelation } from "./plain_feature_correlation.ts";
import { plainMefReference } from "./plain_mef_reference.ts";
import {
  plainPerceptualError,
  plainRegionSaliency,
} from "./plain_perceptual_error.ts";
import { plainPetrovicMeasures } from "./plain_petrovic_measures.ts";
import { plainPhaseCongruency } from "./plain_phase_congruency.ts";

/** Sides with small and with large factors, odd ones, a line and more than a strip of windows. */
const SIZES = [[15, 32], [33, 26], [67, 13], [139, 71], [12, 122], [1, 9]];

/** Smooth structure with noise. */
function draw(width: number, height: number, seed: number): Gray {
  let state = seed;
  const data = Uint8Array.from({ length: width * height }, (_, at) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const x = at % width, y = Math.floor(at / width);
    return (x * seed + y * 5 + (state >>> 27)) % 256;
  });
  return { width, height, data };
}

function forEachSize(
  test: (images: ReturnType<typeof imagesOf>) => void,
  least = 1,
): void {
  for (const [width, height] of SIZES) {
    if (Math.min(width!, height!) < least) continue;
    test(imagesOf(width!, height!));
  }
}

function imagesOf(
  width: number,
  height: number,
): Record<"ir" | "vi" | "fused", LoadedImage> {
  const [ir, vi, fused] = loadImages(
    draw(width, height, 3),
    draw(width, height, 7),
    draw(width, height, 11),
  );
  return { ir, vi, fused };
}

/** Zeros of either sign are one number. */
function assertBits(fast: Float64Array, plain: Float64Array): void {
  assertEquals(fast.map((value) => value + 0), plain.map((value) => value + 0));
}

Deno.test("fast is plain: phase congruency under either rule", () => {
  forEachSize(({ ir }) => {
    for (const rule of ["formula", "toolbox"] as const) {
      const fast = phaseCongruency(ir, rule);
      const plain = plainPhaseCongruency(levelMatrix(ir), rule);
      assertBits(fast.congruency, plain.congruency);
      assertBits(fast.largestMoment, plain.largestMoment);
      assertBits(fast.smallestMoment, plain.smallestMoment);
    }
  });
});

Deno.test("fast is plain: correlations of features", () => {
  forEachSize(({ ir, vi, fused }) => {
    const sources = [ir, vi].map((image) => {
      const { data } = levelMatrix(image);
      const mask = Uint8Array.from(data, (value) => value > 40 ? 1 : 0);
      return { values: data.map((value) => value / 255), mask };
    });
    const own = levelMatrix(fused).data.map((value) => value / 255);
    for (const border of ["zero", "valid"] as const) {
      if (border === "valid" && Math.min(ir.width, ir.height) < 11) continue;
      assertEquals(
        featureCorrelation(sources, own, fused, border),
        plainFeatureCorrelation(sources, own, fused, border),
      );
    }
  });
});

Deno.test("fast is plain: saliency of regions, and the error that is seen", () => {
  forEachSize((images) => {
    const { ir, vi, fused } = images, regions = touchedRegions(fused);
    for (const border of ["zero", "replicate"] as const) {
      assertBits(
        regionSaliency(ir, SAME_LEVELS, { regions, floor: 0.25, border }),
        plainRegionSaliency(levelMatrix(ir), regions, 0.25, border),
      );
    }
    assertEquals(
      perceptualError({ pair: { ir, vi }, fused }, {
        levels: () => SAME_LEVELS,
        saliency: (image) => regionSaliency(image, SAME_LEVELS, { regions }),
        regions,
      }),
      plainPerceptualError(
        levelMatrix(ir),
        levelMatrix(vi),
        levelMatrix(fused),
        regions,
      ),
    );
  });
});

Deno.test("fast is plain: eighth edges, and what Petrovic makes of them", () => {
  forEachSize((images) => {
    for (const image of Object.values(images)) {
      const fast = eighthEdgesOfLevels(image);
      const plain = eighthEdges(levelMatrix(image));
      assertBits(fast.strength, plain.strength);
      assertBits(fast.angle, plain.angle);
    }
    const edges = {
      ir: eighthEdgesOfLevels(images.ir),
      vi: eighthEdgesOfLevels(images.vi),
      fused: eighthEdgesOfLevels(images.fused),
    };
    assertEquals(
      petrovicMeasures(edges, 0.001),
      plainPetrovicMeasures(edges, 0.001),
    );
  });
});

Deno.test("fast is plain: moments of gaussian windows, at every border", () => {
  forEachSize(({ ir, vi }) => {
    for (const border of ["valid", "replicate", "symmetric"] as const) {
      const kind = gaussianWindows(border), { means } = kind;
      const [a, b] = [ir, vi].map(levelMatrix);
      const covariance = (of: typeof kind) =>
        windowCovariance(windowMoments(a!, of), windowMoments(b!, of)).data;
      assertBits(covariance(kind), covariance({ means }));
      const fast = windowMoments(a!, kind),
        plain = windowMoments(a!, { means });
      assertBits(fast.mean.data, plain.mean.data);
      assertBits(fast.variance.data, plain.variance.data);
    }
  });
});

Deno.test("fast is plain: the patches that MEF-SSIM wishes for", () => {
  forEachSize(({ ir, vi }) => {
    const [a, b] = [ir, vi].map((image) =>
      windowMoments(levelMatrix(image), gaussianWindows("valid"))
    );
    const fast = mefReference([a!, b!]), plain = plainMefReference([a!, b!]);
    assertBits(fast.a, plain.a);
    assertBits(fast.b, plain.b);
    assertBits(fast.variance, plain.variance);
  }, 11);
});
