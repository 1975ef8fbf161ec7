import { assertEquals, assertNotEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { canonicalJson } from "../../src/canon/canonical_json.ts";
import { sha256Hex } from "../../src/canon/digest.ts";
import { digestOf } from "../../src/canon/digest_of.ts";

Deno.test("sha256Hex gives the digests of FIPS 180-4's examples", async () => {
  const digest = (text: string): Promise<string> =>
    sha256Hex(new TextEncoder().encode(text));
  assertEquals(
    await digest(""),
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  );
  assertEquals(
    await digest("abc"),
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  );
});

Deno.test("sha256Hex digests a view and not the buffer under it", async () => {
  const buffer = new TextEncoder().encode("xabcx");
  assertEquals(
    await sha256Hex(buffer.subarray(1, 4)),
    await sha256Hex(new TextEncoder().encode("abc")),
  );
});

Deno.test("canonicalJson sorts keys at every depth and leaves no spaces", () => {
  const value = { b: [1, { z: null, a: true }], a: "é\n", "": -0, B: 1e21 };
  assertEquals(
    canonicalJson(value),
    '{"":0,"B":1e+21,"a":"é\\n","b":[1,{"a":true,"z":null}]}',
  );
});

Deno.test("canonicalJson parses back to the same value", () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => {
    assertEquals(
      JSON.parse(canonicalJson(value)),
      JSON.parse(JSON.stringify(value)),
    );
  }));
});

Deno.test("canonicalJson does not depend on the order keys were added in", () => {
  fc.assert(fc.property(fc.dictionary(fc.string(), fc.integer()), (value) => {
    assertEquals(
      canonicalJson(Object.fromEntries(Object.entries(value).reverse())),
      canonicalJson(value),
    );
  }));
});

Deno.test("canonicalJson refuses what JSON cannot hold and says where it is", () => {
  const cycle: Record<string, unknown> = {};
  cycle["self"] = cycle;
  const refused: [unknown, string][] = [
    [{ a: [1, NaN] }, "$.a[1] as canonical JSON: it is NaN"],
    [{ a: Infinity }, "Infinity"],
    [{ a: undefined }, "$.a as canonical JSON: it is a undefined"],
    [[, 1], "$[0]"],
    [() => 1, "a function"],
    [{ n: 1n }, "a bigint"],
    [{ at: new Date(0) }, "a Date"],
    [{ data: new Uint8Array(1) }, "a Uint8Array"],
    [cycle, "a cycle"],
  ];
  for (const [value, part] of refused) {
    assertThrows(() => canonicalJson(value), TypeError, part);
  }
});

Deno.test("canonicalJson takes the same object twice, which is no cycle", () => {
  const shared = { x: 1 };
  assertEquals(canonicalJson([shared, shared]), '[{"x":1},{"x":1}]');
});

Deno.test("digestOf is the digest of the canonical text and tells values apart", async () => {
  assertEquals(
    await digestOf({ b: 1, a: 2 }),
    await sha256Hex(new TextEncoder().encode('{"a":2,"b":1}')),
  );
  assertNotEquals(await digestOf({ a: 1 }), await digestOf({ a: "1" }));
});
