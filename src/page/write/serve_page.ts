/** Serves the page to this machine alone, and pinned pictures of its own store beside it. */
import type { DatasetCatalog } from "../../datasets/catalog.ts";
import type { SourceFile } from "../../datasets/dataset.ts";
import type { Store } from "../../store/store.ts";
import { UnobtainableError } from "../../store/unobtainable_error.ts";

/** What is served. */
export interface ServedPage {
  readonly folder: string;
  /** Names of its files; no other is given away. */
  readonly names: readonly string[];
  readonly store: Store;
  readonly datasets: DatasetCatalog;
}

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
  js: "text/javascript; charset=utf-8",
};

/** Loopback by any of its names; a page of another host that was pointed here asks under its own. */
const HERE = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** Starts serving on a port of 127.0.0.1; 0 takes a free one. */
export function servePage(
  page: ServedPage,
  port: number,
): Deno.HttpServer<Deno.NetAddr> {
  const pins = pinsOf(page.datasets);
  return Deno.serve(
    { hostname: "127.0.0.1", port, onListen: () => {} },
    async (request) => {
      const { hostname, pathname } = new URL(request.url);
      if (request.method !== "GET" || !HERE.has(hostname)) {
        return new Response(null, { status: 403 });
      }
      const name = pathname.slice(1) || "index.html";
      if (page.names.includes(name)) {
        return answer(
          await Deno.readFile(`${page.folder}/${name}`),
          TYPES[name.split(".").at(-1)!]!,
        );
      }
      const pin = pins.get(/^sha256\/([0-9a-f]{64})$/.exec(name)?.[1] ?? "");
      if (pin?.kind !== "pinned") return new Response(null, { status: 404 });
      try {
        const bytes = await page.store.get(pin);
        return answer(Uint8Array.from(bytes), "application/octet-stream");
      } catch (error) {
        if (!(error instanceof UnobtainableError)) throw error;
        return new Response(null, { status: 404 });
      }
    },
  );
}

function answer(bytes: Uint8Array<ArrayBuffer>, type: string): Response {
  return new Response(bytes, {
    headers: {
      "content-type": type,
      "x-content-type-options": "nosniff",
      "cache-control": "no-cache",
      "cross-origin-resource-policy": "same-origin",
    },
  });
}

function pinsOf({ datasets }: DatasetCatalog): Map<string, SourceFile> {
  return new Map(
    [...datasets.values()].flatMap(({ pairs }) =>
      [...pairs.values()].flatMap(({ ir, vi }) =>
        [ir, vi].map((file) => [file.sha256 ?? "", file] as const)
      )
    ),
  );
}
