import { UnknownNameError } from "../../canon/unknown_name_error.ts";
import type { DatasetCatalog } from "../../datasets/catalog.ts";
import type { ModelCatalog } from "../../models/catalog.ts";
import { findPicture } from "../../models/find_picture.ts";
import { isPinned } from "../../datasets/is_pinned.ts";
import { resolveSubset } from "../../datasets/subset.ts";
import { cellPath } from "../../results/record/cell_key.ts";
import type { SubsetInfo } from "../../results/version/version_header.ts";
import { type CellNames, nameCell } from "../cell/cell.ts";
import type { Suite } from "./suite.ts";
import { describeSubset } from "./describe_subset.ts";
import { refuseProtocols } from "./refuse_protocols.ts";

/** What of a suite is wanted; everything unless told. */
export interface Selection {
  /** Subset or dataset names. */
  readonly datasets?: readonly string[];
  readonly models?: readonly string[];
  /** Pattern over `dataset/pair/model/protocol/backend`; `*` stands for any text. */
  readonly filter?: string;
  /** Only these, by `dataset/pair/model/protocol/backend`. */
  readonly cells?: ReadonlySet<string>;
  /** At most so many pairs of each subset, the first ones. */
  readonly limit?: number;
  /** Also pairs whose digests are not known beforehand. */
  readonly allowUnpinned?: boolean;
}

/** The cells of a suite, each once by its path, and the subsets they are shown in. */
export interface SelectedCells {
  /** By `dataset/pair/model/protocol/backend`. */
  readonly cells: ReadonlyMap<string, CellNames>;
  readonly subsets: readonly SubsetInfo[];
}

/**
 * From a suite to its cells, pair by pair. Published pictures have cells of the pairs that there is a picture of; a subset
 * that they have some of counts the other pairs too.
 *
 * @param pictures the fusers that are known by pictures; none unless told
 * @throws {UnknownNameError} if a name is unknown, nothing is left, or pictures stand under a protocol.
 */
export function selectCells(
  suite: Suite,
  catalog: DatasetCatalog,
  selection: Selection = {},
  { pictures }: Pick<ModelCatalog, "pictures"> = { pictures: new Map() },
): SelectedCells {
  refuseProtocols(suite, pictures);
  const wanted = selection.models;
  const fusers = suite.fusers.filter(({ model }) =>
    wanted === undefined || wanted.includes(model)
  );
  const unknown = new Set(wanted).difference(
    new Set(fusers.map(({ model }) => model)),
  );
  if (unknown.size > 0) {
    throw new UnknownNameError(
      "select",
      [...unknown],
      suite.fusers.map(({ model }) => model),
      `not in suite ${suite.suite}`,
    );
  }
  const matches = patternMatcher(selection.filter);
  const found = new Map<string, CellNames>();
  const subsets: SubsetInfo[] = [];
  for (const name of subsetsOf(suite, catalog, selection.datasets)) {
    const subset = resolveSubset(catalog, name);
    const pairs = subset.pairs
      .filter((pair) => selection.allowUnpinned || isPinned(pair))
      .slice(0, selection.limit);
    const used = new Set<string>();
    const absent = fusers.map(({ model }) => model).filter((model) =>
      pictures.has(model) &&
      pairs.every((pair) => findPicture({ pictures }, model, pair) === null)
    );
    const present = fusers.filter(({ model }) => !absent.includes(model));
    for (const pair of pairs) {
      for (const placement of placements(suite, present)) {
        const key = cellPath(nameCell({ pair, ...placement }));
        if (!matches(key) || selection.cells?.has(key) === false) continue;
        used.add(pair.id);
        const { model } = placement;
        if (
          pictures.has(model) &&
          findPicture({ pictures }, model, pair) === null
        ) continue;
        found.set(key, { pair, ...placement });
      }
    }
    if (used.size > 0) subsets.push(describeSubset(subset, used));
  }
  if (found.size === 0) {
    throw new UnknownNameError(
      "select cells of suite",
      suite.suite,
      [],
      "nothing is left; loosen --datasets, --models or --filter",
    );
  }
  return { cells: found, subsets };
}

function placements(
  { backends }: Suite,
  fusers: Suite["fusers"],
): Omit<CellNames, "pair">[] {
  return fusers.flatMap(({ model, protocols, backends: own }) =>
    protocols.flatMap((protocol) =>
      (own ?? backends).map((backend) => ({ model, protocol, backend }))
    )
  );
}

/** A subset is kept if it, or its dataset, is named. */
function subsetsOf(
  suite: Suite,
  catalog: DatasetCatalog,
  wanted: readonly string[] | undefined,
): readonly string[] {
  if (wanted === undefined) return suite.subsets;
  const inSuite = suite.subsets.map((subset) => resolveSubset(catalog, subset));
  const kept = new Set<string>();
  const strangers: string[] = [];
  for (const asked of wanted) {
    const { name } = resolveSubset(catalog, asked);
    const matches = inSuite.filter((subset) =>
      subset.name === name || subset.dataset.id === name
    );
    if (matches.length === 0) strangers.push(asked);
    for (const match of matches) kept.add(match.name);
  }
  if (strangers.length > 0) {
    throw new UnknownNameError(
      "select",
      strangers,
      suite.subsets,
      `not in suite ${suite.suite}`,
    );
  }
  return inSuite.map(({ name }) => name).filter((name) => kept.has(name));
}

function patternMatcher(pattern: string | undefined): (key: string) => boolean {
  if (pattern === undefined) return () => true;
  const source = pattern.replace(/[\\^$.+()[\]{}|?]/g, "\\$&")
    .replaceAll("*", ".*");
  const regex = new RegExp(source, "i");
  return (key) => regex.test(key);
}
