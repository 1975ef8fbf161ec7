import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import { cutPatches } from "../../../src/train/data/cut_patches.ts";
import { pairOfPlaces } from "./pair_of_places.ts";

const NOWHERE = "/nowhere";

function pairs(): ReturnType<typeof pairOfPlaces>[] {
  return [
    pairOfPlaces("one", 40, 30, "terms A"),
    pairOfPlaces("two", 20, 50, "terms B"),
    pairOfPlaces("three", 16, 16, "terms A"),
  ];
}

Deno.test("patches are squares of both pictures at one place, of the pairs in turns", async () => {
  const set = await cutPatches({
    pairs: pairs(),
    side: 16,
    count: 300,
    seed: 1,
    cacheDir: NOWHERE,
  });
  assertEquals([set.side, set.count], [16, 300]);
  const seen = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (let index = 0; index < set.count; index++) {
    const { ir, vi } = set.read(index);
    const [left, top] = [ir[0]!, vi[0]!];
    seen[index % 3]!.add(`${left},${top}`);
    for (let i = 0; i < 256; i++) {
      assertEquals([ir[i], vi[i]], [left + i % 16, top + Math.floor(i / 16)]);
    }
  }
  // 25×15, 5×35 and one places; a hundred draws fall on about 88, 76 and one of them.
  assert(seen[0]!.size > 75 && seen[1]!.size > 60);
  assertEquals(seen[2], new Set(["0,0"]));
  const rows = [...seen[0]!].map((place) => Number(place.split(",")[1]));
  assertEquals([Math.min(...rows), Math.max(...rows)], [0, 14]);
});

Deno.test("a patch belongs to its reader", async () => {
  const set = await cutPatches({
    pairs: pairs(),
    side: 8,
    count: 3,
    seed: 1,
    cacheDir: NOWHERE,
  });
  const before = set.read(0).ir.slice();
  set.read(0).ir.fill(7);
  assertEquals(set.read(0).ir, before);
});

Deno.test("with fewer patches than pairs, pairs are taken at even steps", async () => {
  const many = Array.from(
    { length: 10 },
    (_, i) => pairOfPlaces(`${i}`, 10, 10, `terms ${i}`),
  );
  const set = await cutPatches({
    pairs: many,
    side: 4,
    count: 4,
    seed: 1,
    cacheDir: NOWHERE,
  });
  assertEquals(many.map(({ reads }) => reads), [1, 0, 1, 0, 0, 1, 0, 1, 0, 0]);
  assertEquals(set.licences, ["terms 0", "terms 2", "terms 5", "terms 7"]);
});

Deno.test("the digest is of pairs, side, count and seed", async () => {
  const digest = async (
    change: { side?: number; count?: number; seed?: number; less?: number },
  ): Promise<string> =>
    (await cutPatches({
      pairs: pairs().slice(change.less ?? 0),
      side: 8,
      count: 9,
      seed: 1,
      cacheDir: NOWHERE,
      ...change,
    })).digest;
  const all = [
    await digest({}),
    await digest({ side: 9 }),
    await digest({ count: 10 }),
    await digest({ seed: 2 }),
    await digest({ less: 1 }),
  ];
  assertEquals(new Set(all).size, all.length);
  assertEquals(await digest({}), all[0]);
});

Deno.test("pictures beyond the bound become a file of the same patches, written once", async () => {
  const cacheDir = await Deno.makeTempDir();
  try {
    const options = { side: 16, count: 50, seed: 3, cacheDir };
    const held = await cutPatches({ ...options, pairs: pairs() });
    const written = await cutPatches({ ...options, pairs: pairs(), most: 100 });
    const again = pairs();
    const found = await cutPatches({ ...options, pairs: again, most: 100 });
    assertEquals(again.map(({ reads }) => reads), [0, 0, 0]);
    assertEquals(found.licences, ["terms A", "terms B"]);
    for (const set of [written, found]) {
      assertEquals(set.digest, held.digest);
      for (let i = 0; i < 50; i++) assertEquals(set.read(i), held.read(i));
      assertThrows(() => set.read(50), RangeError, "there are 50");
    }
    const path = `${cacheDir}/patches/${held.digest}`;
    assertEquals([...Deno.readDirSync(`${cacheDir}/patches`)].length, 1);
    const bytes = await Deno.readFile(path);
    assertEquals(bytes.length, 50 * (2 * 256 + 4));
    bytes[516 * 7 + 3]! ^= 1;
    await Deno.writeFile(path, bytes);
    assertThrows(() => found.read(7), Error, "remove the file");
    assertEquals(found.read(8), held.read(8));
    await Deno.truncate(path, 1000);
    const anew = await cutPatches({ ...options, pairs: pairs(), most: 100 });
    assertEquals(anew.read(7), held.read(7));
  } finally {
    await Deno.remove(cacheDir, { recursive: true });
  }
});

Deno.test("what cannot be cut is refused", async () => {
  const cut = (
    change: Partial<Parameters<typeof cutPatches>[0]>,
  ): ReturnType<typeof cutPatches> =>
    cutPatches({
      pairs: pairs(),
      side: 8,
      count: 9,
      seed: 1,
      cacheDir: NOWHERE,
      ...change,
    });
  for (
    const [change, reason] of [
      [{ side: 17 }, "pair 3 has 16x16 pixels"],
      [{ side: 0 }, "side is 0"],
      [{ count: 1.5 }, "count is 1.5"],
      [{ seed: NaN }, "the seed is NaN"],
      [{ pairs: [] }, "there is no pair"],
    ] as const
  ) await assertRejects(() => cut(change), RangeError, reason);
  const set = await cut({});
  assertThrows(() => set.read(-1), RangeError, "Cannot read patch -1");
  const wrong = pairOfPlaces("wrong", 20, 20);
  await assertRejects(
    () => cut({ pairs: [{ ...wrong, width: 21 }] }),
    RangeError,
    "Cannot cut patches of wrong: a picture has 20x20 pixels where 21x20 are expected",
  );
  await assertRejects(
    () => cut({ signal: AbortSignal.abort(new RangeError("enough")) }),
    RangeError,
    "enough",
  );
});

Deno.test("a cache that cannot be written is named", async () => {
  await assertRejects(
    () =>
      cutPatches({
        pairs: pairs(),
        side: 8,
        count: 9,
        seed: 1,
        cacheDir: "/dev/null",
        most: 1,
      }),
    Error,
    "/dev/null/patches/",
  );
});
