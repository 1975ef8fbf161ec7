/** Everyday folders of pairs, as people keep them, and those that are none. */
import { assertEquals, assertRejects } from "@std/assert";
import {
  findPairFiles,
  type PairFolders,
} from "../../src/datasets/pair_files.ts";

async function inTree<T>(
  files: readonly string[],
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await Deno.makeTempDir();
  try {
    for (const file of files) {
      const path = `${folder}/${file}`;
      await Deno.mkdir(path.slice(0, path.lastIndexOf("/")), {
        recursive: true,
      });
      await Deno.writeTextFile(path, "");
    }
    return await work(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

const pair = (id: string, ir: string, vi: string): object => ({ id, ir, vi });

for (
  const [name, files, pairs, named] of [
    ["ir and vi", ["vi/2.png", "ir/1.png", "vi/1.png", "ir/2.png"], [
      pair("1", "ir/1.png", "vi/1.png"),
      pair("2", "ir/2.png", "vi/2.png"),
    ]],
    ["Inf and Vis", ["Inf/a.png", "Vis/a.png"], [
      pair("a", "Inf/a.png", "Vis/a.png"),
    ]],
    ["IR and VIS, of two formats", ["IR/a.PNG", "VIS/a.jpg"], [
      pair("a", "IR/a.PNG", "VIS/a.jpg"),
    ]],
    ["infrared and visible, beside others", [
      "infrared/a.jpeg",
      "visible/a.jpeg",
      "masks/a.png",
      "readme.txt",
      "ir.zip",
    ], [pair("a", "infrared/a.jpeg", "visible/a.jpeg")]],
    ["thermal and rgb, with hidden files", [
      "thermal/a.png",
      "thermal/.DS_Store",
      "rgb/a.png",
    ], [pair("a", "thermal/a.png", "rgb/a.png")]],
    ["suffixes", ["01_ir.png", "01_vi.png", "b-IR.png", "b-VIS.png", "x.txt"], [
      pair("01", "01_ir.png", "01_vi.png"),
      pair("b", "b-IR.png", "b-VIS.png"),
    ]],
    ["prefixes", ["IR1.png", "VIS1.png", "ir_22.png", "vis_22.png"], [
      pair("1", "IR1.png", "VIS1.png"),
      pair("22", "ir_22.png", "vis_22.png"),
    ]],
    ["named subfolders", ["cropinfrared/a.jpg", "crop_LR_visible/a.jpg"], [
      pair("a", "cropinfrared/a.jpg", "crop_LR_visible/a.jpg"),
    ], { ir: "cropinfrared", vi: "crop_LR_visible" }],
  ] as [string, string[], object[], PairFolders?][]
) {
  Deno.test(`pairs of a folder: ${name}`, async () => {
    const found = await inTree(
      files,
      (folder) => findPairFiles(folder, named ?? null),
    );
    assertEquals(found, pairs as typeof found);
  });
}

for (
  const [name, files, says] of [
    [
      "pictures without a partner",
      ["ir/1.png", "ir/2.png", "vi/1.png", "vi/02.png"],
      "2 of its 4 pictures have no partner of the same name: ir/2.png, vi/02.png",
    ],
    [
      "a suffix without a partner",
      ["1_ir.png", "1_vi.png", "2_ir.png"],
      "1 of its 3 pictures have no partner of the same name: 2_ir.png",
    ],
    [
      "one name twice",
      ["ir/1.png", "ir/1.jpg", "vi/1.png"],
      "ir/1.jpg and ir/1.png have one name",
    ],
    [
      "TIFF",
      ["ir/1.tif", "ir/2.png", "vi/1.tif", "vi/2.png"],
      "only PNG and JPEG are pinned, and it holds ir/1.tif",
    ],
    [
      "two folders of one kind",
      ["ir/1.png", "thermal/1.png", "vi/1.png"],
      "of subfolders for infrared it has ir, thermal, for visible vi",
    ],
    [
      "one folder of two",
      ["ir/1.png", "visual/1.png"],
      "for infrared it has ir, for visible none; say which with --ir and --vi",
    ],
    [
      "names that say nothing",
      ["visitor1.png", "irene.png"],
      "it has no subfolders ir and vi, and irene.png says not which it is",
    ],
    ["nothing", ["ir/a.txt", "vi/a.txt"], "it holds no PNG or JPEG"],
  ] as [string, string[], string][]
) {
  Deno.test(`pairs of a folder: ${name} is refused with the evidence`, () =>
    inTree(files, async (folder) => {
      const error = await assertRejects(() => findPairFiles(folder), Error);
      assertEquals(error.message.startsWith(`Cannot pin ${folder}: `), true);
      assertEquals(error.message.includes(says), true, error.message);
    }));
}

Deno.test("pairs of a folder: a file is no folder", () =>
  inTree(["ir/1.png"], async (folder) => {
    await assertRejects(
      () => findPairFiles(`${folder}/ir/1.png`),
      Error,
      "is no folder, a file stands where a folder is needed",
    );
  }));

Deno.test("pairs of a folder: one that is not there is named", async () => {
  await assertRejects(
    () => findPairFiles("no-such-folder"),
    Error,
    "there is no folder no-such-folder",
  );
  await inTree(["ir/1.png"], async (folder) => {
    await assertRejects(
      () => findPairFiles(folder, { ir: "ir", vi: "visual" }),
      Error,
      `there is no folder ${folder}/visual`,
    );
  });
});
