/** What a run could not obtain. Missing things are listed beside the records and are never records themselves. */

import { z } from "zod";

/** Schema of {@linkcode Missing}. */
export const missingSchema = z.strictObject({
  what: z.enum(["dataset", "model", "pair"]),
  name: z.string().min(1).describe(
    "dataset or model name; for a pair `<dataset>/<pair>`",
  ),
  reason: z.string().min(1).describe("why it could not be obtained"),
  how: z.string().describe("what the reader can do to obtain it"),
});

/** One dataset, model or pair (`<dataset>/<pair>`) that a run could not obtain. */
export type Missing = z.infer<typeof missingSchema>;
