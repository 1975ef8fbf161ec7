/** The image size at which tables state what a fuser costs. */
export const COST_SIZE = { width: 640, height: 480 } as const;
