/**
 * A checkpoint: the state of training between two steps, in one file.
 *
 * A line that names the format, a line of JSON (this header), then little-endian: the parameters (float32, group after group),
 * Adam's first and second memories (float64, likewise), and for each patch that has best outputs its number (uint32), how many
 * planes follow (uint8: 1 where one output is the best by both measures), SSIM and GMSD (float64) and the planes. The last 32
 * bytes are the SHA-256 of all before them.
 */
import { z } from "zod";

/** The first line of the file. */
export const CHECKPOINT_FORMAT = "fusebench checkpoint 1";

const digest = z.string();

/** The second line. */
export const checkpointHeaderSchema = z.strictObject({
  identity: z.strictObject({
    recipe: digest,
    data: digest,
    start: digest,
    taught: digest.nullable(),
    code: digest,
    seed: z.number(),
  }),
  step: z.number().int().nonnegative(),
  powers: z.tuple([z.number(), z.number()]),
  losses: z.array(z.strictObject({
    step: z.number().int(),
    means: z.record(z.string(), z.number()),
    total: z.number(),
  })),
  sizes: z.array(z.number().int().nonnegative()).describe(
    "Numbers in each group of parameters",
  ),
  area: z.number().int().nonnegative().describe("Pixels of a best output"),
  kept: z.number().int().nonnegative().describe(
    "Patches that have best outputs",
  ),
});

/** What stands before the numbers. */
export type CheckpointHeader = z.infer<typeof checkpointHeaderSchema>;
