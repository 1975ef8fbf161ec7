/** A copy of the program's sources that a test may change, and run. */
export interface SourceTree extends AsyncDisposable {
  /** The folder of the rooms, as `codeDigests` takes it. */
  readonly src: URL;
  /** Changes one file, which must hold `from` exactly once. */
  replace(file: string, from: string, to: string): Promise<void>;
  /** Imports one of its modules. */
  load<T>(file: string): Promise<T>;
}

const PROJECT = new URL("../../", import.meta.url);

/** Copies the sources. */
export async function copySources(): Promise<SourceTree> {
  const folder = await Deno.makeTempDir();
  const src = new URL(`file://${folder}/src/`);
  await copyFolder(new URL("src/", PROJECT), src);
  for (const file of ["datasets.json", "models.json"]) {
    await Deno.copyFile(new URL(file, PROJECT), `${folder}/${file}`);
  }
  return {
    src,
    async replace(file, from, to): Promise<void> {
      const url = new URL(file, src);
      const text = await Deno.readTextFile(url);
      if (text.split(from).length !== 2) {
        throw new RangeError(
          `Cannot change ${file}: it does not hold "${from}" exactly once`,
        );
      }
      await Deno.writeTextFile(url, text.replace(from, to));
    },
    load: (file) => import(new URL(file, src).href),
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
