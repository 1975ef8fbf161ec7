import { assertEquals, assertRejects } from "@std/assert";
import { findFolders } from "../../../src/bench/folders/find_folders.ts";

async function inRoot(
  files: readonly string[],
  work: (root: string) => Promise<void>,
): Promise<void> {
  const root = await Deno.makeTempDir();
  try {
    for (const file of files) {
      const folder = file.slice(0, file.lastIndexOf("/"));
      await Deno.mkdir(`${root}/${folder}`, { recursive: true });
      await Deno.writeTextFile(`${root}/${file}`, "");
    }
    await work(root);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}

for (
  const [ir, vi] of [
    ["ir", "vi"],
    ["Infrared", "VISIBLE"],
    ["thermal", "rgb"],
    ["Inf", "Vis"],
    ["LWIR", "vi"],
  ]
) {
  Deno.test(`folders: ${ir} and ${vi} are the sources, the others methods`, () =>
    inRoot(
      [`${ir}/1.png`, `${vi}/1.png`, "b/1.png", "A/1.jpg", "tables/a.csv"],
      async (root) => {
        assertEquals(await findFolders(root), {
          ir: `${root}/${ir}`,
          vi: `${root}/${vi}`,
          methods: [
            { name: "A", folder: `${root}/A` },
            { name: "b", folder: `${root}/b` },
          ],
          aside: ["tables"],
        });
      },
    ));
}

Deno.test("folders: what is not there or there twice is named", async () => {
  for (
    const [files, message] of [
      [["ir/1.png", "ours/1.png"], "for infrared it has ir, for visible none"],
      [["ir/1.png", "thermal/1.png", "vi/1.png"], "it has ir, thermal, for"],
      [
        ["ir/1.png", "vi/1.png"],
        "it has no subfolder with a PNG, JPEG, BMP or TIFF",
      ],
      [["ir/1.png", "vi/1.png", "o/1.webp"], "(o has none)"],
    ] as const
  ) {
    await inRoot(files, async (root) => {
      await assertRejects(() => findFolders(root), Error, message);
    });
  }
  await assertRejects(
    () => findFolders("/nowhere"),
    Error,
    "Cannot score /nowhere: there is no such folder; check the path",
  );
});
