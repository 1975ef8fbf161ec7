/** The packages that `deno.lock` pins, and what each brings with it. */

/** A package at its version, such as `npm:pngjs@7.0.0`, and the digest of its archive. */
export type PinnedPackage = readonly [name: string, integrity: string];

/** Finds packages. */
export interface PackageLock {
  /**
   * The package of a specifier such as `npm:@jimp/js-png@1.6.0/path`, and all that it depends on; null if it is not
   * pinned.
   *
   * @throws {RangeError} if it depends on a package that the lock does not name clearly.
   */
  reached(specifier: string): readonly PinnedPackage[] | null;
}

interface LockFile {
  readonly version: string;
  readonly specifiers: Readonly<Record<string, string>>;
  readonly npm: Readonly<Record<string, LockEntry>>;
}

interface LockEntry {
  readonly integrity: string;
  readonly dependencies?: readonly string[];
  readonly optionalDependencies?: readonly string[];
}

/**
 * Reads the text of a lock.
 *
 * @throws {SyntaxError} if it is of another version: what its entries mean may have changed.
 */
export function parsePackageLock(text: string): PackageLock {
  const lock: LockFile = JSON.parse(text);
  if (lock.version !== "5") {
    throw new SyntaxError(
      `Cannot read deno.lock: it has version ${lock.version}, known is 5; teach tools/digests/package_lock.ts`,
    );
  }
  const versions = Map.groupBy(Object.keys(lock.npm), nameOf);

  const keyOf = (dependency: string): string => {
    if (dependency in lock.npm) return dependency;
    const found = versions.get(dependency) ?? [];
    if (found.length !== 1) {
      throw new RangeError(
        `Cannot find package ${dependency} in deno.lock: it has ${found.length} of that name; run deno install`,
      );
    }
    return found[0]!;
  };

  return {
    reached(specifier): PinnedPackage[] | null {
      const asked = /^npm:(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;
      const version = lock.specifiers[asked];
      if (version === undefined) return null;
      const keys = new Set([
        `${nameOf(asked.slice("npm:".length))}@${version}`,
      ]);
      // A set gives what is added while it is walked.
      for (const key of keys) {
        const entry = lock.npm[key]!;
        for (const dependency of entry.dependencies ?? []) {
          keys.add(keyOf(dependency));
        }
        for (const dependency of entry.optionalDependencies ?? []) {
          keys.add(keyOf(dependency));
        }
      }
      return [...keys].map((key) => [`npm:${key}`, lock.npm[key]!.integrity]);
    },
  };
}

/** `@scope/name` of `@scope/name@1.2.3`. */
function nameOf(key: string): string {
  const at = key.indexOf("@", 1);
  return at < 0 ? key : key.slice(0, at);
}
