import { assertEquals, assertRejects } from "@std/assert";
import { writeAtomically } from "../../src/files/write_atomically.ts";
import { temporaryFolder } from "../store/fake_host.ts";

Deno.test("writeAtomically makes folders, replaces files and leaves no temporary file", async () => {
  await using folder = await temporaryFolder();
  const path = `${folder.path}/a/b/c.txt`;
  await writeAtomically(path, "one");
  await writeAtomically(path, new TextEncoder().encode("two"));
  assertEquals(await Deno.readTextFile(path), "two");
  assertEquals(
    [...Deno.readDirSync(`${folder.path}/a/b`)].map(({ name }) => name),
    ["c.txt"],
  );
});

Deno.test("writeAtomically takes a bare name, which is in the working folder", async () => {
  await using folder = await temporaryFolder();
  const code = `import { writeAtomically } from ${
    JSON.stringify(import.meta.resolve("../../src/files/write_atomically.ts"))
  };
    await writeAtomically("fused.png", "bytes");`;
  const { code: status } = await new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--no-prompt",
      "--allow-read",
      "--allow-write=.",
      `data:application/typescript,${encodeURIComponent(code)}`,
    ],
    cwd: folder.path,
  }).output();
  assertEquals(status, 0);
  assertEquals([...Deno.readDirSync(folder.path)].map(({ name }) => name), [
    "fused.png",
  ]);
});

Deno.test("writeAtomically that fails leaves what was there", async () => {
  await using folder = await temporaryFolder();
  await Deno.mkdir(`${folder.path}/taken`);
  await assertRejects(
    () => writeAtomically(`${folder.path}/taken`, "x"),
    Error,
  );
  assertEquals([...Deno.readDirSync(folder.path)].map(({ name }) => name), [
    "taken",
  ]);
});
