/** The installed packages as Deno keeps them, in the parts that the program reads. */
import { lookAt } from "../../src/files/read_file.ts";
import { filesBelow } from "../pack/files_below.ts";
import { runtimePackages } from "../pack/package_manifest.ts";
import { type BundleFile, fileOnDisk } from "./bundle_file.ts";

/** What of `deno.lock` matters here. */
export interface Lock {
  readonly npm: Readonly<
    Record<string, { readonly dependencies?: readonly string[] }>
  >;
}

/** Of the engine: what our two imports of it load. The rest of it, 98 MB, is for other platforms and for debuggers. */
const ENGINE = "onnxruntime-web";
const ENGINE_FILES =
  /^(package\.json|dist\/(ort\.node\.min\.mjs|ort\.webgpu\.bundle\.min\.mjs|ort-wasm-simd-threaded(\.asyncify)?\.(mjs|wasm)))$/;
/** What the engine's own bundles hold of its packages: everything but this one. */
const BESIDE_ENGINE = "onnxruntime-common";

/** What nothing reads at run time. */
const UNREAD = /\.(map|md|[cm]?ts|tsbuildinfo)$/;

/**
 * The files of the packages below `packages/`, a folder that Deno takes for its own.
 *
 * Deno asks for the folder of each package of the lock, read or not; of those that only tests and tools import, and those
 * that the engine has in itself, it gets the `package.json`.
 *
 * @param folder the folder that packages lie in, such as `<DENO_DIR>/npm/<host>/`.
 * @throws {Error} if one is not installed there.
 */
export async function packageFiles(
  folder: string,
  lock: Lock,
  imports: Readonly<Record<string, string>>,
): Promise<BundleFile[]> {
  const host = folder.split("/").at(-2)!;
  const read = packagesRead(lock, imports);
  const files: BundleFile[] = [];
  for (const key of Object.keys(lock.npm)) {
    const [name, version] = parts(key);
    const place = `${folder}${name}/${version}`;
    await lookAt(`${place}/package.json`).catch((cause) => {
      throw new Error(
        `Cannot bundle package ${name}@${version}: it is not in ${folder}; run deno install, without a node_modules folder, and try again`,
        { cause },
      );
    });
    const root = new URL(`file://${encodeURI(place)}/`);
    const inner = read.has(key)
      ? filesBelow(await namesIn(root), root)
      : ["package.json"];
    for await (const path of inner) {
      const isRead = name === ENGINE
        ? ENGINE_FILES.test(path)
        : !UNREAD.test(path);
      if (!isRead) continue;
      files.push(
        await fileOnDisk(
          `packages/npm/${host}/${name}/${version}/${path}`,
          `${place}/${path}`,
        ),
      );
    }
  }
  return files;
}

/** Keys of the lock whose packages are read at run time. */
function packagesRead(
  { npm }: Lock,
  imports: Readonly<Record<string, string>>,
): Set<string> {
  const found = new Set<string>();
  const keys = Object.keys(npm);
  const add = (wanted: string): void => {
    const key = keys.find((key) =>
      key === wanted || parts(key)[0] === wanted ||
      parts(key).join("@") === wanted
    );
    if (key === undefined || found.has(key)) return;
    found.add(key);
    const isEngine = parts(key)[0] === ENGINE;
    for (const next of npm[key]!.dependencies ?? []) {
      if (!isEngine || next.startsWith(BESIDE_ENGINE)) add(next);
    }
  };
  for (const [name, version] of runtimePackages(imports)) {
    add(`${name}@${version}`);
  }
  return found;
}

/** `@a/b` and `1.2.3` of `@a/b@1.2.3_c@4.5.6`, whose end says with which peers. */
function parts(key: string): [name: string, version: string] {
  const at = key.indexOf("@", 1);
  return [key.slice(0, at), key.slice(at + 1).split("_")[0]!];
}

async function namesIn(folder: URL): Promise<string[]> {
  return (await Array.fromAsync(Deno.readDir(folder))).map(({ name }) => name);
}
