/** What a variant's source names, so that a reader finds it: papers in full, code as one file at one commit. */
import type { Variant } from "../../src/metrics/variant.ts";
import { PAPERS } from "./papers.ts";

/** A paper, a file of a repository, or a function that a language or package brings along. */
export type Source =
  | {
    readonly kind: "paper";
    /** Authors and year. */
    readonly name: string;
    /** With title and place. */
    readonly full: string;
  }
  | {
    readonly kind: "file";
    readonly repository: string;
    /** From the repository's root. */
    readonly path: string;
    /** Commit or tag. */
    readonly at: string;
  }
  | { readonly kind: "function"; readonly name: string };

/**
 * Reads the source of a variant.
 *
 * @throws {RangeError} if a paper is not in `papers.ts`, or code is a pattern or folder and no one file.
 */
export function sourcesOf(
  { id, source }: Pick<Variant, "id" | "source">,
): Source[] {
  const found: Source[] = [];
  for (const part of source.split("; ")) {
    const code = /^(\S+\/\S+) (\S+) at (\S+)$/.exec(part);
    const first = found[0];
    if (code !== null) {
      const [, repository, path, at] = code;
      found.push({
        kind: "file",
        repository: repository!,
        path: path!,
        at: at!,
      });
    } else if (Object.hasOwn(PAPERS, part)) {
      found.push({ kind: "paper", name: part, full: PAPERS[part]! });
    } else if (first?.kind === "file" && /^\S+\.\w+$/.test(part)) {
      found.push({ ...first, path: part });
    } else if (found.length > 0 && /^(?:MATLAB|scikit-image) /.test(part)) {
      found.push({ kind: "function", name: part });
    } else {
      throw new RangeError(
        `Cannot tell where ${id} comes from: ${part} is no file at a commit and no paper of tools/variants/papers.ts`,
      );
    }
  }
  const vague = found.find((one) =>
    one.kind === "file" && !/^[^*{]+\.\w+$/.test(one.path)
  );
  if (vague?.kind === "file") {
    throw new RangeError(
      `Cannot tell where ${id} comes from: ${vague.path} is no one file; name the one that it follows`,
    );
  }
  return found;
}
