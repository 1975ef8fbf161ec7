/** An address on GitHub to what `datasets.json` says of it. */

/** A folder of a repository, at a commit. */
export interface RepositoryPlace {
  readonly repo: string;
  readonly commit: string;
  /** The folder, with a slash at its end; empty for the top. */
  readonly prefix: string;
}

/**
 * Reads the address of a folder: `https://raw.githubusercontent.com/owner/name/<commit>/folder`, or as the browser shows
 * it, `https://github.com/owner/name/tree/<commit>/folder`.
 *
 * @throws {RangeError} for another host, whose address is not repeated because it may hold a password, and for a branch or a tag: what they name changes.
 */
export function placeOfUrl(url: string): RepositoryPlace {
  // A query may hold a token.
  const address = url.replace(/[?#].*$/s, "");
  const [, repo, commit, path = ""] =
    /^https:\/\/raw\.githubusercontent\.com\/([^/]+\/[^/]+)\/([^/]+)\/?(.*)$/
      .exec(address) ??
      /^https:\/\/github\.com\/([^/]+\/[^/]+)\/tree\/([^/]+)\/?(.*)$/
        .exec(address) ??
      [];
  if (repo === undefined || commit === undefined) {
    throw new RangeError(
      "Cannot use this address: files are fetched from https://raw.githubusercontent.com/OWNER/NAME/COMMIT/FOLDER only",
    );
  }
  if (!/^[0-9a-f]{40}$/.test(commit)) {
    throw new RangeError(
      `Cannot use ${address}: "${commit}" is a branch or a tag, which move; give the commit's 40 digits (git ls-remote says them)`,
    );
  }
  const folder = decodeURIComponent(path).replace(/\/+$/, "");
  return { repo, commit, prefix: folder === "" ? "" : `${folder}/` };
}
