/**
 * The committed pages of calibration tell what is computed now: every variant of every case, which takes a minute, so only
 * where FUSEBENCH_WHOLE is set.
 */
import { assertEquals } from "@std/assert";
import { calibrationPages } from "../tools/calibrate/calibration_pages.ts";
import { goldens } from "./goldens.ts";

const PAGES = new URL("../docs/calibration/", import.meta.url);

Deno.test({
  name:
    "docs/calibration is current and every variant within its tolerance (needs FUSEBENCH_GOLDENS and FUSEBENCH_WHOLE)",
  ignore: goldens === null || !Deno.env.has("FUSEBENCH_WHOLE"),
  async fn(): Promise<void> {
    const { texts, failures } = await calibrationPages(goldens!);
    assertEquals(failures, []);
    const there = (await Array.fromAsync(Deno.readDir(PAGES)))
      .map(({ name }) => name);
    assertEquals(
      there.sort(),
      [...texts.keys()].sort(),
      "run deno task calibrate",
    );
    for (const [name, text] of texts) {
      assertEquals(
        await Deno.readTextFile(new URL(name, PAGES)),
        text,
        `${name}: run deno task calibrate`,
      );
    }
  },
});
