/** What the program is made of, from the project's folder. */

/** Folders and files that it runs on. */
export const PROGRAM: readonly string[] = [
  "src",
  "benches/recipes",
  "benches/suites",
  "results",
  "datasets.json",
  "models.json",
  "pictures.json",
  "trained.json",
  "features.json",
  "detectors.json",
  "boxes.json",
  "published.json",
  "published-images.json",
];

/** What a reader looks for at its root. */
export const ROOT: readonly string[] = [
  "LICENSE",
  "README.md",
  "CHANGELOG.md",
  "CITATION.cff",
];
