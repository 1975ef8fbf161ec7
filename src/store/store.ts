/**
 * The content-addressed store: pinned bytes from the cache, else the mirrors in turn, else their URL; verified every time.
 *
 * A cache is laid out `sha256/<hex>` (objects), `partial/` (unfinished downloads), `quarantine/` (objects that were not
 * what their name says) and `unpinned/` (digests seen for files without one). Several processes may share it.
 */
import { Cache } from "./cache.ts";
import { type Clock, SYSTEM_CLOCK } from "./clock.ts";
import { DigestMismatchError, type Mismatch } from "./digest_mismatch_error.ts";
import { sha256Hex } from "../canon/digest.ts";
import { DirectoryMirror } from "./directory_mirror.ts";
import { Download, type Transfer } from "./download.ts";
import { explainFileError } from "../files/explain.ts";
import { Http } from "./http.ts";
import { mirrorFolder } from "./mirror_folder.ts";
import { mirrorsOf } from "./mirrors_of.ts";
import { objectPath } from "./object_path.ts";
import type { Pin } from "./pin.ts";
import { publicAddress } from "./public_address.ts";
import { type Source, SourceMiss, WrongBytes } from "./source.ts";
import { type Attempt, UnobtainableError } from "./unobtainable_error.ts";
import { readUnpinned, type Unpinned } from "./unpinned.ts";
import { writeAtomically } from "../files/write_atomically.ts";

/** Where a store looks and how long it waits. */
export interface StoreOptions {
  /** Folder of the cache; made when something is first stored. */
  readonly cacheDir: string;
  /** Folders, `file:` URLs and http(s) URL prefixes with objects at `sha256/<hex>`, one or several as `mirrorsOf` reads them. */
  readonly mirror?: string | undefined;
  /** Never touch the network, a URL mirror included. Default false. */
  readonly offline?: boolean | undefined;
  /** Longest wait for an answer and between pieces of one; a silent host is not asked again. Default 5000. */
  readonly timeoutMs?: number | undefined;
  /** Default the global `fetch`. */
  readonly fetch?: typeof fetch | undefined;
  /** Default the time of this machine. */
  readonly clock?: Clock | undefined;
  /** Progress of downloads. */
  readonly onBytes?: ((transfer: Transfer) => void) | undefined;
  /** Wrong bytes in a cache or mirror that the next source made good; a busy host that is waited for. */
  readonly onWarning?: ((message: string) => void) | undefined;
}

/** Pinned bytes on demand. */
export interface Store {
  /**
   * The bytes of a pin, verified.
   *
   * @throws {DigestMismatchError} When wrong bytes were all there was. @throws {UnobtainableError} When there were none.
   * @throws The signal's reason when aborted; what was downloaded so far is kept.
   */
  get(pin: Pin, signal?: AbortSignal): Promise<Uint8Array>;
  /** Where a pin would come from without a network, by name and length only: nothing is read or verified. */
  has(pin: Pin): Promise<"cache" | "mirror" | null>;
  /** The file of this machine that has the bytes of a pin, verified; null where none has. */
  find(pin: Pin): Promise<string | null>;
  /**
   * The bytes of a file nobody has pinned, with the digest they have. The first digest seen at a URL is remembered, and
   * later calls give those bytes.
   *
   * @throws {UnobtainableError} When there is no network and no earlier download.
   */
  getUnpinned(
    name: string,
    url: string,
    signal?: AbortSignal,
  ): Promise<Unpinned>;
  /**
   * Stores bytes under their digest, which is returned; an object already there is replaced, damaged or not.
   *
   * @throws {Error} When the cache cannot be written, with the reason.
   */
  put(bytes: Uint8Array): Promise<string>;
}

/** Opens a store. Nothing is touched until it is asked for something. */
export function openStore(options: StoreOptions): Store {
  const {
    cacheDir,
    mirror,
    offline = false,
    timeoutMs = 5000,
    onBytes,
    onWarning,
  } = options;
  const http = new Http({
    timeoutMs,
    fetch: options.fetch ?? fetch,
    clock: options.clock ?? SYSTEM_CLOCK,
    onNote: onWarning,
  });
  const cache = new Cache(cacheDir);
  const online = (
    label: (pin: Pin) => string,
    url: (pin: Pin) => string,
  ): Source =>
    offline
      ? closed(label)
      : new Download({ label, url, cache, http, onBytes });
  const mirrors = mirrorsOf(mirror ?? "").map((one): Source => {
    const folder = mirrorFolder(one);
    if (folder !== null) return new DirectoryMirror(folder);
    const label = `mirror ${publicAddress(one)}`;
    return online(() => label, ({ sha256 }) => objectAddress(one, sha256));
  });
  const directories = mirrors.filter((one) => one instanceof DirectoryMirror);
  const sources: Source[] = [
    cache,
    ...mirrors,
    online((pin) => pin.url, (pin) => pin.url),
  ];

  return {
    get: (pin, signal) => getFrom(sources, pin, signal, onWarning),
    async has(pin): Promise<"cache" | "mirror" | null> {
      if (await hasLength(cache.path(pin.sha256), pin.bytes)) return "cache";
      for (const directory of directories) {
        if (await hasLength(directory.path(pin.sha256), pin.bytes)) {
          return "mirror";
        }
      }
      return null;
    },
    async find(pin): Promise<string | null> {
      for (const place of [cache, ...directories]) {
        try {
          await place.read(pin);
          return place.path(pin.sha256);
        } catch (error) {
          if (!(error instanceof SourceMiss || error instanceof WrongBytes)) {
            throw error;
          }
        }
      }
      return null;
    },
    getUnpinned: (name, url, signal) =>
      readUnpinned({ name, url, cacheDir, cache, http, offline, signal }),
    async put(bytes): Promise<string> {
      const sha256 = await sha256Hex(bytes);
      try {
        await writeAtomically(cache.path(sha256), bytes);
      } catch (cause) {
        const why = explainFileError(cause, "write", cacheDir);
        throw new Error(`Cannot store ${bytes.length} bytes: ${why}`, {
          cause,
        });
      }
      return sha256;
    },
  };
}

async function getFrom(
  sources: readonly Source[],
  pin: Pin,
  signal: AbortSignal | undefined,
  onWarning: StoreOptions["onWarning"],
): Promise<Uint8Array> {
  objectPath(pin.sha256);
  const attempts: Attempt[] = [];
  let mismatch: Mismatch | null = null;
  for (const source of sources) {
    signal?.throwIfAborted();
    try {
      return await source.read(pin, signal);
    } catch (error) {
      if (!(error instanceof SourceMiss) && !(error instanceof WrongBytes)) {
        throw error;
      }
      const label = source.label(pin);
      attempts.push({ source: label, reason: error.message });
      if (!(error instanceof WrongBytes)) continue;
      mismatch = { source: label, got: error.got, done: error.done };
      onWarning?.(
        `${pin.name} from ${label}: ${error.message}; asking the next source`,
      );
    }
  }
  throw mismatch === null
    ? new UnobtainableError(pin, attempts)
    : new DigestMismatchError(pin, mismatch, attempts);
}

/** Where a mirror on the network has an object; what its address asks for (`?token=...`) stays behind the path. */
function objectAddress(mirror: string, sha256: string): string {
  const url = new URL(mirror);
  url.pathname = `${url.pathname.replace(/\/+$/, "")}/${objectPath(sha256)}`;
  return url.href;
}

/** A network source of an offline store. */
function closed(label: (pin: Pin) => string): Source {
  return {
    label,
    read: () => Promise.reject(new SourceMiss("not asked, offline")),
  };
}

async function hasLength(path: string, bytes: number): Promise<boolean> {
  return await Deno.stat(path).then(
    (info) => info.isFile && info.size === bytes,
    () => false,
  );
}
