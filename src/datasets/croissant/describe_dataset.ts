/**
 * A data set as Croissant 1.1 (https://docs.mlcommons.org/croissant/docs/croissant-spec-1.1.html): every pinned file with
 * address and digest, the pairs, and the lists of the literature.
 */
import type { Dataset, Pair, PinnedFile } from "../dataset.ts";
import { CROISSANT_CONTEXT } from "./croissant_context.ts";
import { readCitation } from "./read_citation.ts";

/** A node of JSON-LD. */
type Node = Readonly<Record<string, unknown>>;

/** What a document declares to follow. */
export const CROISSANT_VERSION = "http://mlcommons.org/croissant/1.1";

/**
 * The document of a data set. Its creators and the year of its publication are those of the first work that is cited for it.
 *
 * @throws {Error} if its pictures have no address, or its citation names no authors or no year.
 */
export function describeDataset(dataset: Dataset): Node {
  const { id, title, homepage, licence, citation } = dataset;
  if (homepage === null || citation === null) {
    return refuse(id, "its pictures are part of the program");
  }
  const cited = readCitation(citation.text) ?? refuse(
    id,
    'its citation names no authors and year; write it in datasets.json as: A. One, B. Two, "Title", venue, 2021',
  );
  const all = [...dataset.pairs.values()];
  const pairs = all.filter(isPinnedPair);
  return {
    "@context": CROISSANT_CONTEXT,
    "@type": "sc:Dataset",
    conformsTo: CROISSANT_VERSION,
    name: id,
    description:
      `${title}: ${pairs.length} pairs of two images of one scene (ir: the infrared one, or what stands in its place; vi: the other), each file with its digest.${
        pairs.length === all.length
          ? ""
          : ` ${
            all.length - pairs.length
          } further pairs are left out, because the digests of their files are not known.`
      }`,
    license: { "@type": "sc:CreativeWork", name: licence },
    url: homepage,
    creator: cited.authors.map((name) => ({ "@type": "sc:Person", name })),
    datePublished: cited.year,
    citeAs: `${citation.text}. https://doi.org/${citation.doi}`,
    keywords: ["image fusion"],
    distribution: pairs.flatMap(({ ir, vi }) => [ir, vi]).map(fileObject),
    recordSet: [pairSet(pairs), subsetSet(dataset)],
  };
}

function refuse(id: string, reason: string): never {
  throw new Error(`Cannot describe ${id} as Croissant: ${reason}`);
}

/** A pair whose files both have a digest and an address. */
interface PinnedPair extends Pair {
  readonly ir: PinnedFile;
  readonly vi: PinnedFile;
}

function isPinnedPair(pair: Pair): pair is PinnedPair {
  return pair.ir.kind === "pinned" && pair.vi.kind === "pinned";
}

function fileObject(
  { name, url, bytes, sha256, format }: PinnedFile,
): Node {
  return {
    "@type": "cr:FileObject",
    "@id": name,
    name: name.slice(name.lastIndexOf("/") + 1),
    contentUrl: url,
    encodingFormat: format === "JPEG" ? "image/jpeg" : "image/png",
    contentSize: `${bytes} B`,
    sha256,
  };
}

function pairSet(pairs: readonly PinnedPair[]): Node {
  return recordSet(
    "pairs",
    "One record for each pair: its id, its size in pixels, and for either picture the @id of its file and the address",
    ["id"],
    {
      id: "sc:Text",
      width: "sc:Integer",
      height: "sc:Integer",
      ir: "sc:Text",
      ir_url: "sc:URL",
      vi: "sc:Text",
      vi_url: "sc:URL",
    },
    pairs.map(({ id, ir, vi }) => ({
      id,
      width: ir.width,
      height: ir.height,
      ir: ir.name,
      ir_url: ir.url,
      vi: vi.name,
      vi_url: vi.url,
    })),
  );
}

function subsetSet({ subsets }: Dataset): Node {
  return recordSet(
    "subsets",
    "One record for each place in a list of the literature: the list, the place counted from 1, and the id of the pair as in pairs/id",
    ["name", "place"],
    { name: "sc:Text", place: "sc:Integer", pair: "sc:Text" },
    subsets.flatMap(({ name, pairs }) =>
      pairs.map((pair, at) => ({ pair, place: at + 1 }))
        .filter(({ pair }) => isPinnedPair(pair))
        .map(({ pair, place }) => ({ name, place, pair: pair.id }))
    ),
  );
}

/** A set of records that stand in the document itself. */
function recordSet<Name extends string>(
  id: string,
  description: string,
  key: readonly NoInfer<Name>[],
  fields: Readonly<Record<Name, string>>,
  records: readonly Readonly<Record<NoInfer<Name>, unknown>>[],
): Node {
  return {
    "@type": "cr:RecordSet",
    "@id": id,
    name: id,
    description,
    key: key.map((name) => ({ "@id": `${id}/${name}` })),
    field: Object.entries(fields).map(([name, dataType]) => ({
      "@type": "cr:Field",
      "@id": `${id}/${name}`,
      name,
      dataType,
    })),
    data: records.map((record) =>
      Object.fromEntries(
        Object.entries(record).map(([name, value]) => [`${id}/${name}`, value]),
      )
    ),
  };
}
