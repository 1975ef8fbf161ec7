/** What the names in a folder of images say: which are read, and what lies beside them. */

/** What lies in a folder of images. */
export interface ListedImages {
  /** File names, sorted; of images that can be read only. */
  readonly names: readonly string[];
  /** Such as `3 WebP files, 1 subfolder are there and not read`; null where there is nothing besides. */
  readonly unread: string | null;
  /** What its user can do about that, in clauses. */
  readonly advice: readonly string[];
}

/** What an entry of a folder is where it is no image. */
export const SUBFOLDER = "subfolder";

/** Notes that `fuse` wrote of the images; nothing that its user has to know of. */
export const NOTES = "notes";

const READ = /\.(png|jpe?g|bmp|tiff?)$/i;

const UNREAD: readonly (readonly [string, RegExp])[] = [
  ["GIF file", /\.gif$/i],
  ["WebP file", /\.webp$/i],
  ["JPEG 2000 file", /\.(jp2|j2k|jpx)$/i],
  ["AVIF or HEIC file", /\.(avif|heic|heif)$/i],
  ["Netpbm file", /\.(p[gnp]m)$/i],
  ["MATLAB file", /\.mat$/i],
  ["NumPy file", /\.np[yz]$/i],
];

/** What a file is by its name; null for an image. */
export function kindOfFile(name: string): string | null {
  if (name.startsWith(".")) return "hidden file";
  if (READ.test(name)) return null;
  return UNREAD.find(([, ends]) => ends.test(name))?.[0] ?? "other file";
}

/**
 * Lists entries.
 *
 * @param entries each with what it is; null for an image.
 */
export function listedImages(
  entries: Iterable<{ readonly name: string; readonly kind: string | null }>,
): ListedImages {
  const names: string[] = [];
  const counts = new Map<string, number>();
  for (const { name, kind } of entries) {
    if (kind === null) names.push(name);
    else if (kind !== NOTES) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const convertible = UNREAD.some(([kind]) => counts.has(kind));
  return {
    names: names.sort(),
    unread: sentence([...counts].sort()),
    advice: [
      ...(convertible
        ? [
          "convert them to 8-bit grey PNG (`magick mogrify -format png *.webp`)",
        ]
        : []),
      ...(counts.has(SUBFOLDER)
        ? ["name the folder that holds the images"]
        : []),
    ],
  };
}

function sentence(
  counts: readonly (readonly [string, number])[],
): string | null {
  const parts = counts.map(([kind, count]) =>
    `${count} ${plural(kind, count)}`
  );
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  return total === 0
    ? null
    : `${parts.join(", ")} ${total === 1 ? "is" : "are"} there and not read`;
}

function plural(kind: string, count: number): string {
  return count === 1 ? kind : `${kind}s`;
}
