/**
 * How long a model took on one backend at one size. A pass of its own: no quality value depends on it, and it is
 * never part of the digest of quality values. Durations are milliseconds.
 */

import { z } from "zod";
import { machineSchema } from "./machine.ts";
import { engineSchema, nameSchema } from "./record.ts";
import { statsSchema } from "./stats.ts";

/** Version of the timing schema; a reader refuses any other. */
export const TIMING_SCHEMA = 1;

const pairTimesSchema = z.strictObject({
  pairs: z.int().positive().describe("pairs in each submission"),
  device: statsSchema.nullable().describe(
    "milliseconds a pair between the device's own timestamps; null where it has none",
  ),
  wall: statsSchema.describe(
    "milliseconds a pair from the submission until the host hears of its end",
  ),
});

/** Schema of {@linkcode BatchTiming}. */
export const batchTimingSchema = z.strictObject({
  frames: z.int().positive().describe(
    "pairs in the device's memory at a time",
  ),
  bytesAPair: z.int().positive().describe(
    "bytes that have to be moved for a pair: two planes read, one written",
  ),
  network: pairTimesSchema,
  copy: pairTimesSchema.describe(
    "a kernel that moves the same bytes and computes next to nothing, in turns with the network: the floor of this memory",
  ),
});

/** How long a pair takes when many are given to the device at once, and how long moving its bytes takes. */
export type BatchTiming = z.infer<typeof batchTimingSchema>;

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
  batched: batchTimingSchema.exactOptional().describe(
    "where our compute shaders ran: many pairs in one submission",
  ),
});

/** Timing of one model on one backend, adapter, machine and image size. */
export type TimingRecord = z.infer<typeof timingSchema>;
