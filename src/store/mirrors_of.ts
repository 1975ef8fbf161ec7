/**
 * The mirrors that a text lists, in the order in which they are asked; as `FUSEBENCH_MIRROR` lists them.
 *
 * Folders and addresses stand one behind the other with a colon between them, as in `PATH`: `/disk1/mirror:/disk2/mirror`.
 * The colons of an address up to the slash behind its host are its own (`https://host:8443/files:/disk/mirror`), and so is
 * that of a drive (`C:\mirror`, `C:/mirror`). Empty places are left out. Where a name and a password seem to stand without
 * a scheme it is all one, which `mirrorFolder` refuses: cut in two, the password would be a folder's name and told to
 * everybody.
 */
export function mirrorsOf(list: string): string[] {
  const bare = list.replaceAll(ADDRESS, "");
  return /:[^/]*@/.test(bare) ? [bare] : list.match(
    new RegExp(`${ADDRESS.source}|[a-z]:[\\\\/][^:]*|[^:]+`, "gi"),
  ) ??
    [];
}

const ADDRESS = /[a-z][a-z0-9+.-]+:\/\/[^/]*(?:\/[^:]*)?/gi;
