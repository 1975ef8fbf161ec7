/** Golden values of all variants, and of the terms of those that sum over the sources. */
import { type Golden, readGoldens } from "../../../tools/calibrate/golden.ts";
import terms from "../../fixtures/metrics/terms_of_sources.json" with {
  type: "json",
};

/** The golden values of one of two terms of a sum over the sources, under code base `cdd`. */
export interface GoldenTerm extends Golden {
  readonly name: string;
  readonly metric: "VIF" | "SSIM";
  readonly source: "ir" | "vi";
}

/** By place, such as `cdd/ag`. */
export const GOLDENS: ReadonlyMap<string, Golden> = await readGoldens();

/** Terms of sums over the sources. */
export const GOLDEN_TERMS = terms as unknown as readonly GoldenTerm[];
