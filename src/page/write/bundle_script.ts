/** Modules of this program as scripts for browsers. */

const root = new URL("../../../", import.meta.url);

/**
 * A module and all it imports as one classic script.
 *
 * @param entry the text of a module that imports others by addresses.
 * @param scratch a folder for what lies in between.
 * @param packages what stands for packages of `deno.json`, by their names there; null for nothing.
 * @throws {Error} with Deno's complaints if it cannot be bundled.
 */
export async function bundleScript(
  entry: string,
  scratch: string,
  packages: Readonly<Record<string, string | null>> = {},
): Promise<string> {
  await Deno.mkdir(scratch, { recursive: true });
  const folder = await Deno.makeTempDir({ dir: scratch });
  try {
    const path = (name: string): string => `${folder}/${name}`;
    const [from, to, lock] = [path("entry.ts"), path("out.js"), path("lock")];
    await Deno.writeTextFile(from, entry);
    await Deno.writeTextFile(path("nothing.ts"), "export {};\n");
    await Deno.writeTextFile(path("map.json"), await importMap(packages));
    // Of a copy, because packages that this script does not use are dropped from it.
    await Deno.copyFile(new URL("deno.lock", root), lock).catch(notHere);
    const bundling = new Deno.Command("deno", {
      args: [
        "bundle",
        "--quiet",
        "--platform=browser",
        "--minify",
        `--config=${decodeURIComponent(new URL("deno.json", root).pathname)}`,
        `--lock=${lock}`,
        `--import-map=${path("map.json")}`,
        "-o",
        to,
        from,
      ],
      env: { NO_COLOR: "1" },
    });
    const { success, stderr } = await bundling.output().catch(notHere);
    if (!success) {
      throw new Error(
        `Cannot bundle for browsers: ${new TextDecoder().decode(stderr)}`,
      );
    }
    return classic(await Deno.readTextFile(to));
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** Bundling takes the sources, their lock and Deno. */
function notHere(cause: unknown): never {
  throw new Error(
    "Cannot bundle for browsers: that needs a checkout of fusebench, and deno on the PATH",
    { cause },
  );
}

/** The imports of `deno.json` as another folder sees them, some of them replaced. */
async function importMap(
  packages: Readonly<Record<string, string | null>>,
): Promise<string> {
  const { imports } = JSON.parse(
    await Deno.readTextFile(new URL("deno.json", root)),
  );
  for (const [name, target] of Object.entries<string>(imports)) {
    if (target.startsWith("./")) imports[name] = new URL(target, root).href;
  }
  for (const [name, target] of Object.entries(packages)) {
    imports[name] = target ?? "./nothing.ts";
  }
  return JSON.stringify({ imports });
}

/**
 * A module without imports and exports as a script. Packages ask for their own address, to find files beside it; a script
 * that comes as text has none, and nothing is fetched from the one they get, because every binary is inside.
 */
function classic(text: string): string {
  const meta = `const __importMeta={url:"https://page.invalid/"};`;
  return `(async()=>{${meta}${
    text.replaceAll("import.meta", "__importMeta")
  }})();\n`;
}
