/** What FINDINGS.md says of metrics is what the written page on their behaviour has. */
import { assert, assertEquals } from "@std/assert";

const [findings, behaviour] = await Promise.all(
  ["FINDINGS", "BEHAVIOUR"].map((name) =>
    Deno.readTextFile(new URL(`../../docs/${name}.md`, import.meta.url))
  ),
) as [string, string];
const said = findings.split("## What a metric rewards")[1]!.split("\n## ")[0]!
  .replaceAll(/\s+/g, " ");
const WORDS: Readonly<Record<string, number>> = { two: 2, three: 3 };

Deno.test("docs/FINDINGS.md names the metrics whose definitions name different bests, and how many", () => {
  const drawn = behaviour.split("### Nine rules on drawn scenes")[1]!;
  const written = [
    ...drawn.matchAll(/- (\S+): (\d+) dialects name (\d+) different bests/g),
  ].map(([, name, dialects, bests]) => [name, +dialects!, +bests!]);
  const told = [
    ...said.matchAll(
      /(\w+) \((\d+)(?: definitions)?, (two|three)(?: bests)?\)/g,
    ),
  ].map(([, name, dialects, bests]) => [name, +dialects!, WORDS[bests!]]);
  assertEquals(told.toSorted(), written.toSorted());
  assert(written.length > 0);
});

Deno.test("docs/FINDINGS.md says which metrics reward noise, blur and gain as the page does", () => {
  const rewarding = (what: string): string[] =>
    behaviour.match(
      new RegExp(`- ${what} is rewarded in every scene by (.+)\\.\\n`),
    )?.[1]?.split(", ") ?? [];
  const noise = rewarding("noise");
  for (const metric of ["EN", "SD", "SF", "AG"]) {
    assert(noise.includes(`${metric}/cdd`), metric);
  }
  assert(noise.includes("EI/strict"));
  assert(said.includes("EN, SD, SF and AG call the noisy picture"));
  const trap = behaviour.split("## The noise trap")[1]!;
  const blurred = [...trap.matchAll(/^\| \S+\/\S+ \| \S+ \| (\S+) \|/gm)];
  assert(blurred.length > 30);
  assertEquals(
    new Set(blurred.map(([, scenes]) => scenes)),
    new Set(["0", "undefined"]),
  );
  assert(said.includes("No metric of `cdd` and `strict` rewards blur"));
  const gain = rewarding("gain");
  for (const metric of ["SD", "SF", "AG", "SCD", "VIF", "Qabf", "SSIM"]) {
    assert(gain.includes(`${metric}/cdd`), metric);
  }
  assert(!gain.includes("SSIM/strict"));
});
