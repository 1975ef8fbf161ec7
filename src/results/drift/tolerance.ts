// How far a value of a backend other than the referee may lie from its published one.
//
// Such a backend computes the network with other kernels: float32 outputs a few 1e-7 apart. Around each rounding
// threshold that moves single pixels by one grey level: 255 · 2 · 1e-6, at most about one pixel in a thousand. Each
// tolerance is what one grey level on 0.1 % of the pixels (ε = 0.001) can do to the metric, rounded up:
//
// - EN, MI: moved mass ε between neighbouring bins, |ΔH| ≲ ε · log2(bins) ≈ 0.008 bits a histogram.
// - SD: |Δ| ≤ ε · max|x − μ|/σ, about 5 ε.
// - SF, AG: each moved pixel changes two to three differences by at most one level, 3 ε.
// - CC, SCD: added noise of variance ε against image variances of at least 1, ε.
// - VIF, Qabf: ε is small beside the noise floor σ² = 2 of VIF; Qabf weighs each pixel by its edge strength.
// - SSIM: a moved pixel touches all 49 windows over it (about 5 % of them), and where an image is flat the small
//   constants of L = 2 let each window change by as much as 0.1.
//
// Measured with both profiles on TNO, RoadScene and synthetic triples (random sign and all one way), the largest
// changes were EN 0.0084, SD 0.0008, SF 0.0022, AG 0.0010, MI 0.0061, SCD 0.0002, CC 0.0001, VIF 0.0001, Qabf 0.0005,
// SSIM 0.0029; EN, AG, Qabf and SSIM on a checkerboard, the hardest case.

/** Metric → largest absolute difference that is no drift. */
export type Tolerances = Readonly<Record<string, number>>;

/** Tolerances of backends that are not the referee. The referee's is 0 for every metric. */
export const BACKEND_TOLERANCES: Tolerances = {
  EN: 0.01,
  SD: 0.005,
  SF: 0.003,
  AG: 0.003,
  MI: 0.02,
  SCD: 0.001,
  CC: 0.001,
  VIF: 0.001,
  Qabf: 0.001,
  SSIM: 0.005,
};

/** The tolerance of a metric; 0 where none is stated, so that a new metric has to state one. */
export function toleranceOf(metric: string, tolerances: Tolerances): number {
  return Object.hasOwn(tolerances, metric) ? tolerances[metric] ?? 0 : 0;
}
