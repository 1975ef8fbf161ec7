/**
 * A plan: every cell of a selection by its identity, in tasks that stay together, and what they were identified with.
 * One small file that many processes share, each taking its part. It holds no date, machine or path: the same code and
 * pins give the same bytes.
 */

import { canonicalJson } from "../../canon/canonical_json.ts";
import { z } from "zod";
import {
  codeSchema,
  engineSchema,
  nameSchema,
  networkSchema,
  sha256Schema,
  variantIdSchema,
} from "../../results/record/record.ts";
import { suiteSchema } from "../suite/suite.ts";

/** Version of the plan's format; a reader refuses any other. */
export const PLAN_SCHEMA = 2;

/** Schema of {@linkcode PlannedCell}. */
export const plannedCellSchema = z.tuple([
  sha256Schema.describe(
    "id: the digest of everything that can change its fused image",
  ),
  nameSchema.describe("dataset"),
  nameSchema.describe("pair"),
  nameSchema.describe("model"),
  nameSchema.describe("protocol"),
  nameSchema.describe("backend"),
  z.number().nonnegative().describe(
    "estimated seconds on one thread; a network that several cells of a task share counts at the first",
  ),
]);

/** One cell of a plan, as a row in this order. */
export type PlannedCell = z.infer<typeof plannedCellSchema>;

const digests = z.record(nameSchema, sha256Schema);
const names = z.array(z.string().min(1)).min(1).readonly();

/** Schema of {@linkcode Plan}. */
export const planSchema = z.strictObject({
  schema: z.literal(PLAN_SCHEMA),
  definition: suiteSchema,
  selection: z.strictObject({
    datasets: z.exactOptional(names),
    models: z.exactOptional(names),
    filter: z.exactOptional(z.string()),
    limit: z.exactOptional(z.int().positive()),
  }).describe("what of the suite is planned; all of it where nothing is said"),
  code: codeSchema.pick({ decode: true, protocol: true, road: true }).describe(
    "digests of the stages of code that make fused images",
  ),
  pins: z.strictObject({
    datasets: digests.describe(
      "dataset → digest of the planned pairs' files",
    ),
    networks: z.record(nameSchema, networkSchema).describe("by model"),
    protocols: digests,
    pictures: z.exactOptional(digests).describe(
      "fuser that is known by published pictures → digest of those planned",
    ),
    engines: z.record(nameSchema, engineSchema).describe("by backend"),
    backends: digests.describe("backend → digest of its code"),
    exports: digests.describe("model → digest of the code of its export"),
    variants: z.record(variantIdSchema, sha256Schema).describe(
      "metric variant → digest of its definition and code; the values of every cell",
    ),
  }),
  tasks: z.array(z.array(plannedCellSchema).min(1)).min(1).describe(
    "cells that one process computes together, so that pictures are decoded and networks run once",
  ),
}).describe("Cells of a suite, to be computed by many processes");

/** Cells of a suite, to be computed by many processes. */
export type Plan = z.infer<typeof planSchema>;

/** A plan as the text of its file: equal plans are equal text, one cell a line. */
export function planText({ tasks, ...head }: Plan): string {
  const start = canonicalJson(head, 1).slice(0, -"\n}".length);
  const lines = tasks.map((cells) =>
    `[\n${cells.map((cell) => JSON.stringify(cell)).join(",\n")}\n]`
  );
  return `${start},\n "tasks": [\n${lines.join(",\n")}\n ]\n}\n`;
}
