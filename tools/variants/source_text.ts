/** A variant's source as a link of a page. */
import type { Source } from "./source_of.ts";

/** Authors and year, or the name of the file with a link to it at its commit, or the function's name. */
export function sourceText(source: Source): string {
  switch (source.kind) {
    case "paper":
      return source.name;
    case "function":
      return source.name;
    case "file": {
      const { repository, path, at } = source;
      // Releases of scikit-image are tags.
      const tree = /^\d+(\.\d+)+$/.test(at) ? `v${at}` : at;
      const name = path.split("/").at(-1)!.replaceAll("_", "\\_");
      return `[${name}](https://github.com/${repository}/blob/${tree}/${
        encodeURI(path)
      })`;
    }
  }
}
