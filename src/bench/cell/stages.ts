// placeholder until the generated digests are merged
/** x */
export function stageDigest(stage: string): string {
  return PLACE.get(stage) ?? "0".repeat(64);
}
/** x */
export function stageManifest(
  stage: string,
): readonly (readonly [string, string])[] {
  return [[stage, stageDigest(stage)]];
}
const PLACE = new Map<string, string>();
