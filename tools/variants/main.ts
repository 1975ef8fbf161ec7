/**
 * Writes the list of variants, or checks that it names those that are there.
 *
 * `deno task variants` writes; `deno task variants --verify` only compares and ends with status 1 where it differs.
 */
import { print } from "../../src/cli/output/print.ts";
import { say } from "../../src/cli/output/say.ts";
import { listVariants } from "./list_variants.ts";
import { variantFiles } from "./variant_files.ts";

const TARGET = "src/metrics/variant_list.ts";

const target = new URL(`../../${TARGET}`, import.meta.url);
const files = await variantFiles();
const text = listVariants(files);
if (!Deno.args.includes("--verify")) {
  await Deno.writeTextFile(target, text);
  print(`${TARGET}: ${files.length} variants`);
} else if (await Deno.readTextFile(target) !== text) {
  say(
    `${TARGET}: does not list what is in src/metrics/variants; run deno task variants`,
  );
  Deno.exit(1);
}
