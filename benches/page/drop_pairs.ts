/**
 * How long the page takes from a drop to the fused picture and four metrics, in Chromium, as JSON:
 * `deno run -A drop_pairs.ts CHROMIUM PAGE IR VI TIMES`.
 *
 * The page is opened several times, says that it is ready, and is then given the same two files again and again; what it
 * says of each is returned, a list for each opening. Times are the page's own.
 */
import { chromium, type Page } from "playwright-core";
import { print } from "../../src/cli/output/print.ts";

/** Milliseconds of one drop: the parts, and all of it until the four metrics were shown. */
export interface DroppedPair {
  readonly decode: number;
  readonly fuse: number;
  readonly metrics: number;
  readonly whole: number;
}

const OPENINGS = 3;

const [executablePath, address, ir, vi, times] = Deno.args;
const browser = await chromium.launch({
  executablePath: executablePath!,
  args: ["--no-sandbox", "--disable-dev-shm-usage"],
});
const parts: (readonly [name: string, base64: string])[] = [];
for (const [name, path] of [["ir.png", ir], ["vi.png", vi]] as const) {
  parts.push([name, (await Deno.readFile(path!)).toBase64()] as const);
}
const found: DroppedPair[][] = [];
for (let opening = 0; opening < OPENINGS; opening++) {
  const page = await browser.newPage();
  await page.goto(address!);
  await page.locator("#status", { hasText: "Ready" }).waitFor();
  found.push(await dropAll(page));
  await page.close();
}
await browser.close();
print(JSON.stringify(found));

async function dropAll(page: Page): Promise<DroppedPair[]> {
  const dataTransfer = await page.evaluateHandle((parts) => {
    const transfer: { items: { add(file: File): void } } = Reflect.construct(
      Reflect.get(globalThis, "DataTransfer"),
      [],
    );
    for (const [name, text] of parts) {
      const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    return transfer;
  }, parts);
  const found: DroppedPair[] = [];
  let said = "nothing yet";
  for (let time = 0; time < Number(times); time++) {
    await page.dispatchEvent("#drop", "drop", { dataTransfer });
    const made = page.locator("#made", {
      hasText: "all metrics",
      hasNotText: said,
    });
    await made.waitFor();
    said = (await made.textContent())!;
    const part = (of: RegExp): number => Number(of.exec(said)![1]);
    found.push({
      decode: part(/decoding ([\d.]+) ms/),
      fuse: part(/fusing ([\d.]+) ms/),
      metrics: part(/first metrics ([\d.]+) ms/),
      whole: part(/([\d.]+) ms from giving/),
    });
  }
  return found;
}
