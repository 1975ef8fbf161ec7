/** Every dataset the program knows: those of `datasets.json`, read and checked, and the embedded sample. */
import type { z } from "zod";
import type { Dataset } from "./dataset.ts";
import { datasetsSchema } from "./datasets_schema.ts";
import { linkDataset } from "./link_dataset.ts";
import { sampleDataset } from "./sample/sample_dataset.ts";

/** Every dataset, with all references resolved. */
export interface DatasetCatalog {
  /** By id, in the order of the file; the embedded sample comes last. */
  readonly datasets: ReadonlyMap<string, Dataset>;
}

/**
 * Reads the parsed JSON of `datasets.json` and adds the embedded sample.
 *
 * @throws SyntaxError naming the place and the fault: a wrong shape, a source that is not a commit, an
 * id or a name used twice, a subset or numbering of pairs that are not there, a half-pinned file.
 */
export function parseDatasets(json: unknown): DatasetCatalog {
  const parsed = datasetsSchema.safeParse(json);
  if (!parsed.success) {
    const issue = deepest(parsed.error.issues[0]!);
    return refuse(formatPath(issue.path), issue.message);
  }
  const datasets = new Map<string, Dataset>();
  const names = new Set<string>();
  const claim = (name: string, place: string): void => {
    if (names.has(name.toLowerCase())) {
      refuse(place, `the name "${name}" is there twice`);
    }
    names.add(name.toLowerCase());
  };
  const sample = sampleDataset();
  claim(sample.id, sample.id);
  parsed.data.datasets.forEach((entry, i) => {
    const place = `datasets[${i}]`;
    claim(entry.id, `${place}.id`);
    const dataset = linkDataset(entry, parsed.data.sources, place, refuse);
    dataset.subsets.forEach((subset, j) => {
      for (const name of [subset.name, ...subset.aliases]) {
        claim(name, `${place}.subsets[${j}]`);
      }
    });
    datasets.set(dataset.id, dataset);
  });
  datasets.set(sample.id, sample);
  return { datasets };
}

type Issue = z.core.$ZodIssue;

/** A union reports "Invalid input"; the fault a reader can act on is inside its closest branch. */
function deepest(issue: Issue): Issue {
  if (issue.code !== "invalid_union") return issue;
  const branch = issue.errors.toSorted((a, b) => depth(b) - depth(a))[0]?.[0];
  if (branch === undefined) return issue;
  const inner = deepest(branch);
  return { ...inner, path: [...issue.path, ...inner.path] };
}

function depth(branch: readonly Issue[]): number {
  return Math.max(0, ...branch.map((issue) => issue.path.length));
}

function formatPath(path: readonly PropertyKey[]): string {
  return path.map((key) =>
    typeof key === "number" ? `[${key}]` : `.${String(key)}`
  ).join("")
    .replace(/^\./, "");
}

function refuse(path: string, reason: string): never {
  throw new SyntaxError(
    `Cannot read datasets.json: ${path === "" ? "" : `${path}: `}${reason}`,
  );
}
