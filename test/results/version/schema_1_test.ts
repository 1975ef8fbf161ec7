import { assert, assertEquals, assertRejects } from "@std/assert";
import { sha256Hex } from "../../../src/canon/digest.ts";
import { qualityText } from "../../../src/results/version/quality_text.ts";
import { unpackVersion } from "../../../src/results/version/unpack_version.ts";

const text = await Deno.readTextFile(
  new URL("../../../results/sample/1/records.json", import.meta.url),
);

Deno.test("schema 1: a published version is read with its quality digest unchanged", async () => {
  const { header, records } = await unpackVersion(text);
  assertEquals(
    await sha256Hex(new TextEncoder().encode(qualityText(records))),
    header.quality,
  );
  assertEquals(
    header.quality,
    "61639984f726860a39cb884083cff0b04afbcb4a8864d796198dbcac27932d04",
  );
});

Deno.test("schema 1: cells of both profiles are one, with a variant for each metric of each", async () => {
  const { records } = await unpackVersion(text);
  assertEquals(records.length, 16);
  const [first] = records;
  assertEquals(Object.keys(first!.values).length, 20);
  assertEquals(first!.variants["SSIM/strict"], null);
  assertEquals(first!.code, null);
});

Deno.test("schema 1: corrupt versions are refused", async () => {
  const refused = async (broken: string, message: string): Promise<void> => {
    assert(broken !== text);
    await assertRejects(() => unpackVersion(broken), SyntaxError, message);
  };
  await refused(text.slice(0, text.length / 2), "truncated or damaged");
  await refused(text.replace("[0,0,0,0,0]", "[0,0,7,0,0]"), "entry 7");
  const [first = "", second = ""] = text.split("\n").filter((line) =>
    line.startsWith('["sample"')
  );
  await refused(text.replace(second, first), "is there twice");
  const other = second.replace(
    /"[0-9a-f]{64}",null,null/,
    `"${"0".repeat(64)}",null,null`,
  );
  await refused(text.replace(second, other), "has another image");
});
