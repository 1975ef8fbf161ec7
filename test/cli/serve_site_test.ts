/** What `report --serve` hands out, and what it does not. */
import { assertEquals } from "@std/assert";
import { answer } from "../../src/cli/report/serve_site.ts";
import { inFolder } from "./run_task.ts";

Deno.test("a site is served by its files alone", () =>
  inFolder(async (folder) => {
    await Deno.mkdir(`${folder}/site`);
    await Deno.writeTextFile(`${folder}/site/index.html`, "start");
    await Deno.writeTextFile(`${folder}/site/notes.txt`, "of no kind");
    await Deno.writeTextFile(`${folder}/secret.html`, "secret");
    const found = async (path: string): Promise<[number, string]> => {
      const response = await answer(`${folder}/site`, path);
      return [response.status, await response.text()];
    };
    assertEquals(await found("/"), [200, "start"]);
    assertEquals(await found("/index.html"), [200, "start"]);
    for (
      const path of [
        "/../secret.html",
        "/%2e%2e/secret.html",
        "/..%2fsecret.html",
        "/a/..%5c..%5csecret.html",
        "/notes.txt",
        "/none.html",
        "/%",
        "/index.html%00.html",
      ]
    ) assertEquals(await found(path), [404, "not found"], path);
  }));
