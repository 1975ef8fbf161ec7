import { assertEquals } from "@std/assert";
import { defineProfile } from "../../../src/bench/cell/define_profile.ts";
import { digestOf } from "../../../src/canon/digest_of.ts";
import { PROFILES } from "../../../src/metrics/profile.ts";
import sample from "../../../results/sample/1/records.json" with {
  type: "json",
};

Deno.test("profiles: what the variants say is what published versions of schema 1 were computed under", async () => {
  const digests = Object.values(PROFILES).map(async (profile) => [
    profile.id,
    await digestOf(defineProfile(profile)),
  ]);
  assertEquals(
    await Promise.all(digests),
    sample.header.profiles.map(({ name, digest }) => [name, digest]),
  );
});
