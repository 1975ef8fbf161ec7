import { type PicturesFile, picturesSchema } from "./pictures_schema.ts";
import type {
  PinnedPicture,
  PinnedZip,
  PublishedPictures,
} from "./published_pictures.ts";

type PictureRow = PicturesFile["pictures"][number];

/**
 * Reads the parsed JSON of `pictures.json`: fusers by id, in the order of the file.
 *
 * @throws {SyntaxError} naming the place and the fault: a wrong shape, an id or a picture of a pair that is there twice, a
 * fuser, source or zip that is not there, a fuser without a picture.
 */
export function parsePictures(
  json: unknown,
): ReadonlyMap<string, PublishedPictures> {
  const parsed = picturesSchema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse(issue!.path.map(String).join("."), issue!.message);
  }
  const file = parsed.data;
  const own = new Map<string, Map<string, PinnedPicture>>();
  for (const { id } of file.fusers) {
    if (own.has(id)) refuse("fusers", `the id "${id}" is there twice`);
    own.set(id, new Map());
  }
  file.pictures.forEach((row, at) => {
    const place = `pictures.${at}`;
    const pictures = own.get(row.fuser) ??
      refuse(`${place}.fuser`, `there is no fuser "${row.fuser}"`);
    const key = `${row.dataset}/${row.pair}`;
    if (pictures.has(key)) {
      refuse(place, `${row.fuser} has two pictures of ${key}`);
    }
    pictures.set(key, linkPicture(row, file, place));
  });
  return new Map(file.fusers.map((entry) => {
    const pictures = own.get(entry.id)!;
    if (pictures.size === 0) refuse("fusers", `${entry.id} has no picture`);
    return [entry.id, { ...entry, pictures }];
  }));
}

function linkPicture(
  row: PictureRow,
  file: PicturesFile,
  place: string,
): PinnedPicture {
  const { fuser, dataset, pair, bytes, sha256, luma601Sha256 } = row;
  const within = "zip" in row
    ? { zip: linkZip(row.zip, file, place), member: row.member }
    : null;
  const path = "zip" in row ? row.member : row.path;
  return {
    name: `${fuser}/${dataset}/${pair}${/\.\w+$/.exec(path)?.[0] ?? ""}`,
    dataset,
    pair,
    url: "zip" in row ? within!.zip.url : address(row, file, place),
    sha256,
    bytes,
    width: row.size[0],
    height: row.size[1],
    luma601Sha256,
    within,
    visibleDifference: row.visibleDifference ?? 0,
  };
}

function linkZip(name: string, file: PicturesFile, place: string): PinnedZip {
  const zip = lookUp(file.zips, name) ??
    refuse(`${place}.zip`, `there is no zip "${name}"`);
  const { path, sha256, bytes } = zip;
  const url = address(zip, file, `zips.${name}`);
  return {
    name: `${file.sources[zip.source]!.repo}/${path}`,
    url,
    sha256,
    bytes,
  };
}

function address(
  { source, path }: { readonly source: string; readonly path: string },
  { sources }: PicturesFile,
  place: string,
): string {
  const { repo, commit } = lookUp(sources, source) ??
    refuse(`${place}.source`, `there is no source "${source}"`);
  return `https://raw.githubusercontent.com/${repo}/${commit}/${path}`;
}

function lookUp<T>(named: Readonly<Record<string, T>>, name: string): T | null {
  return Object.hasOwn(named, name) ? named[name]! : null;
}

function refuse(place: string, fault: string): never {
  throw new SyntaxError(`Cannot read pictures.json: at ${place}: ${fault}`);
}
