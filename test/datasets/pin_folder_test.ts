/** Entries made from files against the catalogue's, and folders that are refused. */
import { assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { sha256Hex } from "../../src/canon/digest.ts";
import { datasetsSchema } from "../../src/datasets/datasets_schema.ts";
import { findPairFiles } from "../../src/datasets/pair_files.ts";
import { pinFolder } from "../../src/datasets/pin_folder.ts";
import { SAMPLE_PINS } from "../../src/datasets/sample/sample_pins.ts";
import { encodePng } from "../../src/image/encode_png.ts";
import { mirror } from "../mirror.ts";

const catalogue = datasetsSchema.parse(
  JSON.parse(
    await Deno.readTextFile(new URL("../../datasets.json", import.meta.url)),
  ),
);

/** Where the pinned files of these pairs lie in their repositories. */
for (
  const [dataset, ids] of [
    ["RoadScene", ["FLIR_00006", "FLIR_05105"]],
    ["MSRS", ["00004N"]],
    ["TNO", ["tno42-01", "hli21-01"]],
  ] as const
) {
  Deno.test({
    name: `pin: files of ${dataset} give the entries of the catalogue${
      mirror === null ? " (needs FUSEBENCH_MIRROR)" : ""
    }`,
    ignore: mirror === null,
    fn: async () => {
      const entry = catalogue.datasets.find(({ id }) => id === dataset)!;
      const folder = await Deno.makeTempDir();
      for (const id of ids) {
        const expected = entry.pairs.find((pair) => pair.id === id)!;
        for (const { path, sha256 } of [expected.ir, expected.vi]) {
          const to = `${folder}/${path}`;
          await Deno.mkdir(to.slice(0, to.lastIndexOf("/")), {
            recursive: true,
          });
          await Deno.copyFile(`${mirror}/sha256/${sha256}`, to);
        }
        const { ir, vi } = expected;
        const [pinned] = await pinFolder(
          folder,
          [{ id, ir: ir.path, vi: vi.path }],
          { source: ir.source, prefix: "" },
        );
        assertEquals(pinned, expected);
      }
      await Deno.remove(folder, { recursive: true });
    },
  });
}

Deno.test("pin: the folder of the sample gives the luma it is pinned by", async () => {
  const folder = new URL("../../src/datasets/sample", import.meta.url).pathname;
  const entries = await pinFolder(folder, await findPairFiles(folder), {
    source: "here",
    prefix: "pictures/",
  });
  assertEquals(
    entries.map(({ id, size, ir, vi }) => [
      id,
      ...size,
      ir.luma601Sha256,
      vi.luma601Sha256,
      ir.channels,
      vi.channels,
      vi.path,
    ]),
    SAMPLE_PINS.toSorted((a, b) => a.id < b.id ? -1 : 1).map((
      { id, width, height, ir, viLuma601 },
    ) => [id, width, height, ir, viLuma601, 1, 3, `pictures/vi/${id}.png`]),
  );
  const bytes = await Deno.readFile(`${folder}/vi/smoke.png`);
  const smoke = entries.find(({ id }) => id === "smoke")!;
  assertEquals(
    [smoke.vi.bytes, smoke.vi.sha256],
    [bytes.length, await sha256Hex(bytes)],
  );
});

Deno.test("pin: every pair that is none is named with its evidence", async () => {
  const folder = await Deno.makeTempDir();
  const grey = (width: number, level: number): Promise<Uint8Array> =>
    encodePng({
      width,
      height: 2,
      data: new Uint8Array(2 * width).fill(level),
    });
  const place = async (path: string, bytes: Uint8Array): Promise<void> => {
    await Deno.mkdir(`${folder}/${path.split("/")[0]}`, { recursive: true });
    await Deno.writeFile(`${folder}/${path}`, bytes);
  };
  await place("ir/good.png", await grey(3, 1));
  await place("vi/good.png", await grey(3, 2));
  await place("ir/size.png", await grey(3, 1));
  await place("vi/size.png", await grey(4, 2));
  await place("ir/same.png", await grey(3, 1));
  await place("vi/same.png", await grey(3, 1));
  await place("ir/text.png", await grey(3, 1));
  await place("vi/text.png", new TextEncoder().encode("not a picture"));
  await place("ir/a b.png", await grey(3, 1));
  await place("vi/a b.png", await grey(3, 2));
  const done: number[] = [];
  const { message } = await assertRejects(
    async () =>
      pinFolder(
        folder,
        await findPairFiles(folder),
        { source: "x", prefix: "" },
        (count) => done.push(count),
      ),
    Error,
  );
  assertStringIncludes(
    message,
    `Cannot pin ${folder}: 4 of 5 pairs are no pairs:`,
  );
  for (
    const line of [
      "ir/size.png has 3x2 pixels, vi/size.png 4x2",
      "ir/same.png and vi/same.png are the same file",
      "Cannot read vi/text.png: it looks like something unknown",
      "ir/a b.png and vi/a b.png cannot be entered: names have letters, digits, - and _ only",
    ]
  ) assertStringIncludes(message, line);
  assertEquals(done, [1, 2, 3, 4, 5]);
  await Deno.remove(folder, { recursive: true });
});
