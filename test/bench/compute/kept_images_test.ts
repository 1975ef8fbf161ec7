import { assertEquals } from "@std/assert";
import { openKeptImages } from "../../../src/bench/compute/kept_images.ts";
import { pruneKeptImages } from "../../../src/bench/compute/prune_kept_images.ts";
import { sha256Hex } from "../../../src/canon/digest.ts";
import { OTHER_THINGS } from "../../files/other_things.ts";
import { temporaryFolder } from "../../store/fake_host.ts";

const samples = new Uint8Array([1, 2, 3]);
const sha256 = await sha256Hex(samples);
const place = `${sha256.slice(0, 2)}/${sha256}`;

Deno.test("kept images: what is damaged or gone counts as absent, and is kept anew", async () => {
  await using folder = await temporaryFolder();
  const images = openKeptImages(`${folder.path}/fused`);
  assertEquals(await images.get(sha256), null);
  await images.put(sha256, samples);
  for (const damaged of [[3, 2, 1], [1, 2], []]) {
    await Deno.writeFile(
      `${folder.path}/fused/${place}`,
      new Uint8Array(damaged),
    );
    assertEquals(await images.get(sha256), null);
    await images.put(sha256, samples);
    assertEquals(await images.get(sha256), samples);
  }
});

for (const { what, make } of OTHER_THINGS) {
  Deno.test(`kept images: ${what} among them or in their place ends no run`, async () => {
    await using folder = await temporaryFolder();
    const images = openKeptImages(folder.path);
    await make(`${folder.path}/stray`);
    await Deno.mkdir(`${folder.path}/${sha256.slice(0, 2)}`);
    await make(`${folder.path}/${place}`);
    assertEquals(await images.get(sha256), null);
    await images.put(sha256, samples);
    await pruneKeptImages(folder.path, 0);
    await pruneKeptImages(`${folder.path}/stray`, 0);
  });
}

Deno.test("kept images: the oldest go first, and a file beside the folders is passed over", async () => {
  await using folder = await temporaryFolder();
  const images = openKeptImages(folder.path);
  await Deno.writeTextFile(`${folder.path}/stray`, "");
  const all = [[1], [2, 2], [3, 3, 3]].map((some) => new Uint8Array(some));
  const digests = await Promise.all(all.map(sha256Hex));
  for (const [at, digest] of digests.entries()) {
    await images.put(digest, all[at]!);
    const path = `${folder.path}/${digest.slice(0, 2)}/${digest}`;
    await Deno.utime(path, at, at);
  }
  await pruneKeptImages(folder.path, 5);
  assertEquals(
    await Promise.all(digests.map((digest) => images.get(digest))),
    [null, all[1]!, all[2]!],
  );
});
