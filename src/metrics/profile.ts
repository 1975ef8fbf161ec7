/**
 * Metric profiles: which definition, arithmetic and reduction each metric name stands for.
 *
 * A profile is plain data, so that it can be digested into the identity of a value. Changing any definition means
 * raising `version`.
 */
import type { Metric } from "./metric.ts";

export { type Metric, METRICS } from "./metric.ts";
export { METRIC_INFO, type MetricInfo } from "./metric_info.ts";

/** What a metric means under one profile. */
export interface MetricDefinition {
  /** The computation in one sentence, precise enough to redo it. */
  readonly definition: string;
  /** Code or paper that the definition follows. */
  readonly source: string;
  /** Unit of the value; "1" for a ratio. */
  readonly unit: string;
  /** Smallest and largest possible value; null where unbounded. */
  readonly range: readonly [number, number | null];
}

/** A named, versioned set of definitions for all metrics. */
export interface Profile {
  readonly id: "cdd" | "strict";
  readonly version: number;
  readonly title: string;
  readonly definitions: Readonly<Record<Metric, MetricDefinition>>;
}

const CDD =
  "Zhaozixiang1228/MMIF-CDDFuse utils/Evaluator.py at fd8da1f39d8d403b7343e577bd5a30cba38c7b7b";

/** The profiles by name. */
export const PROFILES: Readonly<Record<Profile["id"], Profile>> = {
  cdd: {
    id: "cdd",
    version: 1,
    title: "The arithmetic of the CDDFuse and MMDRFuse evaluators",
    definitions: {
      EN: {
        definition: "histogram of 256 levels, bits",
        source: CDD,
        unit: "bit",
        range: [0, 8],
      },
      SD: {
        definition: "population standard deviation over 0..255, float32",
        source: CDD,
        unit: "grey level",
        range: [0, 127.5],
      },
      SF: {
        definition:
          "root of the summed mean squared horizontal and vertical differences, float32; NaN if under 2 px",
        source: CDD,
        unit: "grey level",
        range: [0, null],
      },
      AG: {
        definition:
          "mean over all pixels of the root of half the squared gradient, central differences, float32",
        source: CDD,
        unit: "grey level",
        range: [0, null],
      },
      MI: {
        definition:
          "mutual information of the 256-level histograms in nats, sum over sources",
        source: CDD,
        unit: "nat",
        range: [0, null],
      },
      SCD: {
        definition:
          "corr(ir, fused - vi) + corr(vi, fused - ir), float32; NaN if one is constant",
        source: CDD,
        unit: "1",
        range: [-2, 2],
      },
      CC: {
        definition:
          "mean over sources of Pearson's correlation, float32; NaN if one image is constant",
        source: CDD,
        unit: "1",
        range: [-1, 1],
      },
      VIF: {
        definition:
          "pixel domain, 4 scales, valid borders, noise variance 2, sum over sources; a constant source " +
          "counts 1; undefined under 41 px a side",
        source: CDD,
        unit: "1",
        range: [0, null],
      },
      Qabf: {
        definition:
          "Sobel edges with zero borders, sigmoid constants of the evaluator, float32; NaN without edges",
        source: CDD,
        unit: "1",
        range: [0, 1],
      },
      SSIM: {
        definition:
          "uniform 7x7 window, sample covariance, data range 2, float32, sum over sources; undefined under " +
          "7 px a side",
        source: CDD + "; scikit-image 0.19 structural_similarity",
        unit: "1",
        range: [-2, 2],
      },
    },
  },
  strict: {
    id: "strict",
    version: 1,
    title:
      "Definitions of the papers in float64, an error where a value is undefined",
    definitions: {
      EN: {
        definition: "histogram of 256 levels, bits",
        source: "Shannon 1948",
        unit: "bit",
        range: [0, 8],
      },
      SD: {
        definition: "population standard deviation over 0..255",
        source: "Rao 1997",
        unit: "grey level",
        range: [0, 127.5],
      },
      SF: {
        definition:
          "root of the summed mean squared horizontal and vertical differences; undefined under 2 px a side",
        source: "Eskicioglu & Fisher 1995",
        unit: "grey level",
        range: [0, null],
      },
      AG: {
        definition:
          "mean over all pixels of the root of half the squared gradient, central differences; undefined " +
          "under 2 px a side",
        source: "Cui, Feng, Xu, Li & Chen 2015",
        unit: "grey level",
        range: [0, null],
      },
      MI: {
        definition:
          "mutual information of the 256-level histograms in bits, mean over sources",
        source: "Qu, Zhang & Yan 2002",
        unit: "bit",
        range: [0, 8],
      },
      SCD: {
        definition:
          "corr(ir, fused - vi) + corr(vi, fused - ir); undefined if one is constant",
        source: "Aslantas & Bendes 2015",
        unit: "1",
        range: [-2, 2],
      },
      CC: {
        definition:
          "mean over sources of Pearson's correlation; undefined if one image is constant",
        source: "Pearson 1896",
        unit: "1",
        range: [-1, 1],
      },
      VIF: {
        definition:
          "pixel domain, 4 scales, valid borders, noise variance 2, mean over sources; undefined if a " +
          "source is constant or under 41 px a side",
        source: "Sheikh & Bovik 2006",
        unit: "1",
        range: [0, null],
      },
      Qabf: {
        definition:
          "Sobel edges with zero borders, sigmoid constants of the CDDFuse evaluator; undefined without edges",
        source: "Xydeas & Petrovic 2000",
        unit: "1",
        range: [0, 1],
      },
      SSIM: {
        definition:
          "gaussian 11x11 window of sigma 1.5, valid borders, L = 255, mean over sources; undefined under " +
          "11 px a side",
        source: "Wang, Bovik, Sheikh & Simoncelli 2004",
        unit: "1",
        range: [-1, 1],
      },
    },
  },
};
