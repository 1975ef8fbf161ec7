/** What goes into the package, from the project's folder. */
import type { PackedFile } from "./archive.ts";
import { packageManifest, type ProjectConfig } from "./package_manifest.ts";
import { stripModule } from "./strip_module.ts";
import { taskPermissions } from "./task_permissions.ts";

/** Folders and files of the program itself. */
const PROGRAM = [
  "src",
  "benches/recipes",
  "benches/suites",
  "results",
  "datasets.json",
  "models.json",
  "pictures.json",
  "trained.json",
  "features.json",
  "detectors.json",
  "boxes.json",
  "published.json",
  "published-images.json",
];
/** What a reader of the package looks for at its root. */
const ROOT = ["LICENSE", "README.md", "CHANGELOG.md", "CITATION.cff"];
/** Only tests import it. */
const LEFT_OUT = /^src\/std\//;

/**
 * Reads everything and strips the types from the program's modules.
 *
 * @param root The project's folder.
 * @throws if a file cannot be read, or is more than JavaScript with types.
 */
export async function packageFiles(root: URL): Promise<PackedFile[]> {
  const config: ProjectConfig = JSON.parse(
    await Deno.readTextFile(new URL("deno.json", root)),
  );
  const encode = new TextEncoder();
  const text = (path: string, content: string): PackedFile => ({
    path,
    bytes: encode.encode(content),
    executable: false,
  });
  const copy = async (path: string, to: string): Promise<PackedFile> => ({
    path: to,
    bytes: await Deno.readFile(new URL(path, root)),
    executable: false,
  });
  const files: PackedFile[] = [
    text("package.json", packageManifest(config)),
    text(
      "bin/permissions.json",
      JSON.stringify(taskPermissions(config.tasks), null, 2),
    ),
    {
      ...await copy("tools/pack/launcher.js", "bin/fusebench.js"),
      executable: true,
    },
  ];
  for (const path of ROOT) files.push(await copy(path, path));
  for await (const path of filesOf(PROGRAM, root)) {
    if (LEFT_OUT.test(path) || path.endsWith(".d.ts")) continue;
    files.push(
      path.endsWith(".ts")
        ? text(
          `program/${path.slice(0, -".ts".length)}.js`,
          stripModule(await Deno.readTextFile(new URL(path, root))),
        )
        : await copy(path, `program/${path}`),
    );
  }
  return files;
}

async function* filesOf(
  paths: readonly string[],
  root: URL,
): AsyncGenerator<string> {
  for (const path of paths) {
    if ((await Deno.stat(new URL(path, root))).isFile) {
      yield path;
      continue;
    }
    const inner: string[] = [];
    for await (const { name } of Deno.readDir(new URL(`${path}/`, root))) {
      inner.push(`${path}/${name}`);
    }
    yield* filesOf(inner, root);
  }
}
