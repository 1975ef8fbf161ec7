/** The machine a run was made on, as far as it matters to a reader of a table; it never decides a value. */

import { z } from "zod";

/** Schema of {@linkcode Machine}. */
export const machineSchema = z.strictObject({
  cpu: z.string().min(1).describe("processor model"),
  cores: z.int().positive().describe("logical cores"),
  memory: z.int().positive().describe("bytes of main memory"),
  os: z.string().min(1).describe("operating system and architecture"),
  runtime: z.string().min(1).describe("JavaScript runtime and version"),
});

/** A machine: processor, logical cores, bytes of memory, operating system, JavaScript runtime. */
export type Machine = z.infer<typeof machineSchema>;
