import { assert, assertEquals } from "@std/assert";
import { obtainPictures } from "../../../src/bench/obtain/obtain_pictures.ts";
import { sha256Hex } from "../../../src/canon/digest.ts";
import { openStore, type Store } from "../../../src/store/store.ts";
import { temporaryFolder } from "../../store/fake_host.ts";
import { tinyPublished } from "../tiny_pictures.ts";

/** A zip of drawn pictures, and a store whose mirror has it. */
async function zipped(folder: string): Promise<{
  wanted: Parameters<typeof obtainPictures>[0];
  store: Store;
}> {
  const { entry, files } = await tinyPublished(
    "drawn-pictures",
    ["a", "b"],
    true,
  );
  const mirror = `${folder}/mirror`;
  for (const file of files) await openStore({ cacheDir: mirror }).put(file);
  return {
    wanted: [...entry.pictures.values()].map((picture) => ({
      fuser: entry.id,
      picture,
    })),
    store: openStore({ cacheDir: `${folder}/cache`, mirror, offline: true }),
  };
}

Deno.test("obtain: members of a zip become files of the cache, and again where one is damaged", async () => {
  await using folder = await temporaryFolder();
  const { wanted, store } = await zipped(folder.path);
  const { paths, missing } = await obtainPictures(wanted, store);
  assertEquals(missing, []);
  for (const [sha256, path] of paths) {
    assertEquals(path, `${folder.path}/cache/sha256/${sha256}`);
    assertEquals(await sha256Hex(await Deno.readFile(path)), sha256);
  }
  const [[damaged, path]] = [...paths] as [[string, string]];
  await Deno.writeTextFile(path, "damaged");
  const again = await obtainPictures(wanted, store);
  assertEquals(again.paths, paths);
  assertEquals(await sha256Hex(await Deno.readFile(path)), damaged);
});

Deno.test("obtain: a zip that is not the pinned one gives nothing, and says which", async () => {
  await using folder = await temporaryFolder();
  const { wanted, store } = await zipped(folder.path);
  const { zip } = wanted[0]!.picture.within!;
  const path = `${folder.path}/mirror/sha256/${zip.sha256}`;
  const bytes = await Deno.readFile(path);
  await Deno.writeFile(path, bytes.with(40, bytes[40]! ^ 1));
  const { paths, missing } = await obtainPictures(wanted, store);
  assertEquals([paths.size, missing.length], [0, 1]);
  assert(
    missing[0]!.reason.includes(`expected sha256 ${zip.sha256}`),
    missing[0]!.reason,
  );
});

Deno.test("obtain: a member that is not in its zip is missing, the others are there", async () => {
  await using folder = await temporaryFolder();
  const { wanted, store } = await zipped(folder.path);
  const [{ fuser, picture }, other] = wanted as [
    typeof wanted[number],
    typeof wanted[number],
  ];
  const within = { ...picture.within!, member: "fused/none.png" };
  const { paths, missing } = await obtainPictures(
    [{ fuser, picture: { ...picture, within } }, other],
    store,
  );
  assertEquals([...paths.keys()], [other.picture.sha256]);
  assertEquals(missing.map(({ name, reason }) => [name, reason]), [[
    "drawn-pictures",
    '1 of 2 pictures, such as drawn-pictures/tiny/a.png: Cannot read nobody/nothing/drawn.zip: it has no entry "fused/none.png"',
  ]]);
});
