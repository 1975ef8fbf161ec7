/** The share of information that CDDFuse's evaluator counts. */
import type { VisualInformation } from "../visual_information.ts";

/** 1 where there is none to keep. */
export function shareOrOne({ kept, total }: VisualInformation): number {
  return total === 0 ? 1 : kept / total;
}
