import file from "../fixtures/models/golden_outputs.json" with { type: "json" };

/** What is known of a released network's output on the pair FLIR_00006; the fixture says where from. */
export interface GoldenModel {
  /** Its folder among the goldens. */
  readonly directory: string;
  /** Which pair it was made on; FLIR_00006 where it is left out. */
  readonly pair?: "medical";
  /** What the network sees of the infrared, or functional, picture; luma where it is left out. */
  readonly functional?: "matlab-y" | "ihs" | "luma";
  /** Columns and rows of the sources, cropped at the top left. */
  readonly width: number;
  readonly height: number;
  /** What the network sees of a level 0..255: see `goldenInput`. */
  readonly range: "unit" | "levels" | "signed" | "minmax";
  /** What it sees of the visible picture: luma, luma three times, luma not rounded or cut, or red, green and blue. */
  readonly visible: "gray" | "gray3" | "luma" | "luma-truncated" | "rgb";
  /** Largest difference allowed. */
  readonly tolerance: number;
  /** Why that is more than 1e-5 of the range, where it is. */
  readonly toleranceBecause?: string;
  readonly parameters: number;
  /** What the goldens count as parameters where that is another number, and why. */
  readonly parametersCounted?: {
    readonly parameters: number;
    readonly because: string;
  };
  readonly macs640x480: number;
  /** What the goldens count as multiply-accumulates where that is another number, and why. */
  readonly macsCounted?: {
    readonly macs640x480: number;
    readonly because: string;
  };
  /** [channel, row, column, value] */
  readonly samples: readonly (readonly [number, number, number, number])[];
}

/** Goldens by model id. A model that is not in `models.json` yet may have one. */
export const GOLDEN_MODELS: ReadonlyMap<string, GoldenModel> = new Map(
  Object.entries(file.models as unknown as Record<string, GoldenModel>),
);

/** Digests of the source pair's files, and of their luma. */
export const GOLDEN_PAIR = file.inputs;

/** The same of the medical pair, MRI in the visible place. */
export const MEDICAL_PAIR = file.medicalInputs;
