import { z } from "zod";
import { statsSchema } from "../../../results/record/stats.ts";

/** Schema of a table's file; all times are milliseconds. */
export const latencyTableSchema = z.strictObject({
  engine: z.string(),
  width: z.number(),
  height: z.number(),
  channels: z.number(),
  base: statsSchema.describe("Of the network without any operation"),
  operations: z.record(
    z.string(),
    z.strictObject({
      milliseconds: z.number().nonnegative().describe("Made monotone"),
      measured: z.number().describe(
        "Median over the rounds of the difference to the base",
      ),
      spread: z.tuple([z.number(), z.number()]).describe(
        "5th and 95th percentile of those differences",
      ),
    }),
  ),
});

/** What a machine measured. */
export type LatencyTable = z.infer<typeof latencyTableSchema>;
