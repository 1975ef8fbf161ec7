/**
 * What the code of a stage consists of, by name: `[path, sha256 of its code]` of each file, `[npm:name@version,
 * integrity]` of each package and `[node:name, "built-in"]`. The digest of a stage is the digest of this.
 */
export type Manifest = readonly (readonly [name: string, digest: string])[];
