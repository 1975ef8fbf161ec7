import { assertEquals, assertRejects } from "@std/assert";
import { readScene } from "../../src/files/read_scene.ts";
import { ImageError } from "../../src/image/image_error.ts";
import { png } from "../image/build.ts";
import { temporaryFolder } from "../store/fake_host.ts";

const grey = { depth: 8, colourType: 0 };

Deno.test("a scene: files of one size, under the names their user gave", async () => {
  await using folder = await temporaryFolder();
  const small = await png({ ...grey, width: 1, height: 1, rows: [0, 7] });
  for (const name of ["a", "b"]) {
    await Deno.writeFile(`${folder.path}/${name}.png`, small);
  }
  const read = await readScene(
    ["a", "b"].map((name) => ({ name, path: `${folder.path}/${name}.png` })),
  );
  assertEquals(read.map(({ name, picture }) => [name, [...picture.data]]), [
    ["a", [7]],
    ["b", [7]],
  ]);
});

Deno.test("a scene: sizes are compared before anything is decoded, so that no header can make much of little", async () => {
  await using folder = await temporaryFolder();
  const files = [
    ["a", await png({ ...grey, width: 1, height: 1, rows: [0, 7] })],
    // Its one row is not the 9,000 that decoding would ask for.
    ["bomb", await png({ ...grey, width: 9000, height: 9000, rows: [0, 7] })],
  ] as const;
  for (const [name, bytes] of files) {
    await Deno.writeFile(`${folder.path}/${name}.png`, bytes);
  }
  const read = (names: readonly string[]): Promise<unknown> =>
    readScene(
      names.map((name) => ({ name, path: `${folder.path}/${name}.png` })),
    );
  for (const names of [["a", "bomb"], ["bomb", "a"]]) {
    await assertRejects(() => read(names), RangeError, "Cannot pair ");
  }
  await assertRejects(() => read(["bomb", "bomb"]), ImageError);
});
