/** A file of someone else, named by its content. */
export interface Pin {
  /** What a person calls it, e.g. "TNO/ir/01.png". */
  readonly name: string;
  /** Where it was published, at a commit. */
  readonly url: string;
  /** SHA-256 of the bytes, 64 lower-case hexadecimal digits. */
  readonly sha256: string;
  /** Length in bytes. */
  readonly bytes: number;
}
