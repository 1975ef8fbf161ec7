/**
 * Turns one dataset of `datasets.json` into a `Dataset`: URLs are built, ids become pairs, and every
 * reference that leads nowhere is refused.
 */
import type {
  Dataset,
  Numbering,
  Pair,
  SourceFile,
  Subset,
} from "./dataset.ts";
import type {
  DatasetEntry,
  DatasetsFile,
  PairEntry,
} from "./datasets_schema.ts";
import { isPinned } from "./is_pinned.ts";
import type { Modality } from "./modality.ts";

/** Receives the place in the file and what is wrong there; never returns. */
export type Refuse = (path: string, reason: string) => never;

/**
 * @param entry One element of `datasets`.
 * @param sources The `sources` of the file.
 * @param at Where the entry stands, like `datasets[0]`.
 * @param refuse Called at the first fault.
 */
export function linkDataset(
  entry: DatasetEntry,
  sources: DatasetsFile["sources"],
  at: string,
  refuse: Refuse,
): Dataset {
  const pairs = new Map<string, Pair>();
  entry.pairs.forEach((pair, i) => {
    const place = `${at}.pairs[${i}]`;
    if (pairs.has(pair.id)) {
      refuse(`${place}.id`, `"${pair.id}" is there twice`);
    }
    const file = (modality: Modality): SourceFile =>
      linkFile(
        entry.id,
        pair,
        modality,
        sources,
        `${place}.${modality}`,
        refuse,
      );
    pairs.set(pair.id, {
      id: pair.id,
      dataset: entry.id,
      ir: file("ir"),
      vi: file("vi"),
    });
  });
  const grouped = new Set<string>();
  entry.dependent?.groups.flat().forEach((id) => {
    const place = `${at}.dependent.groups`;
    if (!pairs.has(id)) {
      refuse(place, `there is no pair "${id}" in ${entry.id}`);
    }
    if (grouped.has(id)) refuse(place, `"${id}" is there twice`);
    grouped.add(id);
  });
  const find = (id: string, place: string): Pair =>
    pairs.get(id) ?? refuse(place, `there is no pair "${id}" in ${entry.id}`);
  return {
    id: entry.id,
    title: entry.title,
    homepage: entry.homepage,
    licence: entry.licence,
    redistributable: entry.redistributable,
    citation: entry.citation,
    pairs,
    pinned: countPinned([...pairs.values()]),
    subsets: entry.subsets.map((subset, i): Subset => {
      const place = `${at}.subsets[${i}]`;
      const members = subset.pairs === "all"
        ? [...pairs.values()]
        : subset.pairs.map((id, j) => find(id, `${place}.pairs[${j}]`));
      if (new Set(members).size !== members.length) {
        refuse(`${place}.pairs`, "a pair is there twice");
      }
      const missing = subset.published - members.length;
      if (missing < 0) {
        refuse(
          `${place}.published`,
          `${subset.published} pairs, but ${members.length} are listed`,
        );
      }
      return {
        name: subset.name,
        aliases: subset.aliases ?? [],
        title: subset.title,
        origin: subset.origin,
        published: subset.published,
        pairs: members,
        pinned: countPinned(members),
        missing,
        complete: missing === 0,
      };
    }),
    numberings: entry.numberings.map((numbering, i): Numbering => ({
      name: numbering.name,
      title: numbering.title,
      pairs: new Map(
        Object.entries(numbering.pairs).map(([theirs, ours]) => [
          theirs,
          find(ours, `${at}.numberings[${i}].pairs.${theirs}`),
        ]),
      ),
    })),
    dependent: entry.dependent ?? null,
  };
}

function countPinned(pairs: readonly Pair[]): number {
  return pairs.filter(isPinned).length;
}

function linkFile(
  dataset: string,
  pair: PairEntry,
  modality: Modality,
  sources: DatasetsFile["sources"],
  at: string,
  refuse: Refuse,
): SourceFile {
  const { path, format, channels, bytes, sha256, luma601Sha256, ...file } =
    pair[modality];
  const source = Object.hasOwn(sources, file.source)
    ? sources[file.source]
    : undefined;
  if (source === undefined) {
    return refuse(`${at}.source`, `there is no source "${file.source}"`);
  }
  const facts = {
    name: `${dataset}/${modality}/${pair.id}.${
      format === "PNG" ? "png" : "jpg"
    }`,
    url:
      `https://raw.githubusercontent.com/${source.repo}/${source.commit}/${path}`,
    format,
    width: pair.size[0],
    height: pair.size[1],
    channels,
  };
  if (
    bytes !== undefined && sha256 !== undefined && luma601Sha256 !== undefined
  ) {
    return { kind: "pinned", ...facts, bytes, sha256, luma601Sha256 };
  }
  if (
    bytes !== undefined || sha256 !== undefined || luma601Sha256 !== undefined
  ) {
    refuse(
      at,
      "bytes, sha256 and luma601Sha256 come together: give all three, or none (unpinned)",
    );
  }
  return {
    kind: "unpinned",
    ...facts,
    bytes: null,
    sha256: null,
    luma601Sha256: null,
  };
}
