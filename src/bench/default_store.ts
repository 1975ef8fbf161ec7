import { openStore, type Store, type StoreOptions } from "../store/store.ts";

/** Where downloads are kept and looked for, as the environment says. */
export interface StorePlaces {
  /** `FUSEBENCH_CACHE`, or `.fusebench` in the current folder. */
  readonly cacheDir: string;
  /** `FUSEBENCH_MIRROR`: a folder or URL prefix with `sha256/<digest>` below it; null if unset. */
  readonly mirror: string | null;
}

/** Reads the two variables; one that may not be read counts as unset. */
export function storePlaces(): StorePlaces {
  const mirror = variable("FUSEBENCH_MIRROR");
  return {
    cacheDir: callerPath(variable("FUSEBENCH_CACHE") ?? ".fusebench"),
    mirror: mirror === null || /^\w+:\/\//.test(mirror)
      ? mirror
      : callerPath(mirror),
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
export function callerPath(path: string): string {
  const base = variable("INIT_CWD");
  return base === null || path === ".fusebench" ||
      /^([\\/]|[A-Za-z]:[\\/])/.test(path)
    ? path
    : `${base}/${path}`;
}

function variable(name: string): string | null {
  const { state } = Deno.permissions.querySync({ name: "env", variable: name });
  return state === "granted" ? Deno.env.get(name) || null : null;
}
