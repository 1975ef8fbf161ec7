import { assertEquals, assertRejects } from "@std/assert";
import { writing } from "../../../src/cli/output/writing.ts";
import { inFolder } from "../run_task.ts";

Deno.test("what is written is handed on", async () => {
  assertEquals(await writing("x", () => Promise.resolve(3)), 3);
});

Deno.test("a place that cannot be written is named, with what to do", () =>
  inFolder(async (folder) => {
    const path = `${folder}/picture.png`;
    await Deno.mkdir(path);
    await assertRejects(
      () => writing(path, () => Deno.writeTextFile(path, "")),
      Error,
      `Cannot write ${path}: ${path} is a folder; name a file in it`,
    );
  }));

Deno.test("an error that already says what it could not do keeps its words", async () => {
  await assertRejects(
    () =>
      writing("results", () =>
        Promise.reject(
          new Deno.errors.AlreadyExists("Cannot publish results/sample/1"),
        )),
    Deno.errors.AlreadyExists,
    "Cannot publish results/sample/1",
  );
});

Deno.test("an error that is not about files stays what it is", async () => {
  await assertRejects(
    () => writing("x", () => Promise.reject(new RangeError("odd"))),
    RangeError,
    "odd",
  );
});
