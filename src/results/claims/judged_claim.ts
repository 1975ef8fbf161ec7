/** A claim of a paper and what became of it, as the verdict has it. */
import { z } from "zod";
import { CLAIM_VERDICTS } from "./claim_verdict.ts";

const text = z.string().min(1);

/** Schema of {@linkcode TestedClaim}. */
const testedClaimSchema = z.strictObject({
  count: z.int().positive().describe("differences: pairs, or seeds"),
  mean: z.number().describe("of the differences, in the metric's unit"),
  p: z.number().nullable().describe("two-sided; null where there is no test"),
  side: z.literal([-1, 0, 1]).describe(
    "1 where the test points to the first as the higher, -1 to the other, 0 where it cannot be said",
  ),
  reason: text.nullable().describe("why there is no p"),
});

/** What the test of a claim says. */
export type TestedClaim = z.infer<typeof testedClaimSchema>;

/** Schema of {@linkcode JudgedClaim}. */
export const judgedClaimSchema = z.strictObject({
  table: text.nullable(),
  claim: text.describe("a sentence"),
  metric: text,
  printed: text.nullable().describe(
    "the two printed numbers; null where none is printed",
  ),
  subset: text.nullable().describe("null where no subset here has the pairs"),
  of: text.nullable().describe("which fusers, saved how"),
  test: testedClaimSchema.nullable(),
  adjusted: z.number().nullable().describe("p after Holm over the family"),
  verdict: z.enum(CLAIM_VERDICTS),
  cause: text.nullable().describe(
    "why it is not separated or cannot be run; null where nothing is to be said",
  ),
});

/** A claim, judged on one subset. */
export type JudgedClaim = z.infer<typeof judgedClaimSchema>;
