/** A module of TypeScript as the JavaScript that installed packages must hold: engines strip no types below `node_modules`. */
import { stripTypeScriptTypes } from "node:module";

/**
 * The same module without types, in place, with its relative imports and addresses ending in `.js`.
 *
 * @throws {SyntaxError} if something in it is more than types, such as an enum.
 */
export function stripModule(text: string): string {
  return stripTypeScriptTypes(text, { mode: "transform" })
    .replace(/(["'])(\.{1,2}\/[^"'\n]*)\.ts\1/g, "$1$2.js$1");
}
