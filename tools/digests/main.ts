/**
 * Takes the digests of the code that decides a value, stage by stage, and writes them as a module of `src`; beside them
 * another that says which program this is.
 *
 * `deno task digests` writes; `--verify` only compares and ends with status 1 where one is stale; `--list` prints what
 * each stage consists of.
 */
import { print } from "../../src/cli/output/print.ts";
import { say } from "../../src/cli/output/say.ts";
import { closuresText } from "./closures_text.ts";
import { explainStale } from "./explain_stale.ts";
import { moduleText } from "./module_text.ts";
import { programText } from "./program_text.ts";
import { openProject } from "./project.ts";
import { readProjectText } from "./read_project_text.ts";
import { stageManifests } from "./stage_manifests.ts";

const MODULE = "src/bench/cell/stage_digests.ts";
const PROGRAM = "src/cli/output/program.ts";

const manifests = stageManifests(openProject(readProjectText));
const text = moduleText(manifests);
const program = await programText(readProjectText);
if (Deno.args.includes("--list")) {
  print(closuresText(manifests).trimEnd());
} else if (!Deno.args.includes("--verify")) {
  Deno.writeTextFileSync(new URL(`../../${MODULE}`, import.meta.url), text);
  Deno.writeTextFileSync(new URL(`../../${PROGRAM}`, import.meta.url), program);
  print(`${MODULE}: ${manifests.size} stages; ${PROGRAM}`);
} else if (readProjectText(MODULE)?.replaceAll("\r\n", "\n") !== text) {
  const { STAGE_NAMES, stageManifest } = await import(
    "../../src/bench/cell/stages.ts"
  );
  const old = new Map(STAGE_NAMES.map((name) => [name, stageManifest(name)]));
  for (const line of explainStale(old, manifests)) say(line);
  say(`${MODULE} is stale; run deno task digests`);
  Deno.exit(1);
}

if (
  Deno.args.includes("--verify") &&
  readProjectText(PROGRAM)?.replaceAll("\r\n", "\n") !== program
) {
  say(`${PROGRAM} is stale; run deno task digests`);
  Deno.exit(1);
}
