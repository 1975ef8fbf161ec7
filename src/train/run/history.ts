import type { BestOutputs, PatchOutput } from "../step/patch_input.ts";
import { type Planes, planesInMemory } from "./planes.ts";

interface Kept {
  /** Of the output that is best by SSIM, and of the one by GMSD: twice the patch, or one more. */
  readonly slots: Readonly<Record<"ssim" | "gmsd", number>>;
  readonly ssim: number;
  readonly gmsd: number;
}

/**
 * The best output so far of each patch, by SSIM and by GMSD, in 8 bits: what dynamic refresh pulls to.
 *
 * Where one output is the best by both it is kept once.
 */
export class History {
  readonly #kept = new Map<number, Kept>();
  readonly #planes: Planes;

  /** @param planes hold the outputs, two a patch at most; they are not disposed of here. */
  constructor(planes: Planes = planesInMemory()) {
    this.#planes = planes;
  }

  /** Patches that have best outputs. */
  get size(): number {
    return this.#kept.size;
  }

  /** Of a patch; null before its first output. */
  get(patch: number): BestOutputs | null {
    const kept = this.#kept.get(patch);
    if (kept === undefined) return null;
    const { slots: { ssim, gmsd } } = kept;
    const levels = this.#planes.read(ssim);
    return {
      ssim: { levels, measure: kept.ssim },
      gmsd: {
        levels: gmsd === ssim ? levels : this.#planes.read(gmsd),
        measure: kept.gmsd,
      },
    };
  }

  /** Every patch that has one, read one after the other. */
  *entries(): Iterable<readonly [number, BestOutputs]> {
    for (const patch of this.#kept.keys()) yield [patch, this.get(patch)!];
  }

  /** Puts back what was kept before. */
  set(patch: number, { ssim, gmsd }: BestOutputs): void {
    const isOne = ssim.levels === gmsd.levels;
    const slots = { ssim: 2 * patch, gmsd: 2 * patch + (isOne ? 0 : 1) };
    this.#planes.write(slots.ssim, ssim.levels);
    if (!isOne) this.#planes.write(slots.gmsd, gmsd.levels);
    this.#kept.set(patch, { slots, ssim: ssim.measure, gmsd: gmsd.measure });
  }

  /** Forgets everything. */
  clear(): void {
    for (const { slots } of this.#kept.values()) {
      this.#planes.drop(slots.ssim);
      this.#planes.drop(slots.gmsd);
    }
    this.#kept.clear();
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
    const before = this.#kept.get(patch);
    const takes = before === undefined
      ? { ssim: true, gmsd: true }
      : better ?? { ssim: ssim > before.ssim, gmsd: gmsd < before.gmsd };
    if (!takes.ssim && !takes.gmsd) return;
    // The one that stays keeps its plane.
    const stays = takes.ssim ? before?.slots.gmsd : before?.slots.ssim;
    const isOne = takes.ssim && takes.gmsd;
    const slot = isOne || stays === undefined ? 2 * patch : stays ^ 1;
    this.#planes.write(slot, levels);
    if (isOne) this.#planes.drop(slot + 1);
    this.#kept.set(patch, {
      slots: {
        ssim: takes.ssim ? slot : before!.slots.ssim,
        gmsd: takes.gmsd ? slot : before!.slots.gmsd,
      },
      ssim: takes.ssim ? ssim : before!.ssim,
      gmsd: takes.gmsd ? gmsd : before!.gmsd,
    });
  }
}
