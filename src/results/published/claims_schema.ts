/** Claims as data: that one method has more of a metric than another, which paired tests can judge. */
import { z } from "zod";
import { nameSchema } from "../record/record.ts";

const text = z.string().min(1, "expected some text");

const sideSchema = z.union([
  text.describe("a method, as the claim's table names it"),
  z.array(nameSchema).min(1).describe(
    "ids of our fusers, one a seed; no table prints them",
  ),
]);

/** Schema of {@linkcode ClaimedOrder}. */
export const claimedOrderSchema = z.strictObject({
  table: nameSchema.optional().describe(
    "the published table whose methods these are; none for fusers of ours",
  ),
  dataset: nameSchema.optional().describe("as that table prints it"),
  higher: sideSchema.describe("whose values are said to be higher"),
  lower: sideSchema.describe("than whose"),
  metrics: z.array(nameSchema).min(1).describe("a claim each"),
  on: z.array(nameSchema).min(1).optional().describe(
    "our subsets that it is judged on, a judgement each; the data set's own unless told",
  ),
});

/** Claims of one order: a claim for each metric, a judgement for each metric and subset. */
export type ClaimedOrder = z.infer<typeof claimedOrderSchema>;

/** Schema of {@linkcode ClaimFamily}. */
export const claimFamilySchema = z.strictObject({
  id: nameSchema,
  title: text.describe("of whom these claims are"),
  source: text.describe("how the claims follow from where they were read"),
  profile: nameSchema.describe("our metric profile of the same arithmetic"),
  unit: z.enum(["pairs", "seeds"]).describe(
    "what is drawn at random: pairs, or seeds of the same training",
  ),
  claims: z.array(claimedOrderSchema).min(1),
});

/** The claims of one paper, which are one family of tests. */
export type ClaimFamily = z.infer<typeof claimFamilySchema>;
