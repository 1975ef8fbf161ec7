/** The project as the digests see it: its files by path, however they are read. */
import { createHash } from "node:crypto";
import { canonicalJson } from "../../src/canon/canonical_json.ts";
import { type PackageLock, parsePackageLock } from "./package_lock.ts";
import { parseSource, type Source } from "./parse_source.ts";
import type { ImportMap } from "./resolve_import.ts";

/** What closures are made from. */
export interface Project {
  readonly imports: ImportMap;
  readonly lock: PackageLock;
  /**
   * One file, TypeScript or JSON.
   *
   * @throws {RangeError} if it is not there or of another kind.
   * @throws {SyntaxError} as `parseSource`.
   */
  source(path: string): Source;
}

/** Gives the text of a file by its path from the root, null where there is none. */
export type ReadText = (path: string) => string | null;

/** Keeps what was parsed, by path, then text: projects that have most texts in common may share one. */
export type Parsed = Map<string, Map<string, Source>>;

/** A project, `deno.json` and `deno.lock` among its files. */
export function openProject(
  read: ReadText,
  parsed: Parsed = new Map(),
): Project {
  const textOf = (path: string): string => {
    const text = read(path);
    if (text === null) throw new RangeError(`${path} is not there`);
    return text;
  };
  return {
    imports: JSON.parse(textOf("deno.json")).imports,
    lock: parsePackageLock(textOf("deno.lock")),
    source(path): Source {
      const text = textOf(path);
      const ofPath = parsed.get(path) ?? new Map<string, Source>();
      parsed.set(path, ofPath);
      const source = ofPath.get(text) ?? readSource(path, text);
      ofPath.set(text, source);
      return source;
    },
  };
}

function readSource(path: string, text: string): Source {
  if (path.endsWith(".ts")) return parseSource(path, text);
  if (path.endsWith(".json")) {
    const json = canonicalJson(JSON.parse(text));
    return {
      digest: createHash("sha256").update(json).digest("hex"),
      imports: [],
    };
  }
  throw new RangeError(`${path} is neither TypeScript nor JSON`);
}
