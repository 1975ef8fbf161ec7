/** Whether a place that need not be there lies inside a folder. */
import { assertEquals } from "@std/assert";
import { isInside } from "../../src/files/is_inside.ts";

Deno.test("a place is inside a folder, however the two are spelled and whether it is there or not", async () => {
  const root = await Deno.makeTempDir();
  try {
    await Deno.mkdir(`${root}/a/b`, { recursive: true });
    await Deno.mkdir(`${root}/ab`);
    await Deno.symlink(`${root}/a`, `${root}/link`);
    for (
      const [path, folder, inside] of [
        ["a", "a", true],
        ["a/", "a/.", true],
        ["a/b", "a", true],
        ["a/new/newer", "a", true],
        ["ab/../a/new", "a", true],
        ["link/new", "a", true],
        ["a/new", "link", true],
        ["a", "a/b", false],
        ["ab", "a", false],
        ["ab/new", "a", false],
        ["new", "a", false],
        ["a/new", "none", false],
      ] as const
    ) {
      assertEquals(
        await isInside(`${root}/${path}`, `${root}/${folder}`),
        inside,
        `${path} in ${folder}`,
      );
    }
    assertEquals(await isInside("new/newer", "."), true);
    assertEquals(await isInside("/new", root), false);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
});
