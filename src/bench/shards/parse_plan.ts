import { conform } from "./conform.ts";
import { type Plan, planSchema } from "./plan.ts";

/**
 * Reads the text of a plan.
 *
 * @param file what the plan is called in errors
 * @throws {SyntaxError} if it is truncated, damaged, of another schema, or has a cell twice; the message names the file
 * and the field.
 */
export function parsePlan(text: string, file: string): Plan {
  try {
    const plan = conform(planSchema, text);
    const ids = plan.tasks.flat().map(([id]) => id);
    if (new Set(ids).size < ids.length) {
      throw new SyntaxError("a cell is in it twice");
    }
    return plan;
  } catch (error) {
    throw new SyntaxError(
      `Cannot read plan ${file}: ${
        error instanceof Error ? error.message : error
      }; make it again with \`deno task plan\``,
      { cause: error },
    );
  }
}
