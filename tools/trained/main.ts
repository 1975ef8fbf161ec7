/**
 * Writes docs/TRAINED.md and its picture, or checks that they are current.
 *
 * `deno task trained` writes; `deno task trained --verify` only compares and ends with status 1 where one differs.
 */
import { print } from "../../src/cli/output/print.ts";
import { say } from "../../src/cli/output/say.ts";
import { contactSheet } from "./contact_sheet.ts";
import { trainedPage } from "./trained_page.ts";

const root = new URL("../../", import.meta.url);
const files: ReadonlyMap<string, Uint8Array> = new Map([
  [
    "TRAINED.md",
    new TextEncoder().encode(
      await trainedPage(new URL("results", root).pathname),
    ),
  ],
  ["trained.png", await contactSheet()],
]);
let isCurrent = true;
for (const [name, bytes] of files) {
  const file = new URL(`docs/${name}`, root);
  if (!Deno.args.includes("--verify")) {
    await Deno.writeFile(file, bytes);
    continue;
  }
  const there = await Deno.readFile(file).catch(() => new Uint8Array());
  if (there.toBase64() !== bytes.toBase64()) {
    say(`docs/${name}: is not current; run deno task trained`);
    isCurrent = false;
  }
}
print(`docs/TRAINED.md is ${isCurrent ? "current" : "not current"}`);
if (!isCurrent) Deno.exit(1);
