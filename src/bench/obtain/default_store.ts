import { mirrorsOf } from "../../store/mirrors_of.ts";
import { openStore, type Store, type StoreOptions } from "../../store/store.ts";

/** Where downloads are kept and looked for, as the environment says. */
export interface StorePlaces {
  /** `FUSEBENCH_CACHE`, or `.fusebench` in the current folder. */
  readonly cacheDir: string;
  /** `FUSEBENCH_MIRROR`: folders or URL prefixes with `sha256/<digest>` below them, as `mirrorsOf` reads them; null if unset. */
  readonly mirror: string | null;
}

/** What a variable of the environment says; null where it is unset or empty. */
export type Variables = (name: string) => string | null;

/** Reads the two variables; of the process, where one that may not be read counts as unset, unless told. */
export function storePlaces(variable: Variables = ofProcess): StorePlaces {
  const mirror = variable("FUSEBENCH_MIRROR");
  return {
    cacheDir: callerPath(
      variable("FUSEBENCH_CACHE") ?? ".fusebench",
      variable,
    ),
    mirror: mirror === null
      ? null
      : mirrorsOf(mirror).map((one) =>
        /^\w+:\/\//.test(one) ? one : callerPath(one, variable)
      ).join(":"),
  };
}

/** The store at these places. */
export function openPlaces(
  { cacheDir, mirror }: StorePlaces,
  options: Pick<StoreOptions, "offline" | "onWarning"> = {},
): Store {
  return openStore({
    cacheDir,
    ...(mirror === null ? {} : { mirror }),
    ...options,
  });
}

/**
 * A path as its caller meant it: `deno task` moves to the project's folder and leaves the place it was called from in
 * `INIT_CWD`. The project's own `.fusebench` stays the project's.
 */
export function callerPath(
  path: string,
  variable: Variables = ofProcess,
): string {
  const base = variable("INIT_CWD");
  return base === null || path === ".fusebench" ||
      /^([\\/]|[A-Za-z]:[\\/])/.test(path)
    ? path
    : `${base}/${path}`;
}

function ofProcess(name: string): string | null {
  const { state } = Deno.permissions.querySync({ name: "env", variable: name });
  return state === "granted" ? Deno.env.get(name) || null : null;
}
