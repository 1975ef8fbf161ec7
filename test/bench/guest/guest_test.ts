/** Fusers that users bring, over the embedded sample: they must score as the rule `average` they are made from. */
import {
  assertEquals,
  assertMatch,
  assertNotEquals,
  assertRejects,
  assertStringIncludes,
} from "@std/assert";
import { openCellCache } from "../../../src/bench/cell/cell_cache.ts";
import { describeRun } from "../../../src/bench/publish/describe_run.ts";
import type { Guest, GuestNetwork } from "../../../src/bench/guest/guest.ts";
import { loadSuite } from "../../../src/bench/suite/load_suite.ts";
import type { Suite } from "../../../src/bench/suite/suite.ts";
import { openGuestNetwork } from "../../../src/bench/guest/open_guest_network.ts";
import {
  type RunOptions,
  runSuite,
  type SuiteRun,
} from "../../../src/bench/run_suite.ts";
import { withGuest } from "../../../src/bench/guest/with_guest.ts";
import { defaultCatalog } from "../../../src/datasets/default_catalog.ts";
import { readSample } from "../../../src/datasets/sample/read_sample.ts";
import type { Gray } from "../../../src/image/gray.ts";
import { luma601 } from "../../../src/image/luma.ts";
import { defaultModels } from "../../../src/models/default_models.ts";
import { exportModel } from "../../../src/models/export_model.ts";
import { findModel } from "../../../src/models/find_model.ts";
import {
  type CellRecord,
  recordSchema,
} from "../../../src/results/record/record.ts";
import { sha256Hex } from "../../../src/canon/digest.ts";
import { openStore } from "../../../src/store/store.ts";
import {
  endless,
  type TinyNode,
  tinyOnnx,
} from "../../models/onnx/tiny_onnx.ts";
import { average, crop, writePng } from "../../cli/pictures.ts";
import { temporaryFolder } from "../../store/fake_host.ts";
import { keptThread } from "../kept_thread.ts";

const sample: Suite = { ...await loadSuite("sample"), profiles: ["cdd"] };

/** Runs the rule `average` and a guest on the first pairs of the sample. */
function runWith(
  guest: Guest,
  folder: string,
  limit: number,
  { timeLimit }: Pick<RunOptions, "timeLimit"> = {},
): Promise<SuiteRun> {
  const cacheDir = `${folder}/cache`;
  return runSuite(withGuest(sample, guest), {
    models: timeLimit === undefined ? ["average", guest.name] : [guest.name],
    limit,
  }, {
    datasets: defaultCatalog(),
    models: defaultModels(),
    store: openStore({ cacheDir, offline: true }),
    cells: openCellCache(`${folder}/cells`),
    verify: true,
    bytes: { cacheDir, mirror: null },
    jobs: 1,
    guest,
    // A network without end gets a thread of its own.
    ...(timeLimit === undefined ? { thread: keptThread } : { timeLimit }),
  });
}

/** The average of a sample pair. */
async function fusedSample(id: string): Promise<Gray> {
  const { ir, vi } = await readSample(id);
  return average(ir, luma601(vi));
}

function of(run: SuiteRun, model: string): readonly CellRecord[] {
  return run.records.filter((record) => record.model === model);
}

/** The exported rule `average` as a file of the user's. */
async function writeAverage(path: string): Promise<Uint8Array> {
  const entry = findModel(defaultModels(), "average");
  const { onnx } = await exportModel(entry, new Map());
  await Deno.writeFile(path, onnx);
  return onnx;
}

Deno.test("guest: a user's network scores beside the suite's, and says which bytes it is", async () => {
  await using folder = await temporaryFolder();
  const path = `${folder.path}/my.onnx`;
  const onnx = await writeAverage(path);
  const guest = await openGuestNetwork(path, {
    name: "My network",
    protocols: ["levels-round"],
  });
  const run = await runWith(guest, folder.path, 2);
  const [mine, rule] = [of(run, "My network"), of(run, "average")];
  assertEquals([mine.length, rule.length], [2, 2]);
  assertEquals(mine.map(pixelsAndValues), rule.map(pixelsAndValues));
  for (const record of mine) {
    recordSchema.parse(record);
    assertEquals(record.status, "ok");
    assertEquals(record.network, { weights: [], onnx: await sha256Hex(onnx) });
  }
  const header = await describeRun(
    withGuest(sample, guest),
    run,
    defaultModels(),
    { version: 1, date: "2024-01-01", change: "a test" },
  );
  assertEquals(header.models.map(({ name, cost }) => [name, cost === null]), [
    ["average", false],
    ["My network", true],
  ]);
  assertEquals((await runWith(guest, folder.path, 2)).computed, 0);
});

Deno.test("guest: images fused elsewhere score as if they were fused here", async () => {
  await using folder = await temporaryFolder();
  const images = `${folder.path}/images`;
  await Deno.mkdir(images);
  await writePng(`${images}/ROAD-DAY.png`, await fusedSample("road-day"));
  const night = await fusedSample("road-night");
  const coloured = Uint8Array.from(
    [...night.data].flatMap((level) => [level, level, level]),
  );
  await writePng(`${images}/road-night.png`, {
    ...night,
    channels: 3,
    data: coloured,
  });
  const guest: Guest = { kind: "images", name: "My method", folder: images };
  const run = await runWith(guest, folder.path, 2);
  const mine = of(run, "My method");
  const here = of(run, "average");
  assertEquals(
    mine.map(({ values }) => values),
    here.map(({ values }) => values),
  );
  // A digest is of all of a picture: one that was saved in colour has another.
  assertEquals(mine[0]!.fused, here[0]!.fused);
  assertEquals(mine[1]!.fused, await sha256Hex(coloured));
  const file = await sha256Hex(await Deno.readFile(`${images}/ROAD-DAY.png`));
  for (const record of mine) {
    recordSchema.parse(record);
    assertEquals([record.protocol, record.engine.name], ["as-saved", "none"]);
  }
  assertEquals([mine[0]!.network, mine[0]!.output], [
    { weights: [], onnx: file },
    file,
  ]);
  assertEquals([run.missing, run.notes], [[], [
    "My method: 1 of 2 images is stored in colour: the values are of the BT.601 luma, which is the grey itself where the channels are equal, but of metrics that take each channel.",
  ]]);

  const again = await runWith(guest, folder.path, 2);
  assertEquals([again.computed, again.records], [0, run.records]);
  const other = await fusedSample("road-day");
  other.data[0]! ^= 1;
  await writePng(`${images}/ROAD-DAY.png`, other);
  const changed = await runWith(guest, folder.path, 2);
  assertEquals(changed.computed, 1);
  assertNotEquals(of(changed, "My method")[0]!.id, mine[0]!.id);
});

Deno.test("guest: a missing, a wrong-sized and a damaged image each get a clear word; the others score, of a coloured one the luma", async () => {
  await using folder = await temporaryFolder();
  const images = `${folder.path}/images`;
  await Deno.mkdir(images);
  const ids = [...defaultCatalog().datasets.get("sample")!.pairs.keys()];
  const [small, colour, damaged, twice, good] = ids;
  await writePng(
    `${images}/${small}.png`,
    crop(await fusedSample(small!), 64, 48),
  );
  await writePng(`${images}/${colour}.png`, (await readSample(colour!)).vi);
  await Deno.writeTextFile(`${images}/${damaged}.png`, "not a picture");
  await writePng(`${images}/${twice}.png`, await fusedSample(twice!));
  await writePng(`${images}/${twice}.PNG.png`, await fusedSample(twice!));
  await Deno.rename(`${images}/${twice}.PNG.png`, `${images}/${twice}.jpeg`);
  await writePng(`${images}/${good}.png`, await fusedSample(good!));
  const guest: Guest = { kind: "images", name: "fused", folder: images };
  const run = await runWith(guest, folder.path, 6);
  const mine = of(run, "fused");
  assertEquals(mine.map(({ pair, status }) => [pair, status]), [
    [small, "failed"],
    [colour, "ok"],
    [damaged, "failed"],
    [good, "ok"],
  ]);
  const { width, height } = (await readSample(small!)).ir;
  assertStringIncludes(
    mine[0]!.error!,
    `Cannot score ${small}.png: it is 64x48, its sources are ${width}x${height}`,
  );
  assertEquals(
    mine[1]!.fused,
    await sha256Hex((await readSample(colour!)).vi.data),
  );
  assertStringIncludes(mine[2]!.error!, `${damaged}.png`);
  for (const record of mine) recordSchema.parse(record);
  assertEquals(run.missing.map(({ what, name }) => [what, name]), [
    ["model", "fused"],
  ]);
  const { reason } = run.missing[0]!;
  assertStringIncludes(reason, `is of ${ids[5]}, and it cannot be told`);
  assertStringIncludes(reason, `${twice} (${twice}.jpeg, ${twice}.png)`);
});

Deno.test("guest: a folder without one image that is wanted is refused, and so is none", async () => {
  await using folder = await temporaryFolder();
  await writePng(`${folder.path}/holiday.png`, await fusedSample("road-day"));
  const guest: Guest = { kind: "images", name: "x", folder: folder.path };
  const error = await assertRejects(
    () => runWith(guest, folder.path, 2),
    Error,
  );
  assertStringIncludes(
    error.message,
    "none of 1 PNG, JPEG, BMP and TIFF files is of road-day, road-night; name each image after its pair, such as road-day.png",
  );
  await assertRejects(
    () => runWith({ ...guest, folder: "nowhere" }, folder.path, 2),
    Error,
    "Cannot bench the images in nowhere: there is no such folder",
  );
});

/** The average of 0..1 as one of 0..255, and more operators. */
async function openTiny(
  path: string,
  nodes: readonly TinyNode[],
): Promise<GuestNetwork> {
  await Deno.writeFile(path, tinyOnnx({ nodes }));
  return await openGuestNetwork(path, {
    name: "mine",
    protocols: ["clip-round"],
  });
}

Deno.test("guest: a network in another range gets a word, also where its cells are finished", async () => {
  await using folder = await temporaryFolder();
  const tooWide: TinyNode = { op: "Exp", inputs: ["sum"], output: "fused" };
  const sum: TinyNode = { op: "Add", inputs: ["ir", "vi"], output: "sum" };
  const guest = await openTiny(`${folder.path}/wide.onnx`, [sum, tooWide]);
  const first = await runWith(guest, folder.path, 1);
  const [note, ...others] = first.notes;
  assertMatch(
    note!,
    /^mine on sample\/road-day: under clip-round its output goes from [\d.]+ to [\d.]+ where the protocol takes 0..1, so 100.0% of it is clipped; --protocol imsave-stretch takes any range/,
  );
  assertEquals(others, []);
  const again = await runWith(guest, folder.path, 1);
  assertEquals([again.computed, again.notes], [0, first.notes]);
});

Deno.test("guest: a random network is refused before any cell, and its operator named", async () => {
  await using folder = await temporaryFolder();
  const guest = await openTiny(`${folder.path}/random.onnx`, [
    { op: "RandomNormalLike", inputs: ["ir"], output: "noise" },
    { op: "Add", inputs: ["noise", "vi"], output: "fused" },
  ]);
  const error = await assertRejects(
    () => runWith(guest, folder.path, 1),
    Error,
  );
  assertMatch(
    error.message,
    /^Cannot bench mine: on sample\/road-day two runs differ in \d+ of 27648 values, by up to [\d.]+; it draws random numbers \(RandomNormalLike noise\)/,
  );
  await assertRejects(
    () => Deno.stat(`${folder.path}/cells`),
    Deno.errors.NotFound,
  );
});

Deno.test("guest: a network without end is failed cells after the limit, and the run goes on", async () => {
  await using folder = await temporaryFolder();
  const guest = await openTiny(`${folder.path}/loop.onnx`, [
    endless("ir", "loop"),
    { op: "Add", inputs: ["loop", "vi"], output: "fused" },
  ]);
  const run = await runWith(guest, folder.path, 2, { timeLimit: 0.5 });
  assertEquals(run.records, []);
  assertEquals(
    run.unreadable.map(({ cells, reason }) => [cells.length, reason]),
    Array(2).fill([
      1,
      "Cannot run mine: no answer within 0.5 s; --time-limit SECONDS gives it more",
    ]),
  );
});

Deno.test("guest: a file that is no network, or no fuser, is refused with what is expected and what is there", async () => {
  await using folder = await temporaryFolder();
  const path = `${folder.path}/my.onnx`;
  const open = (protocol: string): Promise<Guest> =>
    openGuestNetwork(path, { name: "mine", protocols: [protocol] });
  await assertRejects(() => open("levels-round"), Error, "no such file");
  const onnx = await writeAverage(path);
  const found =
    "found inputs ir float32 [1,1,H,W] and vi float32 [1,1,H,W] and output fused float32 [1,1,H,W]";
  const rgb = await assertRejects(() => open("rgb-truncate"), TypeError);
  assertStringIncludes(rgb.message, "vi float32 [1,3,H,W] and output fused");
  assertStringIncludes(rgb.message, found);

  await Deno.writeFile(path, renamed(onnx, "fused", "mixed"));
  const mixed = await assertRejects(() => open("levels-round"), TypeError);
  assertStringIncludes(mixed.message, found.replace("fused", "mixed"));

  await Deno.writeFile(path, onnx.slice(0, 100));
  const cut = await assertRejects(() => open("levels-round"), Error);
  assertStringIncludes(
    cut.message,
    "it is no whole ONNX file (it is truncated)",
  );
});

function pixelsAndValues(
  { inputs, output, fused, values }: CellRecord,
): Partial<CellRecord> {
  return { inputs, output, fused, values };
}

/** The graph with another name of the same length. */
function renamed(onnx: Uint8Array, from: string, to: string): Uint8Array {
  const text = Array.from(onnx, (byte) => String.fromCharCode(byte)).join("");
  return Uint8Array.from(
    text.replaceAll(from, to),
    (character) => character.charCodeAt(0),
  );
}
