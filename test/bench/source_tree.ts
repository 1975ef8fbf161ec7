/** A copy of the program's sources that a test may change, and run. */
import { fileURLToPath } from "node:url";
import { readProjectText } from "../../tools/digests/read_project_text.ts";
import { moduleText } from "../../tools/digests/module_text.ts";
import { openProject, type Parsed } from "../../tools/digests/project.ts";
import { stageManifests } from "../../tools/digests/stage_manifests.ts";
import { copyFolder } from "../copy_folder.ts";

/** A copy of the sources; its folder is removed when it is disposed. */
export interface SourceTree extends AsyncDisposable {
  /** The copy's `src/`. */
  readonly src: URL;
  /** Imports one of its modules, such as `src/bench/run_suite.ts`. */
  load<T>(file: string): Promise<T>;
}

const PROJECT = new URL("../../", import.meta.url);
const DIGESTS = "src/bench/cell/stage_digests.ts";
const parsed: Parsed = new Map();

/** Copies the sources. */
export async function copySources(): Promise<SourceTree> {
  const folder = await Deno.makeTempDir();
  const src = new URL(`file://${folder}/src/`);
  await copyFolder(fileURLToPath(new URL("src", PROJECT)), `${folder}/src`);
  for (
    const data of [
      "datasets.json",
      "models.json",
      "pictures.json",
      "features.json",
      "detectors.json",
      "boxes.json",
    ]
  ) {
    await Deno.copyFile(new URL(data, PROJECT), `${folder}/${data}`);
  }
  return {
    src,
    load: (module) => import(`file://${folder}/${module}`),
    [Symbol.asyncDispose]: () => Deno.remove(folder, { recursive: true }),
  };
}

/**
 * Copies the sources, changes one file, which must hold `from` exactly once, and takes the digests as `deno task digests`
 * does.
 */
export async function changeSources(
  file: string,
  from: string,
  to: string,
): Promise<SourceTree> {
  const copy = await copySources();
  const text = readProjectText(file)!;
  if (text.split(from).length !== 2) {
    throw new RangeError(
      `Cannot change ${file}: it does not hold "${from}" exactly once`,
    );
  }
  const changed = text.replace(from, to);
  const manifests = stageManifests(
    openProject(
      (path) => path === file ? changed : readProjectText(path),
      parsed,
    ),
  );
  const root = new URL("../", copy.src);
  await Deno.writeTextFile(new URL(file, root), changed);
  await Deno.writeTextFile(new URL(DIGESTS, root), moduleText(manifests));
  return copy;
}
