import { callerPath } from "../../bench/obtain/default_store.ts";
import { parsePlan } from "../../bench/shards/parse_plan.ts";
import type { Plan } from "../../bench/shards/plan.ts";
import { readNamedText } from "./read_named_text.ts";

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
  const text = await readNamedText(
    "plan",
    given,
    "there is no such file; `deno task plan` makes one",
  );
  return { plan: parsePlan(text, callerPath(given)), text };
}
