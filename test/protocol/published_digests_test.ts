import { assertEquals } from "@std/assert";
import { digestOf } from "../../src/canon/digest_of.ts";
import { findProtocol } from "../../src/protocol/find_protocol.ts";

interface Published {
  readonly name: string;
  readonly version: number;
  readonly digest: string;
}

const results = new URL("../../results/", import.meta.url);

for (const file of ["paper/1/records.json", "sample/1/records.json"]) {
  Deno.test(`the protocols of results/${file} mean what they meant`, async () => {
    assertEquals(await changed(await protocolsOf(file)), []);
  });
}

Deno.test("the protocols of results/field/1 mean what they meant, but for three that were given a new version", async () => {
  assertEquals(await changed(await protocolsOf("field/1/records.json.gz")), [
    "minmax-truncate 1",
    "clip-truncate 1",
    "clip-round-chroma 1",
  ]);
});

/** Those whose digest is another today; one that changed without a new version fails the test. */
async function changed(published: readonly Published[]): Promise<string[]> {
  const names: string[] = [];
  for (const { name, version, digest } of published) {
    const today = findProtocol(name);
    if (await digestOf(today) === digest) continue;
    assertEquals(today.version > version, true, `${name} needs a new version`);
    names.push(`${name} ${version}`);
  }
  return names;
}

async function protocolsOf(file: string): Promise<Published[]> {
  const bytes = new Blob([await Deno.readFile(new URL(file, results))]);
  const text = file.endsWith(".gz")
    ? bytes.stream().pipeThrough(new DecompressionStream("gzip"))
    : bytes.stream();
  return (await new Response(text).json()).header.protocols;
}
