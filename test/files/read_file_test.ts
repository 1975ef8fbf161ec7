import { assertEquals, assertRejects } from "@std/assert";
import { explainFileError } from "../../src/files/explain.ts";
import { readBytes } from "../../src/files/read_bytes.ts";
import { readFile, readText, UnfitFile } from "../../src/files/read_file.ts";
import { ImageError } from "../../src/image/image_error.ts";
import { inFolder } from "../cli/run_task.ts";
import { OTHER_THINGS } from "./other_things.ts";

for (const { what, make } of OTHER_THINGS) {
  Deno.test(`${what} is refused at once, by what it is`, () =>
    inFolder(async (folder) => {
      const path = `${folder}/x`;
      await make(path);
      const error = await assertRejects(
        () => readFile(path, { most: 9 }),
        UnfitFile,
        `it is ${what}, not a file`,
      );
      assertEquals(error.what, what);
      await assertRejects(
        () => readBytes(path),
        ImageError,
        `Cannot read ${path}: it is ${what}, not a file; put the right file in place of ${path}`,
      );
    }));
}

Deno.test("a file has the size it should, or at most the stated one, or is not read", () =>
  inFolder(async (folder) => {
    const path = `${folder}/x`;
    await Deno.writeFile(path, new Uint8Array([1, 2, 3]));
    assertEquals(await readFile(path, { bytes: 3 }), new Uint8Array([1, 2, 3]));
    assertEquals(await readFile(path, { most: 3 }), new Uint8Array([1, 2, 3]));
    const wrong = await assertRejects(
      () => readFile(path, { bytes: 4 }),
      UnfitFile,
      "it has 3 bytes, not 4",
    );
    assertEquals(wrong.what, "3 bytes");
    await assertRejects(
      () => readFile(path, { most: 2 }),
      UnfitFile,
      "it has 3 bytes, more than the 2 that are read",
    );
  }));

Deno.test("a text of ours is read as UTF-8, an empty one too", () =>
  inFolder(async (folder) => {
    await Deno.writeTextFile(`${folder}/x`, "å");
    await Deno.writeTextFile(`${folder}/y`, "");
    assertEquals(await readText(`${folder}/x`), "å");
    assertEquals(await readText(`${folder}/y`), "");
    await assertRejects(() => readText(`${folder}/z`), Deno.errors.NotFound);
  }));

Deno.test("a full disk is called that", () => {
  const full = new Error("No space left on device (os error 28): write");
  assertEquals(
    explainFileError(full, "write", "/cache/cells"),
    "no space left to write /cache/cells; free some, what is finished so far is kept",
  );
});
