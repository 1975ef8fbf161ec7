/** What is wrong with a checkpoint is said, and it is never gone on from. */
import { assert, assertEquals, assertMatch, assertRejects } from "@std/assert";
import { inFolder } from "../../cli/run_task.ts";
import { History } from "../../../src/train/run/history.ts";
import { openShelf } from "../../../src/train/run/checkpoint_shelf.ts";
import type { TrainingIdentity } from "../../../src/train/run/training_identity.ts";
import type { TrainingState } from "../../../src/train/run/training_state.ts";
import { writeCheckpoint } from "../../../src/train/run/write_checkpoint.ts";

const IDENTITY: TrainingIdentity = {
  recipe: "r",
  data: "d",
  start: "s",
  taught: null,
  code: "c",
  seed: 1,
};

const SIZES = [3, 1];

function someState(): TrainingState {
  const history = new History();
  const levels = Uint8Array.from([1, 2, 250, 4]);
  history.offer(7, { levels, ssim: 0.1 + 0.2, gmsd: 1 / 3 }, null);
  history.offer(2, { levels, ssim: 1.5, gmsd: 0.25 }, null);
  history.offer(
    2,
    { levels: Uint8Array.from([9, 8, 7, 6]), ssim: 1.75, gmsd: 0.5 },
    null,
  );
  const doubles = (): Float64Array[] => [
    Float64Array.from([1 / 3, -0, 5e-324]),
    Float64Array.from([Math.PI]),
  ];
  return {
    step: 10,
    parameters: [
      Float32Array.from([1 / 3, -0, 1e-40]),
      Float32Array.from([2 / 7]),
    ],
    adam: { first: doubles(), second: doubles(), powers: [0.9 ** 10, 0.1] },
    history,
    losses: [{ step: 10, means: { ssim: 1 / 3 }, total: 0.1 + 0.2 }],
  };
}

Deno.test("a state is read as it was written, to the last bit", () =>
  inFolder(async (cacheDir) => {
    const shelf = await openShelf(cacheDir, IDENTITY, refuse);
    assertEquals(await shelf.read(SIZES, new History()), null);
    const state = someState();
    await shelf.write(state);
    const back = await (await openShelf(cacheDir, IDENTITY, refuse))
      .read(SIZES, new History());
    assertEquals(back?.step, state.step);
    assertEquals(bits(back!), bits(state));
    assertEquals(back!.losses, state.losses);
    const best = new Map(back!.history.entries());
    assertEquals(best, new Map(state.history.entries()));
    const one = best.get(7)!;
    assert(one.ssim.levels === one.gmsd.levels, "one plane is kept twice");
    await shelf.remove();
    assertEquals(await shelf.read(SIZES, new History()), null);
  }));

Deno.test("any byte that differs, an early end and more at the end are found; the file is set aside", () =>
  inFolder(async (cacheDir) => {
    const shelf = await openShelf(cacheDir, IDENTITY, refuse);
    await shelf.write(someState());
    const bytes = await Deno.readFile(shelf.path);
    const spoiled: Uint8Array[] = [
      bytes.subarray(0, bytes.length - 1),
      bytes.subarray(0, 30),
      new Uint8Array(),
      Uint8Array.from([...bytes, 0]),
    ];
    for (let at = 0; at < bytes.length; at += 7) {
      const other = bytes.slice();
      other[at]! ^= 1;
      spoiled.push(other);
    }
    for (const content of spoiled) {
      await Deno.writeFile(shelf.path, content);
      const said: string[] = [];
      const again = await openShelf(cacheDir, IDENTITY, (line) => {
        said.push(line);
      });
      assertEquals(await again.read(SIZES, new History()), null);
      assertEquals(again.step, null);
      assertMatch(
        said.join(),
        /checkpoint is (damaged: |of another run: ).*it is now .*training begins anew$/,
      );
    }
    const names = [...Deno.readDirSync(shelf.path.replace(/\/\w+$/, ""))];
    assertEquals(names.length, spoiled.length);
  }));

Deno.test("a checkpoint of another run is named by what differs", () =>
  inFolder(async (cacheDir) => {
    const said: string[] = [];
    const shelf = await openShelf(cacheDir, IDENTITY, (line) => {
      said.push(line);
    });
    await shelf.write(someState());
    const other = { ...IDENTITY, seed: 2, data: "e" };
    await writeCheckpoint(shelf.path, other, someState());
    assertEquals(await shelf.read(SIZES, new History()), null);
    assertMatch(said.join(), /is of another run: data, seed differ;/);
  }));

Deno.test("two processes that write at once leave a whole checkpoint and no other file", () =>
  inFolder(async (cacheDir) => {
    const shelves = await Promise.all(
      Array.from({ length: 8 }, () => openShelf(cacheDir, IDENTITY, refuse)),
    );
    await Promise.all(shelves.map((shelf) => shelf.write(someState())));
    const back = await shelves[0]!.read(SIZES, new History());
    assertEquals(bits(back!), bits(someState()));
    const folder = shelves[0]!.path.replace(/\/\w+$/, "");
    assertEquals([...Deno.readDirSync(folder)].length, 1);
  }));

Deno.test("what the file system refuses is said with the place and what to do", () =>
  inFolder(async (cacheDir) => {
    const shelf = await openShelf(cacheDir, IDENTITY, refuse);
    await Deno.mkdir(shelf.path, { recursive: true });
    await assertRejects(
      () => shelf.read(SIZES, new History()),
      Error,
      `Cannot read a checkpoint: ${shelf.path} is a folder`,
    );
    await Deno.remove(shelf.path);
    await shelf.write({ ...someState(), step: 10 });
    await Deno.remove(shelf.path);
    await Deno.mkdir(shelf.path);
    await assertRejects(
      () => shelf.write(someState()),
      Error,
      "that of step 10 is still there",
    );
  }));

function refuse(message: string): void {
  throw new Error(message);
}

/** Bits, so that −0 is not 0. */
function bits({ parameters, adam }: TrainingState): string {
  const groups = [...parameters, ...adam.first, ...adam.second];
  return [...groups, Float64Array.from(adam.powers)].map((values) =>
    new Uint8Array(values.slice().buffer).toHex()
  ).join();
}
