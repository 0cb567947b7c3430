/** Compiles the command into dist/ when a source is newer. */
export function buildCommand(): Promise<void>;
/** Builds the page into dist-web/ when a source is newer. */
export function buildPage(): Promise<void>;
