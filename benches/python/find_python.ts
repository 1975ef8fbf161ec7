/** Which Python to measure with. */

/** A Python that runs here, or why there is none. */
export type FoundPython =
  | { readonly path: string; readonly lacking: readonly string[] }
  | { readonly path: null; readonly reason: string };

const USUAL = ["python3", "/usr/bin/python3"];

const LIST_LACKING = `
import importlib.util, sys
print(*[name for name in sys.argv[1:] if importlib.util.find_spec(name) is None], sep=",")
`;

/**
 * The Python that has the most of the modules wanted, the first of them where several do.
 *
 * @param asked only this one, where given.
 * @param modules what it should be able to import.
 */
export async function findPython(
  asked: string | undefined,
  modules: readonly string[],
): Promise<FoundPython> {
  const reasons: string[] = [];
  let best: { path: string; lacking: readonly string[] } | null = null;
  for (const path of asked === undefined ? USUAL : [asked]) {
    const lacking = await modulesLacking(path, modules);
    if (typeof lacking === "string") reasons.push(lacking);
    else if (best === null || lacking.length < best.lacking.length) {
      best = { path, lacking };
    }
  }
  return best ?? { path: null, reason: reasons.join("; ") };
}

/** The modules a Python does not have, or why it cannot be asked. */
async function modulesLacking(
  path: string,
  modules: readonly string[],
): Promise<readonly string[] | string> {
  const { state } = await Deno.permissions.query({
    name: "run",
    command: path,
  });
  if (state !== "granted") {
    return `this task may not run ${path}; deno run --allow-run=${path} may`;
  }
  try {
    const { success, stdout } = await new Deno.Command(path, {
      args: ["-c", LIST_LACKING, ...modules],
      stdin: "null",
      stderr: "null",
    }).output();
    if (!success) return `${path} does not run`;
    const text = new TextDecoder().decode(stdout).trim();
    return text === "" ? [] : text.split(",");
  } catch (error) {
    return error instanceof Deno.errors.NotFound
      ? `there is no ${path}`
      : `${path} does not run: ${
        error instanceof Error ? error.message : error
      }`;
  }
}
