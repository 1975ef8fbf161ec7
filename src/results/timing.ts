// How long a model took on one backend at one size. A pass of its own: no quality value depends on it, and it is
// never part of the digest of quality values. Durations are milliseconds.

import { z } from "zod";
import { machineSchema } from "./machine.ts";
import { engineSchema, nameSchema } from "./record.ts";
import { statsSchema } from "./stats.ts";

/** Version of the timing schema; a reader refuses any other. */
export const TIMING_SCHEMA = 1;

/** Schema of {@linkcode TimingRecord}. */
export const timingSchema = z.strictObject({
  schema: z.literal(TIMING_SCHEMA),
  model: nameSchema,
  protocol: nameSchema.nullable().describe(
    "null when the network alone was timed",
  ),
  backend: nameSchema,
  engine: engineSchema.describe(
    "engine, version, threads and adapter, with the adapter's class",
  ),
  machine: machineSchema,
  width: z.int().positive().describe("pixels"),
  height: z.int().positive().describe("pixels"),
  session: z.number().nonnegative().describe(
    "milliseconds to create the session",
  ),
  first: z.number().nonnegative().describe("milliseconds of the first run"),
  warm: z.strictObject({
    warmup: z.int().nonnegative().describe(
      "runs made and thrown away before measuring",
    ),
    repetitions: z.int().positive().describe(
      "measured runs, interleaved with those of the other models",
    ),
    withTransfer: statsSchema.describe(
      "milliseconds from pixels in memory to pixels in memory",
    ),
    withoutTransfer: statsSchema.nullable().describe(
      "milliseconds on the device alone; null where not measurable",
    ),
  }),
});

/** Timing of one model on one backend, adapter, machine and image size. */
export type TimingRecord = z.infer<typeof timingSchema>;
