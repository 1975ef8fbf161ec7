/** The workflow that publishes the report: what the schema of GitHub Actions says of it, and what it says to fusebench. */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { report } from "../../src/cli/commands/report.ts";
import { inFolder } from "../cli/run_task.ts";

const CONTRIB = decodeURIComponent(
  new URL("../../contrib/pages/", import.meta.url).pathname,
);

async function validate(
  file: string,
): Promise<{ success: boolean; stderr: string }> {
  const { success, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--quiet",
      "--no-prompt",
      `--config=${CONTRIB}deno.json`,
      "--allow-read",
      `${CONTRIB}check_workflow.ts`,
      file,
    ],
    env: { NO_COLOR: "1" },
  }).output();
  return { success, stderr: new TextDecoder().decode(stderr) };
}

Deno.test("the workflow is one by the schema of GitHub Actions, and runs the report with its flags", async () => {
  const { success, stderr } = await validate(`${CONTRIB}pages.yml`);
  assert(success, stderr);
  const text = await Deno.readTextFile(`${CONTRIB}pages.yml`);
  const [, flags] = /npx -y deno@2\.9\.6 task report (.*)/.exec(text)!;
  assertEquals(flags!.match(/--\w+/g), ["--public", "--page", "--out"]);
  for (const flag of ["public", "page", "out"]) assert(flag in report.flags);
  assertStringIncludes(text, `path: ${/--out (\S+)/.exec(flags!)![1]}`);
});

Deno.test("a workflow with a word the schema does not know is refused", () =>
  inFolder(async (folder) => {
    const text = await Deno.readTextFile(`${CONTRIB}pages.yml`);
    const file = `${folder}/pages.yml`;
    await Deno.writeTextFile(file, text.replace("runs-on:", "run-on:"));
    const { success, stderr } = await validate(file);
    assert(!success && stderr.includes("Cannot use"), stderr);
  }));
