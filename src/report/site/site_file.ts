/** One file of a site: its path from the site's root, `/` between folders, and what it holds. */
export interface SiteFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}
