/** Every variant states all there is to state, lies where its id says, and stands wherever it has to, once. */
import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { evaluateVariants } from "../../src/metrics/evaluate_variants.ts";
import { PROFILES } from "../../src/metrics/profile.ts";
import type { Triple } from "../../src/metrics/triple.ts";
import { VARIANT_LIST } from "../../src/metrics/variant_list.ts";
import { VARIANTS } from "../../src/metrics/find_variant.ts";
import { listVariants } from "../../tools/variants/list_variants.ts";
import { variantFiles } from "../../tools/variants/variant_files.ts";
import { variantPlace } from "../../tools/variants/variant_place.ts";
import { arbitraryTriple } from "./arbitrary_triple.ts";
import { assertAllInside, assertInside } from "./golden/assert_inside.ts";
import { GOLDENS } from "./golden/golden.ts";

const ROOT = new URL("../../", import.meta.url);

Deno.test("variants: the list names those that are there, each id once", async () => {
  const files = await variantFiles();
  assertEquals(
    await read("src/metrics/variant_list.ts"),
    listVariants(files),
    "run deno task variants",
  );
  assertEquals(VARIANTS.size, VARIANT_LIST.length);
  assertEquals(
    VARIANT_LIST.map(({ id }) => `${variantPlace(id)}.ts`).sort(),
    files,
  );
});

Deno.test("variants: each states every field", () => {
  for (const variant of VARIANT_LIST) {
    const { id, metric, range: [smallest, largest], reads } = variant;
    assertEquals(id.split("/")[0], metric);
    for (const field of ["title", "definition", "source", "unit"] as const) {
      assert(variant[field].trim().length > 0, `${id}: ${field}`);
    }
    assert(!/[|\n]/.test(variant.definition), `${id}: one line of a table`);
    assert(
      largest === null || smallest === null || largest > smallest,
      `${id}: range`,
    );
    assert(["higher", "lower", null].includes(variant.better), id);
    assert(Number.isInteger(variant.digits) && variant.digits >= 0, id);
    assert(variant.tolerance > 0, `${id}: tolerance`);
    if (largest !== null && smallest !== null) {
      assert(
        variant.tolerance < (largest - smallest) / 100,
        `${id}: tolerance`,
      );
    }
    assert(reads.length > 0 && new Set(reads).size === reads.length, id);
  }
});

Deno.test("variants: a metric has one name in all code bases", () => {
  const titles = new Map<string, string>();
  for (const { id, metric, title } of VARIANT_LIST) {
    assertEquals(title, titles.get(metric) ?? title, id);
    titles.set(metric, title);
  }
});

Deno.test("profiles: plain data, columns of variants that there are, no head twice", () => {
  assertEquals(JSON.parse(JSON.stringify(PROFILES)), PROFILES);
  for (const [name, { id, columns }] of Object.entries(PROFILES)) {
    assertEquals(id, name);
    const heads = columns.map(({ head }) => head);
    assertEquals(new Set(heads).size, heads.length, id);
    for (const { variant } of columns) assert(VARIANTS.has(variant), variant);
  }
});

function assertInRange(triple: Triple): void {
  assertAllInside(evaluateVariants(triple, [...VARIANTS.keys()]));
}

Deno.test("variants: the range holds every golden value, and any other", () => {
  for (const variant of VARIANT_LIST) {
    const { values, refused, times } = GOLDENS.get(variantPlace(variant.id))!;
    for (const [name, value] of Object.entries(values)) {
      const same = times === undefined && !refused?.includes(name);
      if (same && typeof value === "number") assertInside(variant, value);
    }
  }
  fc.assert(fc.property(arbitraryTriple(1, 50), assertInRange));
});

Deno.test("variants: each is known to its file, to a golden, to a line of the docs and to the profiles that show it", async () => {
  const mentions = new Map<string, Record<string, number>>(
    VARIANT_LIST.map(({ id }) => [id, {}]),
  );
  // Not benches/: what is measured beside a variant names it.
  for (const folder of ["src/", "tools/", "assembly/"]) {
    for await (const path of filesBelow(folder)) {
      countMentions(path, await read(path), mentions);
    }
  }
  for (const path of ["docs/DIALECTS.md", "mod.ts", "deno.json"]) {
    countMentions(path, await read(path), mentions);
  }
  for (const variant of VARIANT_LIST) {
    const columns = Object.values(PROFILES)
      .flatMap((profile) => profile.columns)
      .filter((column) => column.variant === variant.id).length;
    const place = variantPlace(variant.id);
    assertEquals(mentions.get(variant.id), {
      [`src/metrics/variants/${place}.ts`]: 1,
      ...(columns > 0 ? { "src/metrics/profile.ts": columns } : {}),
      "docs/DIALECTS.md": 1,
    });
    assert(GOLDENS.has(place), `${variant.id} has no golden`);
  }
});

function countMentions(
  path: string,
  text: string,
  mentions: Map<string, Record<string, number>>,
): void {
  for (const [word] of text.matchAll(/[\w-]+\/\w+/g)) {
    const found = mentions.get(word);
    if (found !== undefined) found[path] = (found[path] ?? 0) + 1;
  }
}

function read(path: string): Promise<string> {
  return Deno.readTextFile(new URL(path, ROOT));
}

async function* filesBelow(folder: string): AsyncGenerator<string> {
  for await (
    const { name, isDirectory } of Deno.readDir(new URL(folder, ROOT))
  ) {
    if (isDirectory) yield* filesBelow(`${folder}${name}/`);
    else if (/\.(ts|json|py)$/.test(name)) yield folder + name;
  }
}
