import { callerPath } from "../../bench/obtain/default_store.ts";

/** A folder as its caller named it, without the slashes at its end. */
export function folderPath(path: string): string {
  return callerPath(path.replace(/(?<=.)[\\/]+$/, ""));
}
