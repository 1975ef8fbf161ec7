import { qualityText } from "../../results/version/quality_text.ts";
import type { ScoredCell } from "../../results/record/record.ts";
import { sha256Hex } from "../../canon/digest.ts";

/** The string two people compare: sha256 over the referee's quality values, in hex. */
export function qualityDigest(
  records: readonly ScoredCell[],
): Promise<string> {
  return sha256Hex(new TextEncoder().encode(qualityText(records)));
}
