/** The npm package: what is in it, and that it is the same wherever it is made. */
import { assert, assertEquals, assertThrows } from "@std/assert";
import { gunzipSync } from "node:zlib";
import { parseTar } from "nanotar";
import { archive } from "../../../tools/pack/archive.ts";
import { packageFiles } from "../../../tools/pack/package_files.ts";
import { stripModule } from "../../../tools/pack/strip_module.ts";
import { taskPermissions } from "../../../tools/pack/task_permissions.ts";

const root = new URL("../../../", import.meta.url);
const files = await packageFiles(root);
const text = (path: string): string =>
  new TextDecoder().decode(files.find((file) => file.path === path)!.bytes);

Deno.test("pack: the same files give the same bytes in any order, and come out again", async () => {
  const some = files.slice(0, 40);
  const bytes = await archive(some);
  assertEquals(await archive(some.toReversed()), bytes);
  const back = parseTar(gunzipSync(bytes));
  assertEquals(
    back.map(({ name }) => name),
    some.map(({ path }) => `package/${path}`).toSorted(),
  );
  assertEquals(
    back.find(({ name }) => name === "package/bin/fusebench.js")!.attrs!.mode,
    "0000755",
  );
});

Deno.test("pack: every module of the program is there as JavaScript, with all that it imports", () => {
  const paths = new Set(files.map(({ path }) => path));
  const modules = [...paths].filter((path) =>
    /^program\/src\/.*\.js$/.test(path)
  );
  assert(modules.length > 400);
  assert(![...paths].some((path) => path.endsWith(".ts")));
  for (const path of modules) {
    const imports = text(path).matchAll(
      /(?:from|import\(|import|URL\()\s*"(\.{1,2}\/[^"]+)"/g,
    );
    for (const [, specifier] of imports) {
      const target = new URL(specifier!, `file:///${path}`).pathname.slice(1);
      assert(
        paths.has(target) || [...paths].some((one) => one.startsWith(target)),
        `${path} imports ${specifier}`,
      );
    }
  }
});

Deno.test("pack: the packages are those that the program imports, at the versions of the lock", async () => {
  const { dependencies, name, bin } = JSON.parse(text("package.json"));
  const lock = JSON.parse(await Deno.readTextFile(new URL("deno.lock", root)));
  assertEquals(name, "fusebench");
  assert(files.some(({ path }) => path === bin.fusebench));
  const { deno, ...others } = dependencies;
  assertEquals(Object.keys(others), [
    "@expo-google-fonts/source-sans-3",
    "@jsquash/jpeg",
    "@observablehq/plot",
    "@resvg/resvg-wasm",
    "hyparquet-writer",
    "linkedom",
    "onnxruntime-web",
    "pngjs",
    "tiff",
    "zod",
  ]);
  for (const [one, version] of Object.entries(others)) {
    assert(`${one}@${version}` in lock.npm, one);
  }
  assert(
    (await Deno.readTextFile(new URL(".ci/run", root))).includes(
      `deno@${deno}`,
    ),
  );
});

Deno.test("pack: each command may do what its task may do", () => {
  const { score, list } = JSON.parse(text("bin/permissions.json"));
  assertEquals(score.read, null);
  assertEquals([list.read, list.places], [["."], true]);
  assert(score.args.includes("--no-prompt"));
  assertEquals(
    taskPermissions({
      a: 'deno run --x --allow-read=.,"$(deno run src/cli/read_places.ts)" src/cli/main.ts a',
      b: "deno test",
    }),
    { a: { args: ["--x"], read: ["."], places: true } },
  );
  assertThrows(
    () => taskPermissions({ a: "deno run src/cli/main.ts b" }),
    SyntaxError,
    "Cannot pack task a",
  );
});

Deno.test("pack: types go, relative modules end in .js, all else stays", () => {
  assertEquals(
    stripModule(
      'import { a } from "./a.ts";\nconst b = "src/b.ts";\nnew URL("../w.ts", a);\n',
    ),
    'import { a } from "./a.js";\nconst b = "src/b.ts";\nnew URL("../w.js", a);\n',
  );
  assertEquals(stripModule("const a = 1 as number;\n").includes("as"), false);
});
