/** Chromium as a person would use it: pages opened, clicked, typed into, and looked at by axe. */
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { findBrowser } from "../runtime/wgsl/browser.ts";

/** The browser of this machine, or null; then tests that need it are skipped. */
export const browserPath = findBrowser();

/** What a test's name says where there is none. */
export const NEEDS_BROWSER = browserPath === null
  ? " (needs chromium on the PATH)"
  : "";

/** A browser that closes itself. */
export type OpenBrowser = Browser & AsyncDisposable;

/** Starts the browser without a window; its WebGPU is SwiftShader, on the CPU. */
export async function openBrowser(): Promise<OpenBrowser> {
  const { chromium } = await driver();
  const browser = await chromium.launch({
    executablePath: browserPath!,
    args: [
      "--no-sandbox",
      "--disable-dev-shm-usage",
      "--enable-unsafe-webgpu",
      "--use-webgpu-adapter=swiftshader",
    ],
  });
  return Object.assign(browser, {
    [Symbol.asyncDispose]: () => browser.close(),
  });
}

/**
 * Playwright. When it is loaded it looks into `/proc`, which tests may not, to see whether this is Windows; with this
 * variable it does not ask.
 */
async function driver(): Promise<typeof import("playwright-core")> {
  const UNASKED = "__IS_WSL_TEST__";
  Deno.env.set(UNASKED, "1");
  try {
    return await import("playwright-core");
  } finally {
    Deno.env.delete(UNASKED);
  }
}

/** The rule that colours decide. */
export const CONTRAST = "color-contrast";

/**
 * What axe finds wrong with a page as it stands, one line for each rule.
 *
 * @param only one rule; null for all.
 */
export async function axeViolations(
  page: Page,
  only: string | null = null,
): Promise<string[]> {
  // Past the page's own policy, which lets no strange script in; style sheets are not fetched once more (`preload`).
  if (!await page.evaluate("'axe' in globalThis")) {
    await page.evaluate(axe.source);
  }
  return await page.evaluate(async (only) => {
    const run = Reflect.get(globalThis, "axe") as typeof axe;
    const { violations } = await run.run({
      preload: false,
      resultTypes: ["violations"],
      ...only === null ? {} : { runOnly: [only] },
    });
    return violations.map(({ id, nodes }) =>
      `${id}: ${nodes.slice(0, 3).map(({ html }) => html).join(" ")}`
    );
  }, only);
}

/** Complaints of a page, and what it asks of anybody but its own place. */
export function watchPage(page: Page, address: string): string[] {
  const complaints = complaintsOf(page);
  page.on("request", (request) => {
    const url = request.url();
    const isOwn = url.startsWith(address) || /^(?:data|blob):/.test(url);
    if (!isOwn) complaints.push(`asks for ${url}`);
  });
  return complaints;
}

/** Complaints of a page: console errors, uncaught errors, failed requests. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("requestfailed", (request) => complaints.push(request.url()));
  return complaints;
}
