import { callerPath } from "../../bench/obtain/default_store.ts";
import { parsePlan } from "../../bench/shards/parse_plan.ts";
import type { Plan } from "../../bench/shards/plan.ts";
import { explainFileError } from "../../files/explain.ts";
import { readText } from "../../files/read_file.ts";

/** A plan and the text it was read from. */
export interface PlanFile {
  readonly plan: Plan;
  readonly text: string;
}

/**
 * Reads the plan somebody named.
 *
 * @throws {Error} if it cannot be read. @throws {SyntaxError} if it is no plan.
 */
export async function readPlan(given: string): Promise<PlanFile> {
  const path = callerPath(given);
  let text: string;
  try {
    text = await readText(path);
  } catch (error) {
    throw new Error(
      `Cannot read plan ${path}: ${
        error instanceof Deno.errors.NotFound
          ? "there is no such file; `deno task plan` makes one"
          : explainFileError(error, "read", path)
      }`,
      { cause: error },
    );
  }
  return { plan: parsePlan(text, path), text };
}
