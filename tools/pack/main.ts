/** Writes the npm package of the program: `deno task pack [FOLDER]`, by default into `.fusebench/pack`. */
import { sha256Hex } from "../../src/canon/digest.ts";
import { print } from "../../src/cli/output/print.ts";
import { archive } from "./archive.ts";
import { packageFiles } from "./package_files.ts";

const root = new URL("../../", import.meta.url);
const [folder = ".fusebench/pack"] = Deno.args;
const files = await packageFiles(root);
const { name, version } = JSON.parse(
  new TextDecoder().decode(
    files.find(({ path }) => path === "package.json")!.bytes,
  ),
);
const bytes = await archive(files);
const path = `${folder}/${name}-${version}.tgz`;
await Deno.mkdir(folder, { recursive: true });
await Deno.writeFile(path, bytes);
print(
  `${path}: ${files.length} files, ${bytes.length} bytes, sha256 ${await sha256Hex(
    bytes,
  )}`,
);
