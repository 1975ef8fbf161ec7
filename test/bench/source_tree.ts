/** A copy of the program's sources that a test may change, and run. */
import { readProjectText } from "../../tools/digests/read_project_text.ts";
import { moduleText } from "../../tools/digests/module_text.ts";
import { openProject } from "../../tools/digests/project.ts";
import { stageManifests } from "../../tools/digests/stage_manifests.ts";

/** A changed copy of the sources; its folder is removed when it is disposed. */
export interface SourceTree extends AsyncDisposable {
  /** Imports one of its modules. */
  load<T>(file: string): Promise<T>;
}

const PROJECT = new URL("../../", import.meta.url);
const DIGESTS = "src/bench/cell/stage_digests.ts";

/**
 * Copies the sources, changes one file, which must hold `from` exactly once, and takes the digests as `deno task digests`
 * does.
 */
export async function changeSources(
  file: string,
  from: string,
  to: string,
): Promise<SourceTree> {
  const folder = await Deno.makeTempDir();
  await copyFolder(new URL("src/", PROJECT), new URL(`file://${folder}/src/`));
  for (const data of ["datasets.json", "models.json"]) {
    await Deno.copyFile(new URL(data, PROJECT), `${folder}/${data}`);
  }
  const text = readProjectText(file)!;
  if (text.split(from).length !== 2) {
    throw new RangeError(
      `Cannot change ${file}: it does not hold "${from}" exactly once`,
    );
  }
  const changed = text.replace(from, to);
  const manifests = stageManifests(
    openProject((path) => path === file ? changed : readProjectText(path)),
  );
  await Deno.writeTextFile(`${folder}/${file}`, changed);
  await Deno.writeTextFile(`${folder}/${DIGESTS}`, moduleText(manifests));
  return {
    load: (module) => import(`file://${folder}/${module}`),
    [Symbol.asyncDispose]: () => Deno.remove(folder, { recursive: true }),
  };
}

async function copyFolder(from: URL, to: URL): Promise<void> {
  await Deno.mkdir(to, { recursive: true });
  for await (const { name, isDirectory } of Deno.readDir(from)) {
    if (isDirectory) {
      await copyFolder(new URL(`${name}/`, from), new URL(`${name}/`, to));
    } else await Deno.copyFile(new URL(name, from), new URL(name, to));
  }
}
