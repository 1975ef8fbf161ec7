/** What is true of a metric under every profile: its name, its direction, what it reads, where it comes from. */
import type { Metric } from "./metric.ts";

/** Facts about a metric that no profile changes. Units and ranges are per profile (see `PROFILES`). */
export interface MetricInfo {
  /** The field's full name. */
  readonly title: string;
  /** Whether tables treat the larger value as the better one. */
  readonly higherIsBetter: boolean;
  /** The images whose pixels decide the value. */
  readonly reads: readonly ("ir" | "vi" | "fused")[];
  /** The paper that defined it. */
  readonly source: string;
}

const ALL = ["ir", "vi", "fused"] as const;

/** Facts per metric. */
export const METRIC_INFO: Readonly<Record<Metric, MetricInfo>> = {
  EN: {
    title: "Entropy",
    higherIsBetter: true,
    reads: ["fused"],
    source: "Shannon 1948; for fusion: Roberts, van Aardt & Ahmed 2008",
  },
  SD: {
    title: "Standard deviation",
    higherIsBetter: true,
    reads: ["fused"],
    source: "Rao 1997",
  },
  SF: {
    title: "Spatial frequency",
    higherIsBetter: true,
    reads: ["fused"],
    source: "Eskicioglu & Fisher 1995",
  },
  AG: {
    title: "Average gradient",
    higherIsBetter: true,
    reads: ["fused"],
    source: "Cui, Feng, Xu, Li & Chen 2015",
  },
  MI: {
    title: "Mutual information",
    higherIsBetter: true,
    reads: ALL,
    source: "Qu, Zhang & Yan 2002",
  },
  SCD: {
    title: "Sum of the correlations of differences",
    higherIsBetter: true,
    reads: ALL,
    source: "Aslantas & Bendes 2015",
  },
  CC: {
    title: "Correlation coefficient",
    higherIsBetter: true,
    reads: ALL,
    source: "Pearson 1896",
  },
  VIF: {
    title: "Visual information fidelity, pixel domain",
    higherIsBetter: true,
    reads: ALL,
    source: "Sheikh & Bovik 2006",
  },
  Qabf: {
    title: "Edge preservation",
    higherIsBetter: true,
    reads: ALL,
    source: "Xydeas & Petrovic 2000",
  },
  SSIM: {
    title: "Structural similarity",
    higherIsBetter: true,
    reads: ALL,
    source: "Wang, Bovik, Sheikh & Simoncelli 2004",
  },
};
