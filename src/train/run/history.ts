import type { BestOutputs, PatchOutput } from "../step/patch_input.ts";

/**
 * The best output so far of each patch, by SSIM and by GMSD, in 8 bits: what dynamic refresh pulls to.
 *
 * Where one output is the best by both it is kept once.
 */
export class History {
  readonly #best = new Map<number, BestOutputs>();

  /** Of a patch; null before its first output. */
  get(patch: number): BestOutputs | null {
    return this.#best.get(patch) ?? null;
  }

  /** Every patch that has one. */
  entries(): Iterable<readonly [number, BestOutputs]> {
    return this.#best;
  }

  /** Puts back what was kept before. */
  set(patch: number, best: BestOutputs): void {
    this.#best.set(patch, best);
  }

  /**
   * Keeps an output where it is better.
   *
   * @param better which of the two it replaces; null decides by the output's own measures.
   */
  offer(
    patch: number,
    { levels, ssim, gmsd }: PatchOutput,
    better: { readonly ssim: boolean; readonly gmsd: boolean } | null,
  ): void {
    const before = this.#best.get(patch);
    const takes = before === undefined
      ? { ssim: true, gmsd: true }
      : better ?? {
        ssim: ssim > before.ssim.measure,
        gmsd: gmsd < before.gmsd.measure,
      };
    if (!takes.ssim && !takes.gmsd) return;
    this.#best.set(patch, {
      ssim: takes.ssim ? { levels, measure: ssim } : before!.ssim,
      gmsd: takes.gmsd ? { levels, measure: gmsd } : before!.gmsd,
    });
  }
}
