/** A method by its name in tables and the folder of its images. */
export interface MethodFolder {
  readonly name: string;
  readonly folder: string;
}

/** Folders of pictures that are scored: whose names match, and nothing more is known of them. */
export interface Folders {
  readonly ir: string;
  readonly vi: string;
  /** At least one; no two of one name. */
  readonly methods: readonly MethodFolder[];
}
