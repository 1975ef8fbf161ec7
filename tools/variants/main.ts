/**
 * Writes the list of variants and the page that tells them, or checks that both name those that are there.
 *
 * `deno task variants` writes; `deno task variants --verify` only compares and ends with status 1 where one differs.
 */
import { print } from "../../src/cli/output/print.ts";
import { say } from "../../src/cli/output/say.ts";
import { dialectsPage } from "./dialects_page.ts";
import { listVariants } from "./list_variants.ts";
import { variantFiles } from "./variant_files.ts";

const LIST = "src/metrics/variant_list.ts", PAGE = "docs/DIALECTS.md";
const verifies = Deno.args.includes("--verify");

/** Whether the file holds that text now. */
async function settle(path: string, text: string): Promise<boolean> {
  const target = new URL(`../../${path}`, import.meta.url);
  if (!verifies) {
    await Deno.writeTextFile(target, text);
    return true;
  }
  if (await Deno.readTextFile(target) === text) return true;
  say(
    `${path}: does not tell what is in src/metrics/variants; run deno task variants`,
  );
  return false;
}

const files = await variantFiles();
const isListed = await settle(LIST, listVariants(files));
// Only now does the list name them all.
const { VARIANT_LIST } = await import("../../src/metrics/variant_list.ts");
const isTold = await settle(PAGE, dialectsPage(VARIANT_LIST));
if (!verifies) print(`${LIST}, ${PAGE}: ${files.length} variants`);
else if (!isListed || !isTold) Deno.exit(1);
