/** Holds a workflow file to the schema of GitHub Actions, and to paths and job names that are there. */
import { validateWorkflow } from "@action-validator/core";

const [file] = Deno.args;
const { errors } = validateWorkflow(await Deno.readTextFile(file!));
if (errors.length > 0) {
  throw new TypeError(
    `Cannot use ${file}: ${JSON.stringify(errors, null, 2)}`,
  );
}
