/** What goes into the package, from the project's folder. */
import type { PackedFile } from "./archive.ts";
import { filesBelow } from "./files_below.ts";
import { packageManifest, type ProjectConfig } from "./package_manifest.ts";
import { PROGRAM, ROOT } from "./program.ts";
import { stripModule } from "./strip_module.ts";
import { taskPermissions } from "./task_permissions.ts";

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
  for await (const path of filesBelow(PROGRAM, root)) {
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
