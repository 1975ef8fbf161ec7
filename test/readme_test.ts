import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { readSample } from "../src/datasets/sample/read_sample.ts";
import { encodePng } from "../src/image/encode_png.ts";
import { mirror } from "./mirror.ts";

const root = new URL("../", import.meta.url);
const readme = await Deno.readTextFile(new URL("README.md", root));

Deno.test("the README's commands are tasks, with the pinned Deno", async () => {
  const { tasks } = JSON.parse(
    await Deno.readTextFile(new URL("deno.json", root)),
  );
  for (const task of ["bench", "test"]) {
    assertStringIncludes(readme, `\nnpx -y deno@2.9.6 task ${task}\n`);
    assert(task in tasks);
  }
});

Deno.test("the README's example is checked with the other types", async () => {
  const { tasks } = JSON.parse(
    await Deno.readTextFile(new URL("deno.json", root)),
  );
  assert(/^deno check --doc .*README\.md$/.test(tasks.types), tasks.types);
});

Deno.test("the README's table is the published one", async () => {
  const published = await Deno.readTextFile(
    new URL("results/paper/2/roadscene50-cdd.md", root),
  );
  assertEquals(tableOf(readme), tableOf(published));
});

Deno.test({
  name: "the README's library example runs (needs FUSEBENCH_MIRROR)",
  ignore: mirror === null,
  async fn(): Promise<void> {
    const example = /```ts\n([\s\S]*?)```/.exec(readme)?.[1];
    assert(example !== undefined, "the README has an example");
    const folder = await Deno.makeTempDir();
    try {
      const { ir, vi } = await readSample("smoke");
      await Deno.writeFile(`${folder}/ir.png`, await encodePng(ir));
      await Deno.writeFile(`${folder}/vi.png`, await encodePng(vi));
      await Deno.writeTextFile(
        `${folder}/example.ts`,
        `${example}\nconsole.log(JSON.stringify(values));\n`,
      );
      const { success, stdout, stderr } = await new Deno.Command(
        Deno.execPath(),
        {
          args: [
            "run",
            "--no-prompt",
            `--config=${new URL("deno.json", root).pathname}`,
            "--allow-read",
            "--allow-env=FUSEBENCH_MIRROR",
            "example.ts",
          ],
          cwd: folder,
        },
      ).output();
      assert(success, new TextDecoder().decode(stderr));
      const values = JSON.parse(new TextDecoder().decode(stdout));
      assertEquals(Object.keys(values), ["EN", "SD", "SSIM", "VIF"]);
      assert(values.EN > 4 && values.EN < 8, `EN is ${values.EN}`);
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  },
});

/** The rows of the first Markdown table with a model column, cells trimmed and emphasis kept. */
function tableOf(page: string): string[][] {
  const lines = page.split("\n");
  const start = lines.findIndex((line) => /^\| model\b/.test(line));
  const end = lines.findIndex((line, i) => i > start && !line.startsWith("|"));
  return lines.slice(start, end).filter((line) => !/^\|[\s:|-]+$/.test(line))
    .map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()));
}
