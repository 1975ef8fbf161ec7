/**
 * Writes docs/BEHAVIOUR.md and its charts, or checks that they are current.
 *
 * `deno task behaviour` writes; `deno task behaviour --verify` only compares and ends with status 1 where one differs.
 */
import { print } from "../../src/cli/output/print.ts";
import { say } from "../../src/cli/output/say.ts";
import { behaviourPages } from "./behaviour_pages.ts";

const root = new URL("../../", import.meta.url);
const pages = await behaviourPages(new URL("results", root).pathname);
let isCurrent = true;
for (const [name, text] of pages) {
  const file = new URL(`docs/${name}`, root);
  if (!Deno.args.includes("--verify")) {
    await Deno.mkdir(new URL(".", file), { recursive: true });
    await Deno.writeTextFile(file, text);
  } else if (await Deno.readTextFile(file).catch(() => null) !== text) {
    say(`docs/${name}: is not current; run deno task behaviour`);
    isCurrent = false;
  }
}
print(`${pages.size} files of behaviour are ${isCurrent ? "current" : "not"}`);
if (!isCurrent) Deno.exit(1);
