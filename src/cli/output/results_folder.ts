/** Where published versions live, from the project's folder. */
export const RESULTS = "results";
