/** The project as the digests see it: its files by path, however they are read. */
import { createHash } from "node:crypto";
import { canonicalJson } from "../../src/canon/canonical_json.ts";
import { type PackageLock, parsePackageLock } from "./package_lock.ts";
import { parseSource, type Source } from "./parse_source.ts";
import {
  type ImportMap,
  resolveImport,
  type Target,
} from "./resolve_import.ts";

/** What closures are made from. */
export interface Project {
  readonly lock: PackageLock;
  /**
   * One file, TypeScript or JSON.
   *
   * @param by who asks for it, such as `src/bench/run_suite.ts:3`, for errors.
   * @throws {RangeError} if it is not there, of another kind, or an import of it leads nowhere.
   * @throws {SyntaxError} as `parseSource`.
   */
  file(path: string, by: string): ProjectFile;
}

/** What a file contributes to the stages that reach it. */
export interface ProjectFile {
  /** sha256 of its code. */
  readonly digest: string;
  readonly loads: readonly Load[];
}

/** Something that a file loads. */
export interface Load {
  readonly target: Target;
  /** Of the import, from 1. */
  readonly line: number;
}

/** Gives the text of a file by its path from the root, null where there is none. */
export type ReadText = (path: string) => string | null;

/** Keeps what was parsed, by path, then text: projects that have most texts in common may share one. */
export type Parsed = Map<string, Map<string, Source>>;

/** A project, `deno.json` and `deno.lock` among its files. Each file is read once. */
export function openProject(
  read: ReadText,
  parsed: Parsed = new Map(),
): Project {
  const textOf = (path: string, by: string): string => {
    const text = read(path);
    if (text === null) {
      throw new RangeError(
        `Cannot follow ${by}: there is no ${path}; mend the path`,
      );
    }
    return text;
  };
  const map: ImportMap = JSON.parse(textOf("deno.json", "imports")).imports;
  const files = new Map<string, ProjectFile>();
  return {
    lock: parsePackageLock(textOf("deno.lock", "imports")),
    file(path, by): ProjectFile {
      const known = files.get(path);
      if (known !== undefined) return known;
      const text = textOf(path, by);
      const ofPath = parsed.get(path) ?? new Map<string, Source>();
      parsed.set(path, ofPath);
      const source = ofPath.get(text) ?? readSource(path, text, by);
      ofPath.set(text, source);
      const file = { digest: source.digest, loads: follow(path, source, map) };
      files.set(path, file);
      return file;
    },
  };
}

function follow(path: string, { imports }: Source, map: ImportMap): Load[] {
  return imports.map(({ specifier, line }) => {
    const target = resolveImport(specifier, path, map);
    if (target === null) {
      throw new RangeError(
        `Cannot follow ${path}:${line}: "${specifier}" is no file of the project, package or built-in module; add it to the imports of deno.json`,
      );
    }
    return { target, line };
  });
}

function readSource(path: string, text: string, by: string): Source {
  if (path.endsWith(".ts")) return parseSource(path, text);
  if (path.endsWith(".json")) {
    const json = canonicalJson(JSON.parse(text));
    return {
      digest: createHash("sha256").update(json).digest("hex"),
      imports: [],
    };
  }
  throw new RangeError(
    `Cannot follow ${by}: ${path} is neither TypeScript nor JSON; import it in another way`,
  );
}
