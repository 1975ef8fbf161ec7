/** A browser without a window that has WebGPU, and what its page sends. */
const NAMES = ["chromium", "chromium-browser", "google-chrome"];

/** WebGPU on the CPU, so that it is there on every machine. */
const FLAGS = [
  "--headless=new",
  "--no-sandbox",
  "--no-first-run",
  "--disable-dev-shm-usage",
  "--enable-unsafe-webgpu",
  "--use-webgpu-adapter=swiftshader",
];

/** A browser beside other work on two cores took over a minute to start. */
const PATIENCE_MS = 300_000;

/** The first browser that is on the path, or null. */
export function findBrowser(): string | null {
  for (const folder of (Deno.env.get("PATH") ?? "").split(":")) {
    for (const name of NAMES) {
      try {
        if (Deno.statSync(`${folder}/${name}`).isFile) {
          return `${folder}/${name}`;
        }
      } catch (error) {
        if (!(error instanceof Deno.errors.NotFound)) throw error;
      }
    }
  }
  return null;
}

/** A module and all it imports as one script for browsers. */
export async function bundle(module: URL): Promise<string> {
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["bundle", "--quiet", "--platform=browser", module.href],
  }).output();
  if (!success) {
    throw new Error(
      `Cannot bundle ${module.href}: ${new TextDecoder().decode(stderr)}`,
    );
  }
  return new TextDecoder().decode(stdout);
}

/**
 * Opens a page that runs a script, and gives what it posts, by path, until it posts to `/done`.
 *
 * @throws {Error} with what it posts to `/failed`, or if it does not end within five minutes.
 */
export async function visit(
  browser: string,
  script: string,
): Promise<Map<string, Uint8Array>> {
  const posted = new Map<string, Uint8Array>();
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen: () => {} },
    async (request) => {
      const path = new URL(request.url).pathname.slice(1);
      if (request.method === "POST") {
        const body = await request.bytes();
        posted.set(path, body);
        if (path === "done") resolve();
        if (path === "failed") {
          reject(new Error(new TextDecoder().decode(body)));
        }
        return new Response();
      }
      return path === "page.js"
        ? new Response(script, {
          headers: { "content-type": "text/javascript" },
        })
        : new Response(
          `<!doctype html><script type="module" src="page.js"></script>`,
          { headers: { "content-type": "text/html" } },
        );
    },
  );
  const profile = await Deno.makeTempDir();
  const child = new Deno.Command(browser, {
    args: [
      ...FLAGS,
      `--user-data-dir=${profile}`,
      `http://127.0.0.1:${server.addr.port}/`,
    ],
    stdin: "null",
    stdout: "null",
    stderr: "null",
  }).spawn();
  const timer = setTimeout(
    () =>
      reject(
        new Error(
          `the page did not finish within ${PATIENCE_MS / 1000} s; it posted ${
            [...posted.keys()].join(", ") || "nothing"
          }`,
        ),
      ),
    PATIENCE_MS,
  );
  try {
    await promise;
    return posted;
  } finally {
    clearTimeout(timer);
    child.kill("SIGTERM");
    await child.status;
    await server.shutdown();
    await removeProfile(profile);
  }
}

/** The browser's helpers outlive it by a moment and may still write. */
async function removeProfile(folder: string): Promise<void> {
  for (let triesLeft = 50;; triesLeft--) {
    try {
      return await Deno.remove(folder, { recursive: true });
    } catch (error) {
      const isBusy = error instanceof Error && "code" in error &&
        error.code === "ENOTEMPTY";
      if (!isBusy || triesLeft === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
