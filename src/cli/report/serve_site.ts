/** The folder of a site on this machine alone. */
const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
};

/**
 * Serves the files of a folder on the loopback until the signal fires.
 *
 * @param onListen is told the address
 */
export async function serveSite(
  folder: string,
  signal: AbortSignal,
  onListen: (address: string) => void,
): Promise<void> {
  const server = Deno.serve({
    hostname: "127.0.0.1",
    port: 0,
    signal,
    onListen: ({ port }) => onListen(`http://127.0.0.1:${port}/`),
  }, async (request) => await answer(folder, new URL(request.url).pathname));
  await server.finished;
}

/** A file of the folder by the path of an address: one that would leave it, or has another kind, is not found. */
export async function answer(
  folder: string,
  pathname: string,
): Promise<Response> {
  const path = decoded(pathname).replace(/\/$/, "/index.html").slice(1);
  const type = TYPES[path.split(".").at(-1)!];
  const isInside = !/(^|\/)\.\.?(\/|$)|[\\\0]/.test(path);
  if (type === undefined || !isInside) {
    return new Response("not found", { status: 404 });
  }
  try {
    return new Response(await Deno.readFile(`${folder}/${path}`), {
      headers: { "content-type": type, "x-content-type-options": "nosniff" },
    });
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    return new Response("not found", { status: 404 });
  }
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return "";
  }
}
