/**
 * Writes the pages that hold every variant against the code it follows, or checks that they are current.
 *
 * `deno task calibrate` writes; `deno task calibrate --verify` only compares. Both end with status 1 where a variant is out
 * of tolerance, `--verify` also where a page differs. `FUSEBENCH_GOLDENS` names the folder of golden images and values.
 */
import { print } from "../../src/cli/output/print.ts";
import { say } from "../../src/cli/output/say.ts";
import { calibrationPages } from "./calibration_pages.ts";

const PAGES = new URL("../../docs/calibration/", import.meta.url);
const verifies = Deno.args.includes("--verify");
const folder = Deno.env.get("FUSEBENCH_GOLDENS");
if (!folder) {
  say(
    "Cannot calibrate: FUSEBENCH_GOLDENS names no folder of goldens; set it",
  );
  Deno.exit(1);
}

const { texts, failures } = await calibrationPages(folder);
let isCurrent = true;
if (!verifies) await Deno.mkdir(PAGES, { recursive: true });
for await (const { name } of Deno.readDir(PAGES)) {
  if (texts.has(name)) continue;
  if (!verifies) await Deno.remove(new URL(name, PAGES));
  else {
    say(
      `docs/calibration/${name}: is of no code base; run deno task calibrate`,
    );
    isCurrent = false;
  }
}
for (const [name, text] of texts) {
  const page = new URL(name, PAGES);
  if (!verifies) await Deno.writeTextFile(page, text);
  else if (await textOf(page) !== text) {
    say(`docs/calibration/${name}: is not current; run deno task calibrate`);
    isCurrent = false;
  }
}
for (const failure of failures) say(`${failure}: out of tolerance`);
print(`docs/calibration: ${texts.size} pages`);
if (failures.length > 0 || !isCurrent) Deno.exit(1);

async function textOf(page: URL): Promise<string | null> {
  try {
    return await Deno.readTextFile(page);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}
