/** What one patch is evaluated from, and what comes of it. */

/** One patch. Planes are side × side, row by row. */
export interface PatchInput {
  readonly side: number;
  /** Grey levels. */
  readonly ir: Uint8Array;
  readonly vi: Uint8Array;
  /** What the teacher made of it; null where none teaches. */
  readonly teacher: TeacherPlanes | null;
  /** The best outputs so far; null where none is kept yet. */
  readonly best: BestOutputs | null;
}

/** A teacher's output and the sum of its buffer's channels. */
export interface TeacherPlanes {
  readonly fused: Float16Array;
  readonly buffer: Float16Array;
}

/** The best output so far by each of two measures, in grey levels, and what it measured. */
export interface BestOutputs {
  readonly ssim: KeptOutput;
  readonly gmsd: KeptOutput;
}

/** An output in grey levels of [0, 1], and its measure before it was rounded to them. */
export interface KeptOutput {
  readonly levels: Uint8Array;
  readonly measure: number;
}

/** What of a patch enters sums over its batch. */
export interface PatchMeasures {
  /** Σ student · teacher, Σ student², Σ teacher², of the buffer and of the output. */
  readonly alignment: readonly Alignment[];
  /** SSIM to both sources, added. */
  readonly ssim: number;
  /** GMSD to both sources, added. */
  readonly gmsd: number;
}

/** Three sums over the planes of a student and its teacher. */
export interface Alignment {
  readonly product: number;
  readonly student: number;
  readonly teacher: number;
}

/** What a whole batch decides for each of its patches. */
export interface BatchFacts {
  readonly size: number;
  readonly alignment: readonly Alignment[];
  /** How much worse than the best the batch is; 0 where it is not, null where patches decide for themselves. */
  readonly gaps: Readonly<Record<"ssim" | "gmsd", number>> | null;
}

/** What one patch gives. */
export interface PatchResult {
  /** By name, not weighted. */
  readonly losses: Readonly<Record<string, number>>;
  /** Of the weighted sum, for each group of parameters. */
  readonly gradients: readonly Float32Array[];
  /** The output and its measures, where the best ones are kept. */
  readonly output: PatchOutput | null;
}

/** An output in grey levels of [0, 1], with the measures it had before. */
export interface PatchOutput {
  readonly levels: Uint8Array;
  readonly ssim: number;
  readonly gmsd: number;
}
