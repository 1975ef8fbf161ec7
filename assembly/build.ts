/**
 * Compiles the AssemblyScript kernels of this folder into modules of `src`, or checks that those are what they compile to.
 *
 * `deno task kernels` writes; `deno task kernels --verify` only compares and ends with status 1 where one differs. The
 * compiler is pinned, so the same sources give the same bytes on every machine.
 */
import asc from "assemblyscript/asc";
import { print } from "../src/cli/output/print.ts";
import { say } from "../src/cli/output/say.ts";
import { KERNEL_MODULES, type KernelSource } from "./kernel_modules.ts";

const HERE = new URL("./", import.meta.url);

/** WebAssembly of one entry file, optimised for speed, with SIMD and without a runtime. */
async function compile(entry: string): Promise<Uint8Array<ArrayBuffer>> {
  let wasm: Uint8Array | null = null;
  const { error, stderr } = await asc.main([
    entry,
    "--outFile",
    "kernels.wasm",
    "--runtime",
    "stub",
    "--enable",
    "simd",
    "--optimizeLevel",
    "3",
    "--noAssert",
  ], {
    readFile: readSource,
    writeFile(_name, contents): void {
      if (contents instanceof Uint8Array) wasm = contents;
    },
    listFiles: () => [],
  });
  if (error !== null || wasm === null) {
    throw new SyntaxError(
      `Cannot compile assembly/${entry}: ${error?.message}\n${stderr}`,
    );
  }
  return new Uint8Array(wasm);
}

/** The compiler asks for many files that are not there; null tells it so. */
function readSource(name: string): string | null {
  try {
    return Deno.readTextFileSync(new URL(name, HERE));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}

function moduleText(
  { entry, what, name }: KernelSource,
  wasm: Uint8Array,
): string {
  return `/** ${what}: assembly/${entry} as WebAssembly, base64. Written by \`deno task kernels\`; not to be edited. */
export const ${name} =
  ${JSON.stringify(wasm.toBase64())};
`;
}

let differing = 0;
for (const source of KERNEL_MODULES) {
  const target = new URL(`../${source.target}`, HERE);
  const wasm = await compile(source.entry);
  const text = moduleText(source, wasm);
  if (!Deno.args.includes("--verify")) {
    await Deno.writeTextFile(target, text);
    print(`${source.target}: ${wasm.length} bytes of WebAssembly`);
  } else if (await Deno.readTextFile(target) !== text) {
    differing++;
    say(
      `${source.target}: is not what assembly/${source.entry} compiles to; run deno task kernels`,
    );
  }
}
if (differing > 0) Deno.exit(1);
