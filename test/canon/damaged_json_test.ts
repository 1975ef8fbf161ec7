import { assertRejects } from "@std/assert";
import { damagedJson } from "../../src/canon/damaged_json.ts";

Deno.test("a damaged file of ours is named, with what to do", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const url = `file://${folder}/models.json`;
    await Deno.writeTextFile(`${folder}/models.json`, '{"version": 1,');
    await assertRejects(
      () =>
        import(url, { with: { type: "json" } })
          .then((file) => file.default, damagedJson("models.json")),
      SyntaxError,
      "Cannot read models.json: it is truncated or damaged (",
    );
    await assertRejects(
      () => Promise.reject(new Error("odd")).catch(damagedJson("a.json")),
      SyntaxError,
      "(odd); restore it, such as with git checkout a.json",
    );
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
